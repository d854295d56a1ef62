import { CodeActionKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { CodeAction, CodeActionParams, Diagnostic, Range } from 'vscode-languageserver/node';
import type { Fix } from '#application/fixes/fix.ts';
import { everyFixOf } from '#application/fixes/everyFix.ts';
import type { ProjectEdit } from '#application/projectEdit.ts';
import { runToEnd } from '#application/runToEnd.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { compareRanges } from '#domain/text.ts';
import { toDiagnostic } from './convert.ts';
import { findingContext } from './diagnostics.ts';
import { fixContextOf } from './folder.ts';
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
export async function resolveCodeAction(session: Session, action: CodeAction): Promise<CodeAction | ResponseError> {
  const { uri, rule, range, kind, title } = action.data as ActionData;
  const place = placeOf(session, uri);
  const isMeant = (finding: Finding): boolean => finding.rule === rule && isSameRange(finding.range, range);
  const offers = place === undefined ? [] : offersFor(place, isMeant);
  const fix = offers.find((offer) => offer.fix.kind === kind && offer.fix.title === title)?.fix;
  if (place === undefined || fix === undefined) {
    return new ResponseError(LSPErrorCodes.ContentModified, 'What this was offered for is no longer there.');
  }
  const plan = await session.scheduler.run(fix.plan, { signal: place.folder.closed.signal });
  if (plan?.kind !== 'edit') return new ResponseError(LSPErrorCodes.RequestFailed, plan?.reason ?? 'It was given up.');
  return { ...action, edit: toWorkspaceEdit(session, place.folder, plan.edit) };
}

function offersFor({ folder, path }: Place, isMeant: (finding: Finding) => boolean): readonly Offer[] {
  const context = fixContextOf(folder);
  const findings = folder.workspace.findingsOf(path).filter(isMeant);
  return findings.flatMap((finding) => everyFixOf(context, finding).map((fix) => ({ finding, fix })));
}

function toCodeAction(session: Session, { folder }: Place, uri: string, { finding, fix }: Offer): CodeAction {
  const diagnostic: Diagnostic = toDiagnostic(findingContext(session, folder), finding);
  const data: ActionData = { uri, rule: finding.rule, range: diagnostic.range, kind: fix.kind, title: fix.title };
  const edit = session.client.resolvesEdits ? undefined : editNow(fix);
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.preferred && { isPreferred: true }),
    ...(edit !== undefined && { edit: toWorkspaceEdit(session, folder, edit) }),
    data,
  };
}

/** For editors that want to know at once what an action would do. */
function editNow(fix: Fix): ProjectEdit | undefined {
  const plan = runToEnd(fix.plan());
  return plan.kind === 'edit' ? plan.edit : undefined;
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
