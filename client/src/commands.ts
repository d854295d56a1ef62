import { commands, Uri, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { method } from '#protocol/messages.ts';
import type { LayerMapNode } from '#protocol/layerMap.ts';
import { aboutToWrite } from './aboutToWrite.ts';
import { createContract } from './createContract.ts';
import type { Clicked } from './filesMeant.ts';
import { filesMeant } from './filesMeant.ts';
import type { Server } from './languageClient.ts';
import type { LayerMap } from './layerMapView.ts';
import { locationToShow } from './location.ts';
import { chooseAndMove } from './moveToLayer.ts';
import type { Pages } from './pages.ts';
import type { Meant } from './whereBelongs.ts';
import { whereBelongs } from './whereBelongs.ts';

/** Every command of the manifest. */
export function registerCommands(context: ExtensionContext, server: Server, map: LayerMap, pages: Pages): void {
  const register = (name: string, run: (...args: never[]) => unknown) =>
    context.subscriptions.push(commands.registerCommand(`inward.${name}`, run));

  register('showLayerMap', () => commands.executeCommand('inward.layerMap.focus'));
  register('explainFile', async (about?: Uri | LayerMapNode) => {
    const file = fileToExplain(about);
    if (file !== undefined) await pages.explain(file);
  });
  register('moveToLayer', (clicked?: Clicked, selected?: unknown) =>
    chooseAndMove(server, filesMeant(clicked, selected)),
  );
  register('whereBelongs', (meant?: Meant, selected?: unknown) => whereBelongs(server, pages, meant, selected));
  register('aboutToWrite', () => aboutToWrite(server));
  register('newHere', (clicked?: Clicked) => aboutToWrite(server, clicked));
  register('createContract', (preset?: string | null) => createContract(server, preset));
  register('reindex', () => server.ask(method.reindex));
  register('restartServer', () => server.restart());
  register('showOutput', () => server.showOutput());
  register('layerMap.groupByLayer', () => map.groupBy('layer'));
  register('layerMap.groupByContext', () => map.groupBy('context'));
  register('layerMap.showOnlyFindings', () => map.showOnlyFindings());
  register('layerMap.showEverything', () => map.showEverything());
  register('layerMap.openLocation', openLocation);
}

/** From the map a row, from an explorer or editor menu a file, from the palette nothing. */
function fileToExplain(about: Uri | LayerMapNode | undefined): Uri | undefined {
  if (about === undefined) return window.activeTextEditor?.document.uri;
  if (about instanceof Uri) return about;
  return about.location === null ? undefined : locationToShow(about.location).uri;
}

async function openLocation(node?: LayerMapNode): Promise<void> {
  if (node === undefined || node.location === null) return;
  const { uri, selection } = locationToShow(node.location);
  await window.showTextDocument(uri, { selection });
}
