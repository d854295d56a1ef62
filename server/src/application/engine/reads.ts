import type { ModulePath } from '#domain/graph/module.ts';
import { foldersAbove } from '#domain/graph/modulePaths.ts';

/** What was asked of other modules while the findings of one were worked out. */
export interface ReadLog {
  /** Modules whose outline or whose imports were looked at. */
  readonly modules: Set<ModulePath>;
  /** Modules of which it was asked who imports them. */
  readonly importers: Set<ModulePath>;
  /** Folders of which it was asked whether modules lie in them. */
  readonly folders: Set<ModulePath>;
  /** Units of which it was asked how they are coupled, by key. */
  readonly units: Set<string>;
}

/** Which findings rest on what of other modules, so that an edit can name the modules to check anew. */
export interface Reads {
  /** Notes what `reader` read this time, in place of what it read before. */
  readonly replace: (reader: ModulePath, log: ReadLog) => void;
  /** The modules whose findings rest on the outline or the imports of `path`. */
  readonly readersOf: (path: ModulePath) => Iterable<ModulePath>;
  /** The modules whose findings rest on who imports `path`. */
  readonly readersOfImporters: (path: ModulePath) => Iterable<ModulePath>;
  /** The modules whose findings rest on whether there are modules in the folders that `path` lies in. */
  readonly readersOfFolders: (path: ModulePath) => Iterable<ModulePath>;
  /** The modules whose findings rest on how a unit is coupled. */
  readonly readersOfUnit: (key: string) => Iterable<ModulePath>;
  /** The same, to go its own way from here. */
  readonly fork: () => Reads;
}

export function emptyReadLog(): ReadLog {
  return { modules: new Set(), importers: new Set(), folders: new Set(), units: new Set() };
}

export function noReads(): Reads {
  return readsOver(new Map(), new Map(), new Map(), new Map(), new Map());
}

/** Notes nothing, for findings that nobody keeps. */
export const UNNOTED_READS: Reads = { ...noReads(), replace: () => undefined, fork: noReads };

/** What was read by whom, and by whom each thing was read. */
function readsOver(
  logs: Map<ModulePath, ReadLog>,
  readers: Map<ModulePath, Set<ModulePath>>,
  readersOfImporters: Map<ModulePath, Set<ModulePath>>,
  readersOfFolders: Map<ModulePath, Set<ModulePath>>,
  readersOfUnits: Map<string, Set<ModulePath>>,
): Reads {
  return {
    replace: (reader, log) => {
      const before = logs.get(reader);
      exchange(readers, reader, before?.modules, log.modules);
      exchange(readersOfImporters, reader, before?.importers, log.importers);
      exchange(readersOfFolders, reader, before?.folders, log.folders);
      exchange(readersOfUnits, reader, before?.units, log.units);
      if (log.modules.size + log.importers.size + log.folders.size + log.units.size === 0) logs.delete(reader);
      else logs.set(reader, log);
    },
    readersOf: (path) => readers.get(path) ?? [],
    readersOfImporters: (path) => readersOfImporters.get(path) ?? [],
    readersOfUnit: (key) => readersOfUnits.get(key) ?? [],
    readersOfFolders: (path) =>
      readersOfFolders.size === 0
        ? []
        : foldersAbove(path).flatMap((folder) => [...(readersOfFolders.get(folder) ?? [])]),
    fork: () =>
      readsOver(
        new Map(logs),
        copyOf(readers),
        copyOf(readersOfImporters),
        copyOf(readersOfFolders),
        copyOf(readersOfUnits),
      ),
  };
}

function copyOf(readers: ReadonlyMap<string, ReadonlySet<ModulePath>>): Map<string, Set<ModulePath>> {
  return new Map([...readers].map(([key, paths]) => [key, new Set(paths)]));
}

function exchange(
  readers: Map<ModulePath, Set<ModulePath>>,
  reader: ModulePath,
  before: ReadonlySet<ModulePath> = new Set(),
  after: ReadonlySet<ModulePath>,
): void {
  for (const path of before) if (!after.has(path)) remove(readers, path, reader);
  for (const path of after) if (!before.has(path)) add(readers, path, reader);
}

function add(readers: Map<ModulePath, Set<ModulePath>>, path: ModulePath, reader: ModulePath): void {
  const known = readers.get(path);
  if (known === undefined) readers.set(path, new Set([reader]));
  else known.add(reader);
}

function remove(readers: Map<ModulePath, Set<ModulePath>>, path: ModulePath, reader: ModulePath): void {
  const known = readers.get(path);
  known?.delete(reader);
  if (known?.size === 0) readers.delete(path);
}
