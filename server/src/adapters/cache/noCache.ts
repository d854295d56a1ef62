import type { FactsCache } from '#application/ports.ts';

/** Keeps nothing: for those who asked for that, and for workspaces that are not trusted. */
export const noCache: FactsCache = {
  get: () => undefined,
  set: () => undefined,
  save: () => undefined,
};
