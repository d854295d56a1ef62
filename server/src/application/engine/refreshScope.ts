import type { ModulePath } from '#domain/graph/module.ts';
import type { World } from '../world.ts';
import type { WorkspaceState } from './workspaceState.ts';

/** What has to be looked at anew. */
export interface RefreshScope {
  /** Files came or went, or may have. */
  readonly listing: boolean;
  readonly contracts: boolean;
  /** Contracts about imports by module name. */
  readonly importContracts: boolean;
  /** A file changed that decides what specifiers mean. */
  readonly resolution: boolean;
  /** Modules whose text changed, or may have. */
  readonly touched: ReadonlySet<ModulePath>;
}

const NOTHING_TOUCHED: ReadonlySet<ModulePath> = new Set();

/** Nothing is known yet. Every module is new, so none has to be named. */
export const EVERYTHING: RefreshScope = {
  listing: true,
  contracts: true,
  importContracts: true,
  resolution: true,
  touched: NOTHING_TOUCHED,
};

/** What has to be looked at anew when `paths` were created, changed or deleted. */
export function scopeOf(world: World, state: WorkspaceState, paths: readonly ModulePath[]): RefreshScope {
  const folders = paths.filter((path) => isFolderOfKnown(world, state, path));
  return {
    listing: paths.some((path) => decidesListing(world, state, path)),
    contracts: paths.some(world.contracts.isContract),
    importContracts: paths.some(world.importContracts.isContracts),
    resolution: paths.some((path) => world.languages.some((language) => language.isConfiguration(path))),
    touched: new Set([...paths, ...knownBelow(state, folders)]),
  };
}

/** A file that was known and still is changed its text alone. Anything else may change which files there are. */
function decidesListing(world: World, state: WorkspaceState, path: ModulePath): boolean {
  return path.endsWith('.gitignore') || !state.known.has(path) || !world.files.isFile(path);
}

function isFolderOfKnown(world: World, state: WorkspaceState, path: ModulePath): boolean {
  return !state.known.has(path) && world.files.isFolder(path);
}

function* knownBelow(state: WorkspaceState, folders: readonly ModulePath[]): Generator<ModulePath> {
  if (folders.length === 0) return;
  for (const path of state.known) if (folders.some((folder) => path.startsWith(`${folder}/`))) yield path;
}
