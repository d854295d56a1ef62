import { CodeActionKind } from 'vscode-languageserver/node';
import type { CodeAction, CodeActionParams, Diagnostic, Range } from 'vscode-languageserver/node';
import { everyFixOf } from '#application/fixes/everyFix.ts';
import type { Fix } from '#application/fixes/fix.ts';
import { fixAll } from '#application/fixes/fixAll.ts';
import type { ProjectEdit } from '#application/edits/projectEdit.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { FIX_ALL, MOVE } from '../session/abilities.ts';
import { toDiagnostic } from '../convert.ts';
import { findingContext } from '../diagnostics.ts';
import { fixContextOf } from '../session/folder.ts';
import { moveActions } from '../moves/moveActions.ts';
import type { Place, Session } from '../session/session.ts';
import { placeOf } from '../session/session.ts';
import { touches } from './touches.ts';
import { questionAboutPart, questionsAboutFindings } from '../where/whereCodeActions.ts';
import { canMake, toWorkspaceEdit } from '../workspaceEdits.ts';

/** What is kept of an action while the editor shows it: enough to find it again when it is chosen. */
export interface ActionData {
  readonly uri: string;
  readonly rule: string;
  readonly range: Range;
  readonly kind: string;
  readonly title: string;
}

/** The same of what mends a whole file. */
export interface FixAllData {
  readonly uri: string;
  readonly fixAll: true;
}

/** A way to mend a finding, or to hide it. */
export interface Offer {
  readonly finding: Finding;
  readonly fix: Fix;
}

/**
 * What can be done about the findings that touch a range, and where what is selected could be moved. Edits are worked out
 * when an action is chosen.
 */
export function codeActions(session: Session, params: CodeActionParams): CodeAction[] {
  const { textDocument, range, context } = params;
  const { uri } = textDocument;
  const place = placeOf(session, uri);
  if (place === undefined) return [];
  const asked = (kind: string): boolean => asksFor(kind, context.only);
  const fixes = asked(CodeActionKind.QuickFix) ? offersFor(place, (finding) => touches(finding.range, range)) : [];
  return [
    ...(asked(CodeActionKind.QuickFix) ? questionsAboutFindings(session, place, params) : []),
    ...fixes.flatMap((offer) => toCodeAction(session, place, uri, offer)),
    ...(asked(MOVE) ? [...moveActions(session, place, params), ...questionAboutPart(session, place, params)] : []),
    ...(context.only !== undefined && asked(FIX_ALL) ? fixAllAction(session, place, uri) : []),
  ];
}

/** For the file as a whole. Only where it is asked for, as on saving. */
function fixAllAction({ client }: Session, { folder, path }: Place, uri: string): CodeAction[] {
  const fix = client.resolvesEdits ? fixAll(fixContextOf(folder), path) : undefined;
  if (fix === undefined) return [];
  const data: FixAllData = { uri, fixAll: true };
  return [{ title: fix.title, kind: FIX_ALL, data }];
}

export function offersFor({ folder, path }: Place, isMeant: (finding: Finding) => boolean): readonly Offer[] {
  const context = fixContextOf(folder);
  const findings = folder.workspace.findingsOf(path).filter(isMeant);
  return findings.flatMap((finding) => everyFixOf(context, finding).map((fix) => ({ finding, fix })));
}

/** None where the editor wants to know at once what can only be told later. */
export function toCodeAction(
  session: Session,
  { folder }: Place,
  uri: string,
  { finding, fix }: Offer,
): readonly CodeAction[] {
  const diagnostic: Diagnostic = toDiagnostic(findingContext(session, folder), finding);
  const data: ActionData = { uri, rule: finding.rule, range: diagnostic.range, kind: fix.kind, title: fix.title };
  const action: CodeAction = {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.preferred && { isPreferred: true }),
    data,
  };
  if (session.client.resolvesEdits) return [action];
  const edit = editAtOnce(fix);
  if (edit === undefined || !canMake(session.client, edit)) return [];
  return [{ ...action, edit: toWorkspaceEdit(session, folder, edit) }];
}

/** Undefined where it takes a while to work out. */
function editAtOnce(fix: Fix): ProjectEdit | undefined {
  const step = fix.plan().next();
  return step.done === true && step.value.kind === 'edit' ? step.value.edit : undefined;
}

/** Whoever asks for all refactorings, or for everything, asks for those of Inward, too. */
function asksFor(kind: string, only: readonly string[] | undefined): boolean {
  return only?.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`)) !== false;
}
