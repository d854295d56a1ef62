import type { ModulePath } from '#domain/graph/module.ts';

/** Something that a module declares. */
export interface PlacedName {
  readonly file: ModulePath;
  readonly symbol: string;
}
