import type { SiteList } from './siteList.ts';

const DIRECTIVE = /^\/\/\/\s*<reference\s.*?\/>/is;
const ATTRIBUTE = /\s(?:path|types)\s*=\s*(?:'([^']*)'|"([^"]*)")/dis;

/** Adds what a `/// <reference path="…" />` or `types="…"` in the line comment from `start` to `end` names. */
export function addReference(list: SiteList, text: string, start: number, end: number): void {
  const directive = DIRECTIVE.exec(text.slice(start, end));
  if (directive === null) return;
  const value = valueRange(directive[0]);
  if (value !== undefined) list.add('reference', true, start + value[0], start + value[1]);
}

function valueRange(directive: string): [number, number] | undefined {
  const indices = ATTRIBUTE.exec(directive)?.indices;
  return indices?.[1] ?? indices?.[2];
}
