import { CodeActionTriggerKind } from 'vscode-languageserver/node';
import type { CodeAction, CodeActionParams, Range } from 'vscode-languageserver/node';
import type { Fix } from '#application/fixes/fix.ts';
import { movesOfPart } from '#application/refactoring/movesOfPart.ts';
import { subjectSelected } from '#application/where/subjectAt.ts';
import { EMPTY_OUTLINE } from '#domain/graph/outline.ts';
import { MOVE } from '../session/abilities.ts';
import { fixContextOf } from '../session/folder.ts';
import type { Place, Session } from '../session/session.ts';
import { touches } from '../fixes/touches.ts';

/** What is kept of a move while the editor shows it. */
export interface MoveData {
  readonly uri: string;
  readonly moved: Range;
  readonly title: string;
}

/** The layers that what is selected could be moved to. Only for an editor that asks for the edit later. */
export function moveActions(session: Session, place: Place, params: CodeActionParams): readonly CodeAction[] {
  const { client } = session;
  const { textDocument, range } = params;
  if (!client.resolvesEdits || !client.createsFiles || !isMeant(place, params)) return [];
  return movesAt(place, range).map(({ title }) => {
    const data: MoveData = { uri: textDocument.uri, moved: range, title };
    return { title, kind: MOVE, data };
  });
}

/** The ways to move what is declared at a range, as the text is now. */
export function movesAt({ folder, path }: Place, range: Range): readonly Fix[] {
  const subject = subjectSelected(folder.workspace.outlineOf(path) ?? EMPTY_OUTLINE, range);
  return subject?.kind === 'declarations' ? movesOfPart(fixContextOf(folder), path, subject.names) : [];
}

/** Whoever asks is told; whoever just goes about a text is not, before the name of something is selected. */
export function isMeant({ folder, path }: Place, { context, range }: CodeActionParams): boolean {
  if (context.only !== undefined || context.triggerKind === CodeActionTriggerKind.Invoked) return true;
  const { start, end } = range;
  if (start.line === end.line && start.character === end.character) return false;
  const { declarations } = folder.workspace.outlineOf(path) ?? EMPTY_OUTLINE;
  return declarations.some((each) => touches(each.range, range));
}
