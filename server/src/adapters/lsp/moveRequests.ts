import type { CancellationToken } from 'vscode-languageserver/node';
import type { MoveToLayerParams, PlannedEdit, Refused } from '#protocol/messages.ts';
import { moveToLayer } from '#application/moves/moveToLayer.ts';
import type { ProjectEdit } from '#application/projectEdit.ts';
import type { FindingsDifference } from '#application/trial/findingsDifference.ts';
import { tryFindings } from '#application/trial/tryEdit.ts';
import { uriOf } from './diagnostics.ts';
import { countsInWords, isLoud } from './findingsInWords.ts';
import type { Folder } from './folder.ts';
import { fixContextOf } from './folder.ts';
import type { ModulesAsked } from './modulesAsked.ts';
import { modulesAsked } from './modulesAsked.ts';
import type { Session } from './session.ts';
import { canMake, toWorkspaceEdit } from './workspaceEdits.ts';
import { workOut } from './workOut.ts';

/** The edit that moves files to a layer, and what it would do. */
export async function planMoveToLayer(
  session: Session,
  { uris, layer, contract }: MoveToLayerParams,
  token: CancellationToken,
): Promise<PlannedEdit | Refused> {
  if (!session.client.trusted) return refusal('Nothing is moved in a workspace that is not trusted.');
  const asked = modulesAsked(session, uris);
  if ('reason' in asked) return asked;
  const stranger = contract === null ? undefined : ofAnotherContract(asked, contract);
  if (stranger !== undefined) return refusal(`${stranger} is governed by another contract than that layer.`);
  const title = titleOf(asked, layer);
  const outcome = await workOut(session, asked.folder, { title, plan: () => planAndTry(asked, layer) }, token);
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
      if (!canMake(session.client, outcome.edit)) return refusal('This editor lets nobody move files.');
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

function* planAndTry({ folder, modules }: ModulesAsked, layer: string): Generator<void, TriedMove | Refused> {
  yield;
  const context = fixContextOf(folder);
  const plan = moveToLayer(context, modules, layer);
  if (plan.kind === 'refused') return plan;
  return { kind: 'edit', edit: plan.edit, difference: yield* tryFindings(context, plan.edit) };
}

function answerOf(session: Session, folder: Folder, title: string, { edit, difference }: TriedMove): PlannedEdit {
  const paths = [...edit.moved.values()];
  const [only, ...more] = paths;
  const to = only === undefined || more.length > 0 ? listed(paths) : `To ${only}.`;
  const counts = countsInWords(difference.added.filter(isLoud).length, difference.removed.filter(isLoud).length);
  const effect = counts === undefined ? 'There is no finding more or fewer.' : `This ${counts}.`;
  return {
    ...{ kind: 'edit', title, detail: `${to}\n${effect}` },
    edit: toWorkspaceEdit(session, folder, edit, title),
    notes: edit.notes.join(' '),
  };
}

/** So many paths are listed one by one. */
const LISTED = 10;

function listed(paths: readonly string[]): string {
  const more = paths.length > LISTED ? [`and ${String(paths.length - LISTED)} more`] : [];
  return ['To', ...paths.slice(0, LISTED), ...more].join('\n');
}

function titleOf({ modules }: ModulesAsked, layer: string): string {
  const [only, ...more] = modules;
  const what = only === undefined || more.length > 0 ? `${String(modules.length)} files` : nameIn(only);
  return `Move ${what} to the layer ${layer}`;
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
