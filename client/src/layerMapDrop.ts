import { DataTransferItem, Uri } from 'vscode';
import type { DataTransfer, TreeDragAndDropController } from 'vscode';
import type { LayerMapNode, LayerOfContract } from '#protocol/layerMap.ts';
import type { Server } from './languageClient.ts';
import type { LayerMapTree } from './layerMapTree.ts';
import { askAndMove, moveOfFiles } from './moveToLayer.ts';

/** What is dragged out of a view, here and in the explorer: one URI in each line. */
const URIS = 'text/uri-list';

/** Rows with modules are moved to the layer on which they are dropped; so are files from the explorer. */
export function layerMapDrop(server: Server, tree: LayerMapTree): TreeDragAndDropController<LayerMapNode> {
  return {
    dragMimeTypes: [URIS],
    dropMimeTypes: [URIS],
    handleDrag: (rows, data) => {
      const uris = rows.flatMap(({ uri }) => uri ?? []);
      if (uris.length > 0) data.set(URIS, new DataTransferItem(uris.join('\r\n')));
    },
    handleDrop: async (row, data) => {
      const layer = layerAbove(tree, row);
      const files = await filesIn(data);
      if (layer !== undefined && files.length > 0) await askAndMove(server, moveOfFiles(files, layer));
    },
  };
}

/** A row below a layer stands for that layer. */
function layerAbove(tree: LayerMapTree, row: LayerMapNode | undefined): LayerOfContract | undefined {
  for (let at = row; at !== undefined; at = tree.getParent(at)) if (at.layer !== null) return at.layer;
  return undefined;
}

async function filesIn(data: DataTransfer): Promise<readonly Uri[]> {
  const text = (await data.get(URIS)?.asString()) ?? '';
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => Uri.parse(line));
}
