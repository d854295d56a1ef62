import type { ExtensionContext, LanguageStatusItem, TreeDragAndDropController, TreeView } from 'vscode';
import type { LayerMapNode } from '#protocol/layerMap.ts';
import { registerCommands } from './commands.ts';
import { createServer } from './languageClient.ts';
import type { Server } from './languageClient.ts';
import type { LayerMapTree } from './layerMapTree.ts';
import { createLayerMap } from './layerMapView.ts';
import type { Pages } from './pages.ts';
import { registerPages } from './pages.ts';
import { createStatusItem } from './statusItem.ts';
import { keepWelcomeRight } from './welcome.ts';

/** What is drawn, for whoever cannot see it: other extensions, and tests. */
export interface Inward {
  readonly layerMap: LayerMapTree;
  readonly layerMapView: TreeView<LayerMapNode>;
  readonly layerMapDrop: TreeDragAndDropController<LayerMapNode>;
  readonly fileStatus: LanguageStatusItem;
  readonly pages: Pages;
}

let server: Server | undefined;

/** Waits for nothing: the editor is not held up by a server that is still starting. */
export function activate(context: ExtensionContext): Inward {
  server = createServer(context);
  server.start();
  const map = createLayerMap(context, server);
  const fileStatus = createStatusItem(context, server);
  keepWelcomeRight(context, server);
  const pages = registerPages(context, server);
  registerCommands(context, server, map, pages);
  return { layerMap: map.tree, layerMapView: map.view, layerMapDrop: map.drop, fileStatus, pages };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
