import type { FileStamp } from '#application/ports.ts';
import type { ModuleFacts, ModulePath } from '#domain/graph/module.ts';
import type { FactsTable } from './factsTable.ts';
import { BITS_BELOW_SPECIFIER, countOf, WORDS_PER_SITE, writeSite } from './factsTable.ts';

export interface StampedFacts {
  readonly stamp: FileStamp;
  readonly facts: ModuleFacts;
}

/** A module of an old table that goes into the new one as it is. */
export interface KeptModule {
  readonly index: number;
  /** The word at which its sites begin. */
  readonly start: number;
}

const BELOW_SPECIFIER = (1 << BITS_BELOW_SPECIFIER) - 1;

/** A table of the `kept` modules of `old` and of `fresh` ones. The words of kept modules are copied, not decoded. */
export function buildTable(
  old: FactsTable,
  kept: readonly KeptModule[],
  fresh: ReadonlyMap<ModulePath, StampedFacts>,
): FactsTable {
  const modules = kept.length + fresh.size;
  const words = wordsOfKept(old, kept) + wordsOfFresh(fresh);
  const counts = new Int32Array(modules);
  const sites = new Int32Array(words);
  const paths: ModulePath[] = [];
  const stamps: FileStamp[] = [];
  const specifiers = numberedTexts();
  let at = 0;

  const moved = new Int32Array(old.specifiers.length).fill(-1);
  for (const { index, start } of kept) {
    counts[paths.length] = old.counts[index] ?? 0;
    paths.push(old.paths[index] ?? '');
    stamps.push(old.stamps[index] ?? '');
    const end = start + wordsOfCount(old.counts[index] ?? 0);
    sites.set(old.sites.subarray(start, end), at);
    for (const behind = at + end - start; at < behind; at += WORDS_PER_SITE) {
      sites[at] = renumber(sites[at] ?? 0, old.specifiers, moved, specifiers.numberOf);
    }
  }
  for (const [path, { stamp, facts }] of fresh) {
    counts[paths.length] = countOf(facts);
    paths.push(path);
    stamps.push(stamp);
    for (const site of facts.unread === undefined ? facts.imports : []) {
      writeSite(sites, at, site, specifiers.numberOf(site.specifier));
      at += WORDS_PER_SITE;
    }
  }
  return { paths, stamps, specifiers: specifiers.texts, counts, sites };
}

/** The first word of a site, with the number that its specifier has in the new table. */
function renumber(
  first: number,
  texts: readonly string[],
  moved: Int32Array,
  numberOf: (text: string) => number,
): number {
  const before = first >> BITS_BELOW_SPECIFIER;
  let after = moved[before] ?? -1;
  if (after === -1) moved[before] = after = numberOf(texts[before] ?? '');
  return (after << BITS_BELOW_SPECIFIER) | (first & BELOW_SPECIFIER);
}

function numberedTexts() {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, texts.length);
    return texts.push(text) - 1;
  };
  return { texts, numberOf };
}

function wordsOfKept(old: FactsTable, kept: readonly KeptModule[]): number {
  let words = 0;
  for (const { index } of kept) words += wordsOfCount(old.counts[index] ?? 0);
  return words;
}

function wordsOfFresh(fresh: ReadonlyMap<ModulePath, StampedFacts>): number {
  let words = 0;
  for (const { facts } of fresh.values()) words += wordsOfCount(countOf(facts));
  return words;
}

/** A count below zero says why a module was not read; it has no sites then. */
export function wordsOfCount(count: number): number {
  return Math.max(0, count) * WORDS_PER_SITE;
}
