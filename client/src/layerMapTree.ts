import { EventEmitter } from 'vscode';
import type { Event, TreeDataProvider, TreeItem, Uri } from 'vscode';
import { method } from '#protocol/messages.ts';
import type { LayerMapChildrenParams, LayerMapGrouping, LayerMapNode, LayerMapPathParams } from '#protocol/layerMap.ts';
import type { Server } from './languageClient.ts';
import { itemOf } from './layerMapItem.ts';

/** How the user wants to see the map. */
export interface LayerMapOptions {
  readonly grouping: LayerMapGrouping;
  readonly onlyFindings: boolean;
}

/** The rows of the layer map, each asked from the server when it is to be drawn. */
export class LayerMapTree implements TreeDataProvider<LayerMapNode> {
  readonly onDidChangeTreeData: Event<undefined>;
  /** The top rows were handed out. */
  readonly onDidDraw: Event<undefined>;
  readonly #changed = new EventEmitter<undefined>();
  readonly #drawn = new EventEmitter<undefined>();
  readonly #server: Server;
  readonly #options: () => LayerMapOptions;
  /** The editor asks for the parents of a row it is to reveal, and it may not have drawn that row before. */
  readonly #parents = new Map<string, LayerMapNode>();

  constructor(server: Server, options: () => LayerMapOptions) {
    this.#server = server;
    this.#options = options;
    this.onDidChangeTreeData = this.#changed.event;
    this.onDidDraw = this.#drawn.event;
  }

  refresh(): void {
    this.#parents.clear();
    this.#changed.fire(undefined);
  }

  getTreeItem(node: LayerMapNode): TreeItem {
    return itemOf(node);
  }

  async getChildren(parent?: LayerMapNode): Promise<LayerMapNode[]> {
    const params: LayerMapChildrenParams = { ...this.#options(), parent: parent?.id ?? null };
    const children = (await this.#server.ask<LayerMapNode[]>(method.layerMapChildren, params)) ?? [];
    if (parent === undefined) setImmediate(() => this.#drawn.fire(undefined));
    else for (const child of children) this.#parents.set(child.id, parent);
    return children;
  }

  getParent(node: LayerMapNode): LayerMapNode | undefined {
    return this.#parents.get(node.id);
  }

  /** The row of a file; undefined where the map has none for it. */
  async rowOf(uri: Uri): Promise<LayerMapNode | undefined> {
    const params: LayerMapPathParams = { ...this.#options(), uri: uri.toString() };
    const path = (await this.#server.ask<LayerMapNode[]>(method.layerMapPath, params)) ?? [];
    path.forEach((node, index) => {
      const parent = path[index - 1];
      if (parent !== undefined) this.#parents.set(node.id, parent);
    });
    return path.at(-1);
  }
}
