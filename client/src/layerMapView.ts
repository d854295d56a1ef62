import { commands, window, workspace } from 'vscode';
import type { ExtensionContext, Memento, TextEditor, TreeDragAndDropController, TreeView } from 'vscode';
import { method } from '#protocol/messages.ts';
import type { LayerMapGrouping, LayerMapNode, LayerMapVisibleParams } from '#protocol/layerMap.ts';
import type { Server } from './languageClient.ts';
import { layerMapDrop } from './layerMapDrop.ts';
import { LayerMapTree } from './layerMapTree.ts';
import type { LayerMapOptions } from './layerMapTree.ts';
import { isAt } from './location.ts';

const VIEW = 'inward.layerMap';

/** What the commands can change about the map. */
export interface LayerMap {
  readonly tree: LayerMapTree;
  readonly view: TreeView<LayerMapNode>;
  readonly drop: TreeDragAndDropController<LayerMapNode>;
  readonly groupBy: (grouping: LayerMapGrouping) => void;
  readonly showOnlyFindings: () => void;
  readonly showEverything: () => void;
}

export function createLayerMap(context: ExtensionContext, server: Server): LayerMap {
  let options = storedOptions(context.workspaceState);
  const tree = new LayerMapTree(server, () => options);
  const drop = layerMapDrop(server, tree);
  const view = window.createTreeView(VIEW, {
    treeDataProvider: tree,
    dragAndDropController: drop,
    canSelectMany: true,
    showCollapseAll: true,
  });
  const follow = () => void followEditor(tree, view, window.activeTextEditor);
  const change = (next: Partial<LayerMapOptions>) => {
    options = { ...options, ...next };
    showOptions(view, options);
    void context.workspaceState.update(VIEW, options);
    tree.refresh();
    follow();
  };
  showOptions(view, options);
  context.subscriptions.push(
    view,
    view.onDidChangeVisibility(follow),
    view.onDidChangeVisibility(({ visible }) => {
      server.tell(method.layerMapVisible, { visible } satisfies LayerMapVisibleParams);
    }),
    window.onDidChangeActiveTextEditor(follow),
    // Before its first rows are drawn the view takes no row to reveal, and while indexing there may be none.
    tree.onDidDraw(() => {
      if (view.selection.length === 0) follow();
    }),
    server.onLayerMapChanged(() => tree.refresh()),
    server.onStatus(() => showStatus(view, server)),
  );
  return {
    tree,
    view,
    drop,
    groupBy: (grouping) => change({ grouping }),
    showOnlyFindings: () => change({ onlyFindings: true }),
    showEverything: () => change({ onlyFindings: false }),
  };
}

/** Selects the row of the file that is being edited, as the explorer does, if anybody can see it. */
async function followEditor(tree: LayerMapTree, view: TreeView<LayerMapNode>, editor: TextEditor | undefined) {
  if (editor === undefined || !view.visible || !isFollowing()) return;
  const { uri } = editor.document;
  // Whoever clicked a finding wants to go on from that finding, not from its module.
  if (view.selection.some(({ kind, location }) => kind === 'finding' && isAt(location, uri))) return;
  const row = await tree.rowOf(uri);
  if (row === undefined || window.activeTextEditor !== editor) return;
  await view.reveal(row, { select: true, focus: false }).then(undefined, ignoreGoneRow);
}

function isFollowing(): boolean {
  return workspace.getConfiguration('inward').get('layerMap.followActiveEditor', true);
}

/** The row was there when the server was asked and is gone now that it should be shown; the next change draws it. */
function ignoreGoneRow(): void {
  // Nothing to show is what shall be shown.
}

function showStatus(view: TreeView<LayerMapNode>, server: Server): void {
  const findings = server.status()?.findings ?? 0;
  const tooltip = findings === 1 ? '1 finding' : `${String(findings)} findings`;
  // Zero takes the badge away; undefined would do so only after the view was drawn once.
  view.badge = { value: findings, tooltip };
}

function showOptions(view: TreeView<LayerMapNode>, { grouping, onlyFindings }: LayerMapOptions): void {
  const words = [grouping === 'context' ? 'by context' : '', onlyFindings ? 'only findings' : ''];
  view.description = words.filter((word) => word !== '').join(', ');
  void commands.executeCommand('setContext', 'inward.layerMap.grouping', grouping);
  void commands.executeCommand('setContext', 'inward.layerMap.onlyFindings', onlyFindings);
}

function storedOptions(state: Memento): LayerMapOptions {
  const stored = state.get<Partial<LayerMapOptions>>(VIEW);
  return { grouping: stored?.grouping ?? 'layer', onlyFindings: stored?.onlyFindings ?? false };
}
