import { window } from 'vscode';
import type { Uri } from 'vscode';
import { method } from '#protocol/messages.ts';
import type {
  LayerChoice,
  LayerChoices,
  LayerOfContract,
  MoveToLayerParams,
  PlannedEdit,
  Refused,
  WhereParams,
  WireRange,
} from '#protocol/messages.ts';
import type { Server } from './languageClient.ts';
import { itemsToMoveTo } from './layerChoice.ts';
import { isAnswered, makeEdit } from './plannedEdit.ts';

/** Asks for a layer, with what a move there does to findings, and moves files and folders there. */
export async function chooseAndMove(server: Server, files: readonly Uri[]): Promise<void> {
  const params: WhereParams = { uris: files.map(String), range: null };
  const answer = await server.ask<LayerChoices | Refused>(method.where, params);
  if (!isAnswered(answer)) return;
  const choice = await window.showQuickPick(itemsToMoveTo(answer), {
    title: 'Move to Layer',
    placeHolder: 'The layer to move to',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (choice === undefined) return;
  await moveToChoice(server, files, choice.choice);
}

/** Moves files to a layer whose effect people have seen; where they have not seen all of it, they are asked once more. */
export async function moveToChoice(server: Server, files: readonly Uri[], { layer, path }: LayerChoice): Promise<void> {
  const target = { name: layer, contract: null };
  // What many files do together, and where each of them goes, is known only once the move is planned.
  if (path === null) await askAndMove(server, files, target);
  else await move(server, files, target);
}

/** Moves what is selected in a file to a layer, once people have seen where to and what comes of it. */
export async function moveSelection(server: Server, file: Uri, range: WireRange, layer: string): Promise<void> {
  await agreeAndMove(server, { uris: [file.toString()], range, layer, contract: null });
}

/** Says what a move would do, and makes it where people agree. */
export async function askAndMove(server: Server, files: readonly Uri[], layer: MoveTarget): Promise<void> {
  await agreeAndMove(server, paramsFor(files, layer));
}

async function agreeAndMove(server: Server, params: MoveToLayerParams): Promise<void> {
  const plan = await server.ask<PlannedEdit | Refused>(method.moveToLayer, params);
  if (!isAnswered(plan)) return;
  const { title, detail } = plan;
  const agreed = await window.showInformationMessage(`${title}?`, { modal: true, detail }, 'Move');
  if (agreed === 'Move') await makeEdit(server, plan);
}

async function move(server: Server, files: readonly Uri[], layer: MoveTarget): Promise<void> {
  const plan = await server.ask<PlannedEdit | Refused>(method.moveToLayer, paramsFor(files, layer));
  if (isAnswered(plan)) await makeEdit(server, plan);
}

type MoveTarget = Omit<LayerOfContract, 'contract'> & { readonly contract: string | null };

function paramsFor(files: readonly Uri[], { name, contract }: MoveTarget): MoveToLayerParams {
  return { uris: files.map(String), range: null, layer: name, contract };
}
