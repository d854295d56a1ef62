import { CodeActionKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { CodeAction, CodeActionParams, Diagnostic, Range } from 'vscode-languageserver/node';
import type { Fix } from '#application/fix.ts';
import { fixesOf } from '#application/fixes.ts';
import { waysToSuppress } from '#application/suppressFinding.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { compareRanges } from '#domain/text.ts';
import { toDiagnostic } from './convert.ts';
import { findingContext } from './diagnostics.ts';
import type { Place, Session } from './session.ts';
import { placeOf } from './session.ts';
import { toWorkspaceEdit } from './workspaceEdits.ts';

/** What is kept of an action while the editor shows it: enough to find it again when it is chosen. */
interface ActionData {
  readonly uri: string;
  readonly rule: string;
  readonly range: Range;
  readonly kind: string;
  readonly title: string;
}

interface Offer {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** What can be done about the findings that touch a range. Edits are worked out when an action is chosen. */
export function codeActions(session: Session, params: CodeActionParams): CodeAction[] {
  const { textDocument, range, context } = params;
  const place = placeOf(session, textDocument.uri);
  if (place === undefined || !asksForQuickFixes(context.only)) return [];
  return offersFor(place, (finding) => touches(finding.range, range)).map((offer) =>
    toCodeAction(session, place, textDocument.uri, offer),
  );
}

/** The same action with its edits. The text may have changed since it was offered, so it is looked up anew. */
export function resolveCodeAction(session: Session, action: CodeAction): CodeAction | ResponseError {
  const { uri, rule, range, kind, title } = action.data as ActionData;
  const place = placeOf(session, uri);
  const isMeant = (finding: Finding): boolean => finding.rule === rule && isSameRange(finding.range, range);
  const offers = place === undefined ? [] : offersFor(place, isMeant);
  const edits = offers.find(({ fix }) => fix.kind === kind && fix.title === title)?.fix.edits();
  if (place === undefined || edits === undefined) {
    return new ResponseError(LSPErrorCodes.ContentModified, 'What this was offered for is no longer there.');
  }
  return { ...action, edit: toWorkspaceEdit(session, place.folder, edits) };
}

function offersFor({ folder, path }: Place, isMeant: (finding: Finding) => boolean): readonly Offer[] {
  const context = { world: folder.world, view: folder.workspace };
  const findings = folder.workspace.findingsOf(path).filter(isMeant);
  return findings.flatMap((finding) =>
    [...fixesOf(context, finding), ...waysToSuppress(context, finding)].map((fix) => ({ finding, fix })),
  );
}

function toCodeAction(session: Session, { folder }: Place, uri: string, { finding, fix }: Offer): CodeAction {
  const diagnostic: Diagnostic = toDiagnostic(findingContext(session, folder), finding);
  const data: ActionData = { uri, rule: finding.rule, range: diagnostic.range, kind: fix.kind, title: fix.title };
  const edits = session.client.resolvesEdits ? undefined : fix.edits();
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.preferred && { isPreferred: true }),
    ...(edits !== undefined && { edit: toWorkspaceEdit(session, folder, edits) }),
    data,
  };
}

function asksForQuickFixes(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix);
}

function isSameRange(one: Range, other: Range): boolean {
  return compareRanges(one, other) === 0;
}

function touches(one: Range, other: Range): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function isBefore(one: Range['start'], other: Range['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
