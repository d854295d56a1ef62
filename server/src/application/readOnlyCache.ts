import type { Cache } from './ports/cache.ts';

/** What is kept already, for whoever reads what is not worth keeping: what files were, or might be. */
export function readOnlyCache<Kept>(cache: Cache<Kept>): Cache<Kept> {
  return { get: cache.get, set: () => undefined, save: () => undefined };
}
