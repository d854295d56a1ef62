import { crc32 } from 'node:zlib';
import type { OutlineCache } from '#application/ports/cache.ts';
import type { FileStamp } from '#application/ports/files.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import type { CacheLocation } from './cacheFileName.ts';
import { cacheFileOf } from './cacheFileName.ts';
import { compactOutline, outlineOfCompact } from './compactOutline.ts';
import { readFileOrNothing, replaceFile } from './cacheFiles.ts';

/** An outline as it is stored; it becomes an object when it is asked for. */
interface StoredOutline {
  readonly stamp: FileStamp;
  readonly json: string;
}

/**
 * Keeps outlines in one file for each workspace folder and version: a line that says whose they are and that nothing
 * is missing, then three lines for each module. A file that is not there, damaged or foreign counts as empty; one that
 * cannot be written is told in one line to `log`. Nothing here throws.
 *
 * `save` writes what was set in this run, and what was stored and asked for: so the entries of vanished files go. It
 * also lets go of what was loaded, because a server runs for days and asks again for few.
 */
export function diskOutlineCache(location: CacheLocation, log: (line: string) => void): OutlineCache {
  const file = cacheFileOf(location, 'outlines');
  const fresh = new Map<ModulePath, StoredOutline>();
  const used = new Set<ModulePath>();
  let stored: ReadonlyMap<ModulePath, StoredOutline> | undefined;

  const load = () => (stored ??= decode(location, readFileOrNothing(file)));
  const get = (module: ModulePath, stamp: FileStamp): ModuleOutline | undefined => {
    const entry = fresh.get(module) ?? load().get(module);
    if (entry?.stamp !== stamp) return undefined;
    used.add(module);
    // The checksum has vouched for the text, so what parses is what was written.
    return outlineOfCompact(entry.json);
  };
  const set = (module: ModulePath, stamp: FileStamp, outline: ModuleOutline): void => {
    // Lines are what tells entries apart.
    if (module.includes('\n')) return;
    used.add(module);
    fresh.set(module, { stamp, json: compactOutline(outline) });
  };
  const save = (): void => {
    if (fresh.size > 0) {
      const kept = [...new Map([...load(), ...fresh])].filter(([module]) => used.has(module));
      const problem = replaceFile(file, encode(location, kept));
      if (problem === undefined) fresh.clear();
      else log(`The cache was not written: ${problem}`);
    }
    stored = undefined;
  };
  return { get, set, save };
}

const LINES_OF_MODULE = 3;

function encode(location: CacheLocation, entries: readonly (readonly [ModulePath, StoredOutline])[]): Buffer {
  const body = entries.map(([path, { stamp, json }]) => `${path}\n${stamp}\n${json}\n`).join('');
  return Buffer.from(`${headOf(location, body)}\n${body}`);
}

function decode(location: CacheLocation, bytes: Buffer | undefined): ReadonlyMap<ModulePath, StoredOutline> {
  const entries = new Map<ModulePath, StoredOutline>();
  const text = bytes?.toString('utf8') ?? '';
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end === -1 || text.slice(0, end) !== headOf(location, body)) return entries;
  const lines = body.split('\n');
  for (let at = 0; at + LINES_OF_MODULE <= lines.length; at += LINES_OF_MODULE) {
    const [path = '', stamp = '', json = ''] = lines.slice(at, at + LINES_OF_MODULE);
    entries.set(path, { stamp, json });
  }
  return entries;
}

function headOf({ root, version }: CacheLocation, body: string): string {
  return JSON.stringify(['inward outlines', version, root, crc32(body)]);
}
