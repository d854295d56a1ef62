import type { Cache } from '#application/ports/cache.ts';

/** Takes whatever a cache may keep, and never has any of it. */
type EmptyCache = Pick<Cache<never>, 'get' | 'save'> & Pick<Cache<unknown>, 'set'>;

/** Keeps nothing: for those who asked for that, and for workspaces that are not trusted. */
export const noCache: EmptyCache = {
  get: () => undefined,
  set: () => undefined,
  save: () => undefined,
};
