import type { ImportKind, ImportSite } from '#domain/graph/module.ts';
import { createSiteList as createSharedList } from '../../siteList.ts';
import { cookString } from './cookString.ts';

/** The import sites of one text, as they are found. */
export interface SiteList {
  readonly sites: readonly ImportSite[];
  /** Adds a site whose specifier lies from `start` to `end`, quotes not counted. Positions must not go back. */
  readonly add: (kind: ImportKind, typeOnly: boolean, start: number, end: number) => void;
}

export function createSiteList(text: string): SiteList {
  const { sites, add } = createSharedList(text);
  return {
    sites,
    add: (kind, typeOnly, start, end) => add(kind, typeOnly, start, end, cookString(text.slice(start, end))),
  };
}
