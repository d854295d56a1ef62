import type { CancellationToken } from 'vscode-languageserver/node';
import type { Refused } from '#protocol/messages.ts';
import type { MoveToLayerParams, PlannedEdit } from '#protocol/moves.ts';
import { moveToLayer } from '#application/moves/moveToLayer.ts';
import type { ProjectEdit } from '#application/edits/projectEdit.ts';
import type { FindingsDifference } from '#application/trial/findingsDifference.ts';
import { listedNames } from '#application/refactoring/listedNames.ts';
import { moveNames } from '#application/refactoring/moveNames.ts';
import { harmOf } from '#application/trial/triedFix.ts';
import { tryEdit, tryFindings } from '#application/trial/tryEdit.ts';
import { subjectNamed } from '#application/where/subjectAt.ts';
import { EMPTY_OUTLINE } from '#domain/graph/outline.ts';
import { uriOf } from '../diagnostics.ts';
import { countsInWords, isLoud } from '../findingsInWords.ts';
import type { Folder } from '../session/folder.ts';
import { fixContextOf } from '../session/folder.ts';
import type { ModulesAsked } from '../modulesAsked.ts';
import { modulesAsked } from '../modulesAsked.ts';
import type { Session } from '../session/session.ts';
import { NO_LONGER_DECLARED } from '../where/whereAsked.ts';
import { canMake, isShownFirst, toWorkspaceEdit, unsavedLoss } from '../workspaceEdits.ts';
import { workOut } from '../fixes/workOut.ts';

/** The edit that moves files, or declarations of one, to a layer, and what it would do. */
export async function planMoveToLayer(
  session: Session,
  { uris, declarations, layer, contract }: MoveToLayerParams,
  token: CancellationToken,
): Promise<PlannedEdit | Refused> {
  if (!session.client.trusted) return refusal('Nothing is moved in a workspace that is not trusted.');
  const asked = modulesAsked(session, uris);
  if ('reason' in asked) return asked;
  const stranger = contract === null ? undefined : ofAnotherContract(asked, contract);
  if (stranger !== undefined) return refusal(`${stranger} is governed by another contract than that layer.`);
  const names = declarations === null ? undefined : namesDeclared(asked, declarations);
  if (names?.length === 0) return refusal(NO_LONGER_DECLARED);
  const title = `Move ${names === undefined ? whatIsMoved(asked) : listedNames(names)} to the layer ${layer}`;
  const plan = names === undefined ? () => planFiles(asked, layer) : () => planNames(asked, names, layer);
  const outcome = await workOut(session, asked.folder, { title, plan }, token);
  switch (outcome.kind) {
    case 'stale':
      return refusal(
        'The text was changed while the move was being worked out, so nothing was done. Ask for it again.',
      );
    case 'given-up':
      return refusal('It was given up.');
    case 'refused':
      return refusal(outcome.reason);
    case 'edit':
      return answerOf(session, asked.folder, title, outcome);
  }
}

function refusal(reason: string): Refused {
  return { kind: 'refused', reason };
}

interface TriedMove {
  readonly kind: 'edit';
  readonly edit: ProjectEdit;
  readonly difference: FindingsDifference;
}

function* planFiles({ folder, modules }: ModulesAsked, layer: string): Generator<void, TriedMove | Refused> {
  yield;
  const context = fixContextOf(folder);
  const plan = moveToLayer(context, modules, layer);
  if (plan.kind === 'refused') return plan;
  return { kind: 'edit', edit: plan.edit, difference: yield* tryFindings(context, plan.edit) };
}

/** Code that is taken apart may no longer compile, which nobody wants; findings are for people to weigh. */
function* planNames(
  { folder, modules: [module = ''] }: ModulesAsked,
  names: readonly string[],
  layer: string,
): Generator<void, TriedMove | Refused> {
  const context = fixContextOf(folder);
  const obstacle = context.refactorers.refactorerFor(module)?.obstacle();
  if (obstacle !== undefined) return refusal(obstacle);
  const plan = yield* moveNames(context, module, names, layer);
  if (plan.kind === 'refused') return plan;
  const { problems, ...difference } = yield* tryEdit(context, plan.edit);
  const reason = harmOf({ added: [], problems });
  return reason === undefined ? { kind: 'edit', edit: plan.edit, difference } : refusal(reason);
}

/** Those of the names that are still declared; none of several files. */
function namesDeclared({ folder, modules }: ModulesAsked, names: readonly string[]): readonly string[] {
  const [module, ...more] = modules;
  const outline = module === undefined || more.length > 0 ? undefined : folder.workspace.outlineOf(module);
  const subject = subjectNamed(outline ?? EMPTY_OUTLINE, names);
  return subject?.kind === 'declarations' ? subject.names : [];
}

function answerOf(
  session: Session,
  folder: Folder,
  title: string,
  { edit, difference }: TriedMove,
): PlannedEdit | Refused {
  if (!canMake(session.client, edit)) return refusal('This editor lets nobody make or move files.');
  const loss = unsavedLoss(folder, edit);
  if (loss !== undefined) return refusal(loss);
  const paths = [...edit.moved.values(), ...edit.created.map(({ file }) => file)];
  const [only, ...more] = paths;
  const to = only === undefined ? '' : more.length > 0 ? listed(paths) : `To ${only}.`;
  const counts = countsInWords(difference.added.filter(isLoud).length, difference.removed.filter(isLoud).length);
  const effect = counts === undefined ? 'There is no finding more or fewer.' : `This ${counts}.`;
  return {
    ...{ kind: 'edit', title, detail: `${to}\n${effect}`.trim() },
    edit: toWorkspaceEdit(session, folder, edit),
    editToLookAt: isShownFirst(session.client, edit) ? toWorkspaceEdit(session, folder, edit, title) : null,
    notes: edit.notes.join(' '),
  };
}

/** So many paths are listed one by one. */
const LISTED = 10;

function listed(paths: readonly string[]): string {
  const more = paths.length > LISTED ? [`and ${String(paths.length - LISTED)} more`] : [];
  return ['To', ...paths.slice(0, LISTED), ...more].join('\n');
}

function whatIsMoved({ modules }: ModulesAsked): string {
  const [only, ...more] = modules;
  return only === undefined || more.length > 0 ? `${String(modules.length)} files` : nameIn(only);
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function ofAnotherContract({ folder, modules }: ModulesAsked, uri: string): string | undefined {
  return modules.find((path) => {
    const governing = folder.workspace.placementOf(path)?.contract;
    return governing === undefined || uriOf(folder, governing.root) !== uri;
  });
}
