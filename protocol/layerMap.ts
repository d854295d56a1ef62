import type { WireLocation, WireSeverity } from './positions.ts';

/** How the layer map is cut. */
export type LayerMapGrouping = 'layer' | 'context';

/** What one row of the layer map stands for; it decides the icon and the context menu. */
export type LayerMapNodeKind = 'contract' | 'layer' | 'context' | 'folder' | 'unplaced' | 'module' | 'finding';

/** One row of the layer map. */
export interface LayerMapNode {
  /** Stable as long as the thing is there, unique in the whole map. */
  readonly id: string;
  readonly kind: LayerMapNodeKind;
  readonly label: string;
  /** Dimmed text behind the label: counts, a role. */
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  /** What a screen reader says for the row. */
  readonly spoken: string;
  readonly hasChildren: boolean;
  /** The loudest finding at or below the row. */
  readonly severity: WireSeverity | null;
  /** Where a click leads. */
  readonly location: WireLocation | null;
  /** The file or the folder that the row stands for: what moves where the row is dragged. */
  readonly uri: string | null;
  /** The layer that the row stands for: where files go that are dropped on it, or on a row below it. */
  readonly layer: LayerOfContract | null;
  /** The bounded context that the row stands for. */
  readonly context: PartOfContract | null;
}

/** Several contracts may have a layer of that name. */
export type LayerOfContract = PartOfContract;

/** Something of a contract, by its name. */
export interface PartOfContract {
  readonly name: string;
  /** The folder that the contract governs. */
  readonly contract: string;
}

/** `inward/layerMap/children`: the rows below `parent`, or the top rows. */
export interface LayerMapChildrenParams {
  readonly parent: string | null;
  readonly grouping: LayerMapGrouping;
  readonly onlyFindings: boolean;
}

/** `inward/layerMap/pathTo`: the row of a file's module with all rows above it, top first; empty where it has none. */
export interface LayerMapPathParams {
  readonly uri: string;
  readonly grouping: LayerMapGrouping;
  readonly onlyFindings: boolean;
}

/** `inward/layerMap/visible`: nothing is worked out for a map that nobody sees. */
export interface LayerMapVisibleParams {
  readonly visible: boolean;
}
