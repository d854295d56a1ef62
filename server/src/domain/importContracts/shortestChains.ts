import type { NamedGraph, Span } from './namedGraph.ts';
import { isIn } from './namedGraph.ts';

/** The numbers of the modules of a chain, from the importer to what it reaches. */
export type NumberedChain = readonly number[];

/**
 * Chains from `from` to `to` that share no import: again and again the shortest one is taken and its imports are left
 * out, until none is left. Of equally short chains the one with the lowest numbers comes first. `isOpen` says which
 * modules a chain may run through in between; it never runs through `from` or `to`, because there it would be shorter.
 *
 * Chains of one length are taken from one survey of distances, as in Dinic's algorithm for flows: taking a chain makes no
 * other way shorter, so a module from which nothing leads on any more need not be looked at again.
 */
export function shortestChains(
  graph: NamedGraph,
  from: Span,
  to: Span,
  isOpen: (module: number) => boolean,
): readonly NumberedChain[] {
  const chains = directChains(graph, from, to);
  const taken = new Set<number>();
  const ahead = reachedFrom(graph, from, (module) => !isIn(from, module) && !isIn(to, module) && isOpen(module));
  if (ahead.size === 0) return chains;
  const isInBetween = (module: number) => ahead.has(module);
  for (;;) {
    const survey = distancesTo(graph, from, to, isInBetween, taken);
    if (survey === undefined) return chains;
    for (const chain of chainsOfLength(graph, from, to, survey, taken)) chains.push(chain);
  }
}

/** The chains without anything in between. */
export function directChains({ imports }: NamedGraph, from: Span, to: Span): NumberedChain[] {
  const chains: NumberedChain[] = [];
  for (let module = from.first; module < from.end; module++) {
    for (const target of imports[module] ?? []) if (isIn(to, target)) chains.push([module, target]);
  }
  return chains;
}

/** What a chain can run through in between. Mostly that is little, however much there is behind. */
function reachedFrom({ imports }: NamedGraph, from: Span, isOpen: (module: number) => boolean): ReadonlySet<number> {
  const reached = new Set<number>();
  const visit = (module: number) => {
    for (const target of imports[module] ?? []) if (!reached.has(target) && isOpen(target)) reached.add(target);
  };
  for (let module = from.first; module < from.end; module++) visit(module);
  // What is added meanwhile is visited as well.
  for (const module of reached) visit(module);
  return reached;
}

/** How far it is to the end, by module in between, as far as that is nearer than any start. */
interface Survey {
  readonly distances: ReadonlyMap<number, number>;
  /** From a start to the end. */
  readonly length: number;
}

/** Undefined where no way is left. */
function distancesTo(
  graph: NamedGraph,
  from: Span,
  to: Span,
  isInBetween: (module: number) => boolean,
  taken: ReadonlySet<number>,
): Survey | undefined {
  const distances = new Map<number, number>();
  let rim = spanned(to);
  for (let distance = 1; rim.length > 0; distance++) {
    let isReached = false;
    const next: number[] = [];
    for (const module of rim) {
      for (const importer of graph.importers[module] ?? []) {
        if (taken.has(keyOf(graph, importer, module))) continue;
        // Imports without anything in between are chains already.
        if (isIn(from, importer)) isReached ||= distance > 1;
        else if (isInBetween(importer) && !distances.has(importer)) {
          distances.set(importer, distance);
          next.push(importer);
        }
      }
    }
    if (isReached) return { distances, length: distance };
    rim = next;
  }
  return undefined;
}

function chainsOfLength(
  graph: NamedGraph,
  from: Span,
  to: Span,
  { distances, length }: Survey,
  taken: Set<number>,
): NumberedChain[] {
  const chains: NumberedChain[] = [];
  const isNearer = (target: number, left: number) =>
    left === 1 ? isIn(to, target) : distances.get(target) === left - 1;
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

function spanned({ first, end }: Span): number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}
