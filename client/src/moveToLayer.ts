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
  if (isAnswered(plan)) await makeEdit(server, plan);
}

/** Says what a move would do, and makes it where people agree. */
export async function askAndMove(server: Server, move: MoveToLayerParams): Promise<void> {
  const plan = await planned(server, move);
  if (!isAnswered(plan)) return;
  const { title, detail } = plan;
  const agreed = await window.showInformationMessage(`${title}?`, { modal: true, detail }, 'Move');
  if (agreed === 'Move') await makeEdit(server, plan);
}

/** The move of whole files to a layer. */
export function moveOfFiles(files: readonly Uri[], { name, contract }: LayerOfContract): MoveToLayerParams {
  return { uris: files.map(String), layer: name, contract, declarations: null };
}

function planned(server: Server, move: MoveToLayerParams) {
  return server.ask<PlannedEdit | Refused>(method.moveToLayer, move);
}
