import type { Distances, IsOpen } from './distances.ts';
import type { NamedGraph, Span } from './namedGraph.ts';
import { isIn } from './namedGraph.ts';

/** The numbers of the modules of a chain, from the importer to what it reaches. */
export type NumberedChain = readonly number[];

/**
 * Chains from `from` to `to` that share no import: again and again the shortest one is taken and its imports are left
 * out, until none is left. Of equally short chains the one with the lowest numbers comes first. `isOpen` says which
 * modules a chain may run through in between; it never runs through `from` or `to`, because there it would be shorter.
 * `distances` are those to `to`, whatever they begin with.
 *
 * Chains of one length are taken from one survey of distances, as in Dinic's algorithm for flows: taking a chain makes no
 * other way shorter, so a module from which nothing leads on any more need not be looked at again.
 */
export function shortestChains(
  graph: NamedGraph,
  from: Span,
  to: Span,
  isOpen: IsOpen,
  distances: Distances,
): readonly NumberedChain[] {
  const chains = directChains(graph, from, to);
  const search: Search = {
    ...{ graph, from, to },
    isInBetween: (module) => distances.to[module] !== 0 && !isIn(from, module) && !isIn(to, module) && isOpen(module),
    taken: new Set(),
  };
  // Ways through other modules of `from` count among the distances, but they begin there, and direct ones are found already.
  let survey = chains.length === 0 ? surveyOf(search, distances.to) : nextSurvey(search);
  while (survey !== undefined) {
    for (const chain of chainsOfLength(search, survey)) chains.push(chain);
    survey = nextSurvey(search);
  }
  return chains;
}

/** The chains without anything in between. */
function directChains({ imports }: NamedGraph, from: Span, to: Span): NumberedChain[] {
  const chains: NumberedChain[] = [];
  for (let module = from.first; module < from.end; module++) {
    for (const target of imports[module] ?? []) if (isIn(to, target)) chains.push([module, target]);
  }
  return chains;
}

interface Search {
  readonly graph: NamedGraph;
  readonly from: Span;
  readonly to: Span;
  readonly isInBetween: (module: number) => boolean;
  /** Imports that are part of a chain already. */
  readonly taken: Set<number>;
}

/** How far it is to the end, by module in between, and how long the shortest way there is from a start. */
interface Survey {
  readonly distances: Int32Array;
  readonly length: number;
}

/** Undefined where no way is left. */
function nextSurvey(search: Search): Survey | undefined {
  const ahead = aheadOf(search);
  return ahead.length === 0 ? undefined : surveyOf(search, distancesWithin(search, ahead));
}

function surveyOf({ graph, from, isInBetween, taken }: Search, distances: Int32Array): Survey | undefined {
  let length = Number.POSITIVE_INFINITY;
  for (let module = from.first; module < from.end; module++) {
    for (const target of graph.imports[module] ?? []) {
      const distance = distances[target] ?? 0;
      if (distance === 0 || distance >= length || !isInBetween(target)) continue;
      if (!taken.has(keyOf(graph, module, target))) length = distance + 1;
    }
  }
  return Number.isFinite(length) ? { distances, length } : undefined;
}

/** What a chain can still run through in between. Mostly that is little, however much there is behind. */
function aheadOf({ graph, from, isInBetween, taken }: Search): readonly number[] {
  const ahead: number[] = [];
  let seen: Uint8Array | undefined;
  const visit = (module: number) => {
    for (const target of graph.imports[module] ?? []) {
      if (seen?.[target] === 1 || !isInBetween(target) || taken.has(keyOf(graph, module, target))) continue;
      seen ??= new Uint8Array(graph.names.length);
      seen[target] = 1;
      ahead.push(target);
    }
  };
  for (let module = from.first; module < from.end; module++) visit(module);
  for (const module of ahead) visit(module);
  return ahead;
}

/** How far it is to the end through what is `ahead`, without the imports that are taken. */
function distancesWithin({ graph, to, taken }: Search, ahead: readonly number[]): Int32Array {
  const isAhead = new Uint8Array(graph.names.length);
  for (const module of ahead) isAhead[module] = 1;
  const distances = new Int32Array(graph.names.length);
  const reached: number[] = [];
  for (const module of ahead) {
    const isLast = (target: number) => isIn(to, target) && !taken.has(keyOf(graph, module, target));
    if (graph.imports[module]?.some(isLast) !== true) continue;
    distances[module] = 1;
    reached.push(module);
  }
  for (const module of reached) {
    for (const importer of graph.importers[module] ?? []) {
      if (isAhead[importer] === 0 || distances[importer] !== 0 || taken.has(keyOf(graph, importer, module))) continue;
      distances[importer] = (distances[module] ?? 0) + 1;
      reached.push(importer);
    }
  }
  return distances;
}

function chainsOfLength({ graph, from, to, isInBetween, taken }: Search, { distances, length }: Survey) {
  const chains: NumberedChain[] = [];
  const isNearer = (target: number, left: number) =>
    left === 1 ? isIn(to, target) : distances[target] === left - 1 && isInBetween(target);
  const leadsOn = (module: number, target: number, left: number) =>
    isNearer(target, left) && !taken.has(keyOf(graph, module, target));
  // By module, how many of its imports lead nowhere any more.
  const exhausted = new Map<number, number>();
  for (let start = from.first; start < from.end; start++) {
    for (;;) {
      const chain = walk(graph, start, length, leadsOn, exhausted);
      if (chain === undefined) break;
      take(graph, chain, taken);
      chains.push(chain);
    }
  }
  return chains;
}

function walk(
  { imports }: NamedGraph,
  start: number,
  length: number,
  leadsOn: (module: number, target: number, left: number) => boolean,
  exhausted: Map<number, number>,
): NumberedChain | undefined {
  const path = [start];
  while (path.length <= length) {
    const module = path.at(-1) ?? start;
    const left = length - path.length + 1;
    const targets = imports[module] ?? [];
    let index = exhausted.get(module) ?? 0;
    while (index < targets.length && !leadsOn(module, targets[index] ?? 0, left)) index++;
    exhausted.set(module, index);
    const target = targets[index];
    if (target !== undefined) {
      path.push(target);
      continue;
    }
    path.pop();
    const before = path.at(-1);
    if (before === undefined) return undefined;
    exhausted.set(before, (exhausted.get(before) ?? 0) + 1);
  }
  return path;
}

function take(graph: NamedGraph, chain: NumberedChain, taken: Set<number>): void {
  for (let index = 1; index < chain.length; index++) taken.add(keyOf(graph, chain[index - 1] ?? 0, chain[index] ?? 0));
}

function keyOf({ names }: NamedGraph, importer: number, imported: number): number {
  return importer * names.length + imported;
}
