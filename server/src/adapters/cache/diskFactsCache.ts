import type { FactsCache } from '#application/ports/cache.ts';
import type { FileStamp } from '#application/ports/files.ts';
import type { ModuleFacts, ModulePath } from '#domain/graph/module.ts';
import { buildTable, wordsOfCount } from './buildTable.ts';
import type { KeptModule, StampedFacts } from './buildTable.ts';
import type { CacheLocation } from './cacheFileName.ts';
import { cacheFileOf } from './cacheFileName.ts';
import { readFileOrNothing, replaceFile } from './cacheFiles.ts';
import { decodeTable, encodeTable, factsAt } from './factsTable.ts';
import type { FactsTable } from './factsTable.ts';

/** A stored table and what this run did with it. */
interface Stored {
  readonly table: FactsTable;
  readonly indexOf: ReadonlyMap<ModulePath, number>;
  /** The word at which the sites of each module begin. */
  readonly starts: Int32Array;
  /** 1 for a module that was asked for and had not changed. */
  readonly used: Uint8Array;
}

const EMPTY: FactsTable = {
  paths: [],
  stamps: [],
  specifiers: [],
  suppressions: new Map(),
  environment: new Set(),
  counts: new Int32Array(),
  sites: new Int32Array(),
};

/**
 * Keeps facts in one file for each workspace folder and version. A file that is not there, damaged or foreign counts
 * as empty; one that cannot be written is told in one line to `log`. Nothing here throws.
 *
 * `save` writes what was set in this run, and what was stored and asked for: so the entries of vanished files go.
 */
export function diskFactsCache(location: CacheLocation, log: (line: string) => void): FactsCache {
  const file = cacheFileOf(location, 'facts');
  const fresh = new Map<ModulePath, StampedFacts>();
  let stored: Stored | undefined;
  let entriesInFile = 0;
  let unsaved = false;

  const load = (): Stored => {
    if (stored !== undefined) return stored;
    stored = storedOf(readTable(file, location));
    entriesInFile = stored.table.paths.length;
    return stored;
  };
  const get = (module: ModulePath, stamp: FileStamp): ModuleFacts | undefined => {
    const entry = fresh.get(module);
    if (entry === undefined) return storedFacts(load(), module, stamp);
    return entry.stamp === stamp ? entry.facts : undefined;
  };
  const set = (module: ModulePath, stamp: FileStamp, facts: ModuleFacts): void => {
    // What could not be read today may well be readable tomorrow, without the file changing.
    if (facts.unread === 'unreadable') return;
    const { indexOf, used } = load();
    const index = indexOf.get(module);
    if (index !== undefined) used[index] = 0;
    fresh.set(module, { stamp, facts });
    unsaved = true;
  };
  const save = (): void => {
    const kept = keptModules(load());
    const entries = kept.length + fresh.size;
    if (!unsaved && entries === entriesInFile) return;
    const problem = replaceFile(file, encodeTable(location, buildTable(load().table, kept, fresh)));
    if (problem !== undefined) log(`The cache was not written: ${problem}`);
    unsaved = false;
    entriesInFile = entries;
  };
  return { get, set, save };
}

function storedFacts(stored: Stored, module: ModulePath, stamp: FileStamp): ModuleFacts | undefined {
  const index = stored.indexOf.get(module);
  if (index === undefined || stored.table.stamps[index] !== stamp) return undefined;
  stored.used[index] = 1;
  return factsAt(stored.table, index, stored.starts[index] ?? 0);
}

function keptModules({ starts, used }: Stored): KeptModule[] {
  const kept: KeptModule[] = [];
  for (let index = 0; index < used.length; index++) {
    if (used[index] === 1) kept.push({ index, start: starts[index] ?? 0 });
  }
  return kept;
}

function storedOf(table: FactsTable): Stored {
  const indexOf = new Map<ModulePath, number>();
  const starts = new Int32Array(table.counts.length);
  let at = 0;
  for (let index = 0; index < starts.length; index++) {
    indexOf.set(table.paths[index] ?? '', index);
    starts[index] = at;
    at += wordsOfCount(table.counts[index] ?? 0);
  }
  return { table, indexOf, starts, used: new Uint8Array(starts.length) };
}

function readTable(file: string, location: CacheLocation): FactsTable {
  const bytes = readFileOrNothing(file);
  return (bytes && decodeTable(location, bytes)) ?? EMPTY;
}
