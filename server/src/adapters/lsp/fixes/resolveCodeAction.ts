import { LSPErrorCodes, MessageType, ResponseError, ShowMessageNotification } from 'vscode-languageserver/node';
import type { CancellationToken, CodeAction, ExecuteCommandParams, Range } from 'vscode-languageserver/node';
import type { Fix } from '#application/fixes/fix.ts';
import { fixAll } from '#application/fixes/fixAll.ts';
import type { ProjectEdit } from '#application/edits/projectEdit.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { compareRanges } from '#domain/text.ts';
import { SHOW_NOTES } from '../session/abilities.ts';
import type { ActionData, FixAllData, Offer } from './codeActions.ts';
import { offersFor } from './codeActions.ts';
import type { Folder } from '../session/folder.ts';
import { fixContextOf } from '../session/folder.ts';
import { describe } from '../guard.ts';
import type { MoveData } from '../moves/moveActions.ts';
import { movesAt } from '../moves/moveActions.ts';
import type { Place, Session } from '../session/session.ts';
import { placeOf } from '../session/session.ts';
import { canMake, toWorkspaceEdit, unsavedLoss } from '../workspaceEdits.ts';
import { workOut } from './workOut.ts';

/**
 * The same action with its edits. The text may have changed since it was offered, so it is looked up anew.
 *
 * Where there are none, people are told why, and the action does nothing: an error would say in most editors that the
 * server has failed.
 */
export async function resolveCodeAction(
  session: Session,
  action: CodeAction,
  token: CancellationToken,
): Promise<CodeAction | ResponseError> {
  const data = action.data as ActionData | FixAllData | MoveData;
  if ('fixAll' in data) return resolveFixAll(session, action, data, token);
  const place = placeOf(session, data.uri);
  const fix = place && fixMeant(place, data);
  if (place === undefined || fix === undefined) return stale(session, 'What this was offered for is no longer there.');
  const outcome = await workOut(
    session,
    place.folder,
    { title: `${fix.title}: reading the types of the project`, plan: fix.plan },
    token,
  );
  if (outcome.kind === 'stale') return stale(session, CHANGED_MEANWHILE);
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'It was given up.');
  if (outcome.kind === 'given-up') return action;
  if (outcome.kind === 'refused') {
    show(session, `“${action.title}” cannot be done here. ${outcome.reason}`);
    return action;
  }
  return withEdit(session, place.folder, action, fix, outcome.edit);
}

/** As it is offered for the text as it is now. */
function fixMeant(place: Place, data: ActionData | MoveData): Fix | undefined {
  if ('moved' in data) return movesAt(place, data.moved).find(({ title }) => title === data.title);
  return offersFor(place, isMeantBy(data)).find(isOfferedAs(data))?.fix;
}

/** Nobody asks for it by hand, so nobody is told why there is nothing to do. */
async function resolveFixAll(
  session: Session,
  action: CodeAction,
  { uri }: FixAllData,
  token: CancellationToken,
): Promise<CodeAction> {
  const place = placeOf(session, uri);
  const fix = place && fixAll(fixContextOf(place.folder), place.path);
  if (place === undefined || fix === undefined) return action;
  const outcome = await workOut(session, place.folder, fix, token);
  return outcome.kind === 'edit' ? { ...action, edit: toWorkspaceEdit(session, place.folder, outcome.edit) } : action;
}

/** Tells what is to be known of a fix that was just made. */
export function showNotes(session: Session, { command, arguments: words = [] }: ExecuteCommandParams): null {
  const [text] = words as unknown[];
  if (command === SHOW_NOTES && typeof text === 'string') show(session, text);
  return null;
}

const CHANGED_MEANWHILE =
  'The text was changed while the fix was being worked out, so nothing was done. Ask for it again.';

function withEdit(session: Session, folder: Folder, action: CodeAction, fix: Fix, edit: ProjectEdit): CodeAction {
  if (!canMake(session.client, edit)) {
    show(
      session,
      `“${action.title}” makes, moves or deletes files, which this editor lets nobody do. \`inward fix\` can.`,
    );
    return action;
  }
  const loss = unsavedLoss(folder, edit);
  if (loss !== undefined) {
    show(session, `“${action.title}” cannot be done here. ${loss}`);
    return action;
  }
  const resolved = { ...action, edit: toWorkspaceEdit(session, folder, edit, fix.title) };
  if (edit.notes.length === 0) return resolved;
  const text = edit.notes.join(' ');
  if (session.client.resolvesCommands) {
    return { ...resolved, command: { title: 'Show notes', command: SHOW_NOTES, arguments: [text] } };
  }
  show(session, text);
  return resolved;
}

/** Many editors keep silent about this error, so people are told besides. */
function stale(session: Session, reason: string): ResponseError {
  show(session, reason);
  return new ResponseError(LSPErrorCodes.ContentModified, reason);
}

/** As a notification: a request would wait for somebody to press a button. */
function show({ connection, log }: Session, message: string): void {
  connection
    .sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message })
    .catch((error: unknown) => {
      log(`The editor was not told “${message}”: ${describe(error)}`);
    });
}

function isMeantBy({ rule, range }: ActionData): (finding: Finding) => boolean {
  return (finding) => finding.rule === rule && isSameRange(finding.range, range);
}

function isOfferedAs({ kind, title }: ActionData): (offer: Offer) => boolean {
  return ({ fix }) => fix.kind === kind && fix.title === title;
}

function isSameRange(one: Range, other: Range): boolean {
  return compareRanges(one, other) === 0;
}
