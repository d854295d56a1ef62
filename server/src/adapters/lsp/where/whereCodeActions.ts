import { CodeActionKind } from 'vscode-languageserver/node';
import type { CodeAction, CodeActionParams } from 'vscode-languageserver/node';
import { command } from '#protocol/messages.ts';
import { unplacedModule } from '#domain/rules/unplaced-module.ts';
import { MOVE } from '../session/abilities.ts';
import { toDiagnostic } from '../convert.ts';
import { findingContext } from '../diagnostics.ts';
import { isMeant } from '../moves/moveActions.ts';
import type { Place, Session } from '../session/session.ts';
import { touches } from '../fixes/touches.ts';

const TITLE = 'Where does this belong?';

/** The question about a file, as a fix for its lying in no layer. Only for editors that can ask it. */
export function questionsAboutFindings(
  session: Session,
  { folder, path }: Place,
  { textDocument, range }: CodeActionParams,
): readonly CodeAction[] {
  if (!canAsk(session)) return [];
  const unplaced = folder.workspace
    .findingsOf(path)
    .filter((finding) => finding.rule === unplacedModule.meta.id && touches(finding.range, range));
  return unplaced.map((finding) => ({
    ...{ title: TITLE, kind: CodeActionKind.QuickFix, command: ask(textDocument.uri) },
    diagnostics: [toDiagnostic(findingContext(session, folder), finding)],
  }));
}

/** The question about what is selected, or about all of the file where nothing is. */
export function questionAboutPart(session: Session, place: Place, params: CodeActionParams): readonly CodeAction[] {
  const layers = place.folder.workspace.placementOf(place.path)?.contract.layers ?? [];
  if (!canAsk(session) || layers.length === 0 || !isMeant(place, params)) return [];
  return [{ title: TITLE, kind: MOVE, command: ask() }];
}

function canAsk({ client }: Session): boolean {
  return client.commands.includes(command.whereBelongs);
}

function ask(...about: readonly string[]): NonNullable<CodeAction['command']> {
  return { title: TITLE, command: command.whereBelongs, arguments: [...about] };
}
