import type { ImportKind } from '#domain/graph/module.ts';

/** An import that was recognised, with the position of the opening quote of its specifier. */
export interface FoundImport {
  readonly kind: ImportKind;
  readonly typeOnly: boolean;
  readonly literal: number;
}
