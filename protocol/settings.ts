/** The settings `inward.*` that the server has to know, told when it starts and with each `didChangeConfiguration`. */
export interface EditorSettings {
  /** How findings are shown that the project has accepted. */
  readonly baseline: (typeof BASELINE_SHOWINGS)[number];
  /** When imports are changed along with files that are moved or renamed in the editor. */
  readonly updateImportsOnFileMove: (typeof UPDATE_IMPORTS)[number];
}

export const BASELINE_SHOWINGS = ['hint', 'hidden', 'normal'] as const;

/** `auto`: unless the editor's own language support does it. */
export const UPDATE_IMPORTS = ['auto', 'always', 'never'] as const;

/** What the client says when it starts the server. */
export interface InitializationOptions extends EditorSettings {
  /** False in Restricted Mode: the server then writes nothing, not even its cache. */
  readonly trusted: boolean;
  /** Commands of the client that code actions may lead to; absent where it has none. */
  readonly commands?: readonly string[];
}
