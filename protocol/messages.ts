/**
 * Every message between editor and server that LSP has no word for; what they carry is beside this file, by topic. Both
 * sides import this folder and nothing else of each other. The server sends what is to be drawn; the client knows no
 * layer.
 *
 * Positions are zero-based UTF-16, as in LSP. A `uri` is a string as LSP writes it.
 */

export interface FileParams {
  readonly uri: string;
}

/** There is nothing to be done or said, for a reason that people are told. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
}

/**
 * Answer of `inward/explain` and `inward/evidence`: a Markdown document. Its links to files begin with a slash and lead
 * on from the first workspace folder.
 */
export interface Page {
  readonly markdown: string;
}

/** The commands of the client that the server knows of. */
export const command = {
  /** Arguments: the URI of a file to ask about all of it, or none for what is selected in the editor. */
  whereBelongs: 'inward.whereBelongs',
} as const;

/** The names of the custom messages, with the shapes of what they carry: parameters and, for a request, the answer. */
export const method = {
  /** Request: LayerMapChildrenParams → LayerMapNode[] */
  layerMapChildren: 'inward/layerMap/children',
  /** Request: LayerMapPathParams → LayerMapNode[] */
  layerMapPath: 'inward/layerMap/pathTo',
  /** Notification to the server: LayerMapVisibleParams */
  layerMapVisible: 'inward/layerMap/visible',
  /** Notification to the client, without parameters: what the map shows is no longer so. */
  layerMapChanged: 'inward/layerMap/changed',
  /** Notification to the client: StatusChanged */
  statusChanged: 'inward/status',
  /** Request: FileParams → FileStatus */
  fileStatus: 'inward/fileStatus',
  /** Request: FileParams → Page */
  explain: 'inward/explain',
  /** Request: WhereParams → LayerChoices | Refused */
  where: 'inward/where',
  /** Request: WhereParams → Page */
  evidence: 'inward/evidence',
  /** Request: MoveToLayerParams → PlannedEdit | Refused */
  moveToLayer: 'inward/moveToLayer',
  /** Request: BeginParams → BeginStep | Refused */
  begin: 'inward/begin',
  /** Request: CreateContractParams → CreatedContract */
  createContract: 'inward/createContract',
  /** Request, without parameters → PresetChoice[] */
  presets: 'inward/presets',
  /** Request, without parameters; answered when the new index is complete. */
  reindex: 'inward/reindex',
} as const;
