import { window } from 'vscode';
import type { Uri } from 'vscode';
import { method } from '#protocol/messages.ts';
import type { LayerOfContract } from '#protocol/layerMap.ts';
import type { Refused } from '#protocol/messages.ts';
import type { MoveToLayerParams, PlannedEdit } from '#protocol/moves.ts';
import type { LayerChoice, LayerChoices, WhereParams } from '#protocol/where.ts';
import type { Server } from './languageClient.ts';
import { itemsToMoveTo } from './layerChoice.ts';
import { isAnswered, makeEdit } from './plannedEdit.ts';

/** Asks for a layer, with what a move there does to findings, and moves files and folders there. */
export async function chooseAndMove(server: Server, files: readonly Uri[]): Promise<void> {
  const params: WhereParams = { uris: files.map(String), range: null, declarations: null };
  const answer = await server.ask<LayerChoices | Refused>(method.where, params);
  if (!isAnswered(answer)) return;
  const choice = await window.showQuickPick(itemsToMoveTo(answer), {
    title: 'Move to Layer',
    placeHolder: 'The layer to move to',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (choice !== undefined) await moveToChoice(server, params, choice.choice);
}

/** Moves what was asked about to a layer whose effect people have seen; where they have not, they are asked once more. */
export async function moveToChoice(server: Server, about: WhereParams, { layer, path }: LayerChoice): Promise<void> {
  const move: MoveToLayerParams = { uris: about.uris, layer, contract: null, declarations: about.declarations };
  // What many files do together, and where each of them goes, is known only once the move is planned.
  if (path === null) {
    await askAndMove(server, move);
    return;
  }
  const plan = await planned(server, move);
  if (!isAnswered(plan)) return;
  await makeEdit(server, { edit: plan.editToLookAt ?? plan.edit, notes: plan.notes });
}

const MOVE = 'Move';
/** The editor calls it so where it asks the same. */
const LOOK = 'Show Preview';

/** Says what a move would do, and makes it where people agree: at once, or after a look at each change. */
export async function askAndMove(server: Server, move: MoveToLayerParams): Promise<void> {
  const plan = await planned(server, move);
  if (!isAnswered(plan)) return;
  const { title, edit, editToLookAt, notes } = plan;
  const detail = notes === '' ? plan.detail : `${plan.detail}\n\n${notes}`;
  const answers = editToLookAt === null ? [MOVE] : [MOVE, LOOK];
  const answer = await window.showInformationMessage(`${title}?`, { modal: true, detail }, ...answers);
  if (answer === undefined) return;
  await makeEdit(server, { edit: answer === LOOK && editToLookAt !== null ? editToLookAt : edit, notes: '' });
}

/** The move of whole files to a layer. */
export function moveOfFiles(files: readonly Uri[], { name, contract }: LayerOfContract): MoveToLayerParams {
  return { uris: files.map(String), layer: name, contract, declarations: null };
}

function planned(server: Server, move: MoveToLayerParams) {
  return server.ask<PlannedEdit | Refused>(method.moveToLayer, move);
}
