/** `inward/moveToLayer`: nothing is moved; the client makes the edit once people have agreed. */
export interface MoveToLayerParams {
  /** Files and folders. */
  readonly uris: readonly string[];
  readonly layer: string;
  /** Of the layer, where it may be that of another contract; null for the one that governs the files. */
  readonly contract: string | null;
  /** These declarations of the only file in place of all of it; null for whole files. */
  readonly declarations: readonly string[] | null;
}

export interface PlannedEdit {
  readonly kind: 'edit';
  /** An imperative without a full stop. */
  readonly title: string;
  /** What comes of it: the paths, the findings. */
  readonly detail: string;
  /** A WorkspaceEdit of LSP, for people who have agreed: it is made at once. */
  readonly edit: object;
  /** The same, shown change by change before it is made; null where the editor shows nothing or one file tells it all. */
  readonly editToLookAt: object | null;
  /** What people should know of it; may be empty. */
  readonly notes: string;
}
