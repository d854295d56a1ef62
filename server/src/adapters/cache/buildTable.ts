import type { FileStamp } from '#application/ports/files.ts';
import type { ModuleFacts, ModulePath } from '#domain/graph/module.ts';
import type { Suppression } from '#domain/graph/suppression.ts';
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

/** A table that is being filled: `paths`, `stamps`, `specifiers` and `suppressions` grow, the numbers have their final size. */
interface Filling {
  readonly counts: Int32Array;
  readonly sites: Int32Array;
  readonly paths: ModulePath[];
  readonly stamps: FileStamp[];
  readonly specifiers: NumberedTexts;
  readonly suppressions: Map<number, readonly Suppression[]>;
  readonly environment: Set<number>;
  /** The word at which the next site goes. */
  at: number;
}

/** A table of the `kept` modules of `old` and of `fresh` ones. The words of kept modules are copied, not decoded. */
export function buildTable(
  old: FactsTable,
  kept: readonly KeptModule[],
  fresh: ReadonlyMap<ModulePath, StampedFacts>,
): FactsTable {
  const filling: Filling = {
    counts: new Int32Array(kept.length + fresh.size),
    sites: new Int32Array(wordsOfKept(old, kept) + wordsOfFresh(fresh)),
    paths: [],
    stamps: [],
    specifiers: numberedTexts(),
    suppressions: new Map(),
    environment: new Set(),
    at: 0,
  };
  addKept(filling, old, kept);
  addFresh(filling, fresh);
  const { counts, sites, paths, stamps, specifiers, suppressions, environment } = filling;
  return { paths, stamps, specifiers: specifiers.texts, suppressions, environment, counts, sites };
}

function addKept(filling: Filling, old: FactsTable, kept: readonly KeptModule[]): void {
  const { sites, specifiers } = filling;
  const moved = new Int32Array(old.specifiers.length).fill(-1);
  for (const { index, start } of kept) {
    const count = old.counts[index] ?? 0;
    addSuppressions(filling, old.suppressions.get(index));
    if (old.environment.has(index)) filling.environment.add(filling.paths.length);
    addModule(filling, old.paths[index] ?? '', old.stamps[index] ?? '', count);
    sites.set(old.sites.subarray(start, start + wordsOfCount(count)), filling.at);
    for (const behind = filling.at + wordsOfCount(count); filling.at < behind; filling.at += WORDS_PER_SITE) {
      sites[filling.at] = renumber(sites[filling.at] ?? 0, old.specifiers, moved, specifiers.numberOf);
    }
  }
}

function addFresh(filling: Filling, fresh: ReadonlyMap<ModulePath, StampedFacts>): void {
  for (const [path, { stamp, facts }] of fresh) {
    addSuppressions(filling, facts.suppressions);
    if (facts.mentionsEnvironment) filling.environment.add(filling.paths.length);
    addModule(filling, path, stamp, countOf(facts));
    if (facts.unread !== undefined) continue;
    for (const site of facts.imports) {
      writeSite(filling.sites, filling.at, site, filling.specifiers.numberOf(site.specifier));
      filling.at += WORDS_PER_SITE;
    }
  }
}

/** Those of the module that is added next. */
function addSuppressions({ paths, suppressions }: Filling, added: readonly Suppression[] | undefined): void {
  if (added !== undefined) suppressions.set(paths.length, added);
}

function addModule({ counts, paths, stamps }: Filling, path: ModulePath, stamp: FileStamp, count: number): void {
  counts[paths.length] = count;
  paths.push(path);
  stamps.push(stamp);
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

interface NumberedTexts {
  readonly texts: readonly string[];
  readonly numberOf: (text: string) => number;
}

function numberedTexts(): NumberedTexts {
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
