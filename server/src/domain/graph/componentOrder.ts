import type { ImportGraph } from './importGraph.ts';
import { modulesImportedBy } from './importGraph.ts';
import type { ModulePath } from './module.ts';

/**
 * A number for each module, greater than that of every module it imports, and the same for modules on one cycle.
 * With it, most imports that are added can be seen at once to close no cycle.
 */
export type Ranks = Map<ModulePath, number>;

/**
 * Brings `ranks` in order again after the import of `to` by `from`, the only one that is not, and returns the modules
 * on the cycle that it closes; none where it closes no cycle.
 *
 * Only modules whose ranks lie between those of the two can be concerned, so that mostly few are looked at.
 */
export function reorder(graph: ImportGraph, ranks: Ranks, from: ModulePath, to: ModulePath): ReadonlySet<ModulePath> {
  const [lowest, highest] = [ranks.get(from) ?? 0, ranks.get(to) ?? 0];
  const reached = closure(to, (path) => importedModules(graph, path).filter((other) => rankOf(ranks, other) >= lowest));
  const reaching = closure(from, (path) => ranked(ranks, graph.importersOf(path), highest));
  const cycle = new Set([...reached].filter((path) => reaching.has(path)));
  const inner = groupsByRank(ranks, without(reached, cycle));
  const outer = groupsByRank(ranks, without(reaching, cycle));
  const places = sortedRanks(ranks, [reached, reaching]);
  // What is reached may only move inward, and what reaches only outward: between the two lie modules not looked at.
  place(ranks, [...inner, [...cycle]], places);
  place(ranks, outer, places.slice(places.length - outer.length));
  return cycle;
}

/**
 * Gives `groups`, which so far shared one rank and are listed imported first, ranks of their own between that one and
 * the next. False where numbers have no more room for them.
 */
export function spread(ranks: Ranks, groups: readonly (readonly ModulePath[])[]): boolean {
  const rank = rankOf(ranks, groups[0]?.[0] ?? '');
  let next = rank + 1;
  for (const other of ranks.values()) if (other > rank && other < next) next = other;
  const gap = (next - rank) / groups.length;
  if (gap < SMALLEST_GAP) return false;
  place(
    ranks,
    groups,
    groups.map((_, index) => rank + gap * index),
  );
  return true;
}

function place(ranks: Ranks, groups: readonly (readonly ModulePath[])[], places: readonly number[]): void {
  for (const [index, group] of groups.entries()) for (const path of group) ranks.set(path, places[index] ?? 0);
}

/** Far above what a number this large can no longer tell apart. */
const SMALLEST_GAP = 1e-6;

/** What a module that is not there is called; it can be neither before nor behind anything. */
const NOWHERE = -1;

export function rankOf(ranks: Ranks, path: ModulePath): number {
  return ranks.get(path) ?? NOWHERE;
}

function ranked(ranks: Ranks, paths: Iterable<ModulePath>, highest: number): ModulePath[] {
  return [...paths].filter((path) => ranks.has(path) && rankOf(ranks, path) <= highest);
}

function importedModules(graph: ImportGraph, path: ModulePath): ModulePath[] {
  const module = graph.module(path);
  return module === undefined ? [] : modulesImportedBy(module);
}

function closure(start: ModulePath, next: (path: ModulePath) => Iterable<ModulePath>): Set<ModulePath> {
  const found = new Set([start]);
  // A set gives what is added while it is walked, so it is its own queue.
  for (const path of found) for (const other of next(path)) found.add(other);
  return found;
}

function without(paths: ReadonlySet<ModulePath>, others: ReadonlySet<ModulePath>): ModulePath[] {
  return [...paths].filter((path) => !others.has(path));
}

/** Modules of one rank stay together; those of lower rank come first. */
function groupsByRank(ranks: Ranks, paths: readonly ModulePath[]): ModulePath[][] {
  const groups = new Map<number, ModulePath[]>();
  for (const path of paths) {
    const group = groups.get(rankOf(ranks, path));
    if (group === undefined) groups.set(rankOf(ranks, path), [path]);
    else group.push(path);
  }
  return [...groups].sort(([one], [other]) => one - other).map(([, group]) => group);
}

function sortedRanks(ranks: Ranks, sets: readonly ReadonlySet<ModulePath>[]): number[] {
  const found = new Set(sets.flatMap((paths) => [...paths].map((path) => rankOf(ranks, path))));
  return [...found].sort((one, other) => one - other);
}
