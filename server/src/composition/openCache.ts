import { cacheFolder } from '#adapters/cache/cacheFolder.ts';
import { diskFactsCache } from '#adapters/cache/diskFactsCache.ts';
import { noCache } from '#adapters/cache/noCache.ts';
import type { FactsCache } from '#application/ports.ts';

/** Set by the bundler: another one for every change of the sources. */
declare const INWARD_BUILD: string | undefined;

/**
 * The cache for the workspace folder `root`. The command line and the language server share it.
 *
 * Run from the sources there is none: nothing would tell that the code which reads facts was changed in between.
 */
export function openCache(root: string, log: (line: string) => void): FactsCache {
  const version = typeof INWARD_BUILD === 'undefined' ? undefined : INWARD_BUILD;
  const folder = cacheFolder(process.env, process.platform);
  if (version === undefined || folder === undefined) return noCache;
  return diskFactsCache({ folder, root, version }, log);
}
