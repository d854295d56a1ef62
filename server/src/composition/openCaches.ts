import { cacheFolder } from '#adapters/cache/cacheFolder.ts';
import { diskFactsCache } from '#adapters/cache/diskFactsCache.ts';
import { diskOutlineCache } from '#adapters/cache/diskOutlineCache.ts';
import { noCache } from '#adapters/cache/noCache.ts';
import type { World } from '#application/world.ts';

/** Set by the bundler: another one for every change of the sources. */
declare const INWARD_BUILD: string | undefined;

export type Caches = Pick<World, 'cache' | 'outlineCache'>;

export const NO_CACHES: Caches = { cache: noCache, outlineCache: noCache };

/**
 * The caches for the workspace folder `root`. The command line and the language server share them.
 *
 * Run from the sources there are none: nothing would tell that the code which reads facts was changed in between.
 */
export function openCaches(root: string, log: (line: string) => void): Caches {
  const version = typeof INWARD_BUILD === 'undefined' ? undefined : INWARD_BUILD;
  const folder = cacheFolder(process.env, process.platform);
  if (version === undefined || folder === undefined) return NO_CACHES;
  const location = { folder, root, version };
  const logOnce = sameLineOnce(log);
  return { cache: diskFactsCache(location, logOnce), outlineCache: diskOutlineCache(location, logOnce) };
}

/** What keeps one of them from being written keeps the other, too. */
function sameLineOnce(log: (line: string) => void): (line: string) => void {
  const told = new Set<string>();
  return (line) => {
    if (!told.has(line)) log(line);
    told.add(line);
  };
}
