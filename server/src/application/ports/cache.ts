import type { ModuleFacts, ModulePath } from '#domain/graph/module.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import type { FileStamp } from './files.ts';

/** What was read of modules, kept from one run to the next. A stale or damaged store is an empty one. */
export interface Cache<Kept> {
  readonly get: (path: ModulePath, stamp: FileStamp) => Kept | undefined;
  readonly set: (path: ModulePath, stamp: FileStamp, kept: Kept) => void;
  readonly save: () => void;
}

export type FactsCache = Cache<ModuleFacts>;

export type OutlineCache = Cache<ModuleOutline>;
