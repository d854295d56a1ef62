import type { NamedGraph } from './namedGraph.ts';
import { childrenOf, isIn, packageSpan } from './namedGraph.ts';

/** An import that would have to go for the children of a package to depend on each other in no circle. */
export interface CycleBreaker {
  readonly importer: number;
  readonly imported: number;
  /** The child that the importer lies in, and the one that it imports. */
  readonly from: number;
  readonly to: number;
}

/** How many imports lead from one child into another, by importing child. */
type Weights = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** How the children of a package depend on each other. */
export interface Siblings {
  /**
   * The imports between them that lead back in an order of them, which is made greedily: first those that nobody imports
   * any more, last those that import nobody, and in between those that import more than they are imported. It is the
   * order of import-linter, so that the same imports are named.
   */
  readonly breakers: readonly CycleBreaker[];
  /** The shortest way through them from one to another, both included; undefined where there is none. */
  readonly wayBetween: (from: number, to: number) => readonly number[] | undefined;
}

export function siblingsBelow(graph: NamedGraph, parent: number): Siblings {
  const children = childrenOf(graph, parent);
  const crossings = children.length < 2 ? [] : crossingsBetween(graph, parent, children);
  const weights = weightsOf(children, crossings);
  const places = new Map(orderOf(graph, children, weights).map((child, place) => [child, place]));
  const breakers = crossings.filter(({ from, to }) => (places.get(to) ?? 0) < (places.get(from) ?? 0));
  const ways = new Map<string, readonly number[] | undefined>();
  const wayBetween = (from: number, to: number) => {
    const key = `${from} ${to}`;
    if (!ways.has(key)) ways.set(key, wayThrough(weights, from, to));
    return ways.get(key);
  };
  return { breakers, wayBetween };
}

function wayThrough(weights: Weights, from: number, to: number): readonly number[] | undefined {
  const before = new Map<number, number | undefined>([[from, undefined]]);
  for (const child of before.keys()) {
    if (child === to) break;
    for (const next of [...(weights.get(child)?.keys() ?? [])].sort((one, other) => one - other)) {
      if (!before.has(next)) before.set(next, child);
    }
  }
  if (!before.has(to)) return undefined;
  const way: number[] = [];
  for (let child: number | undefined = to; child !== undefined; child = before.get(child)) way.unshift(child);
  return way;
}

function crossingsBetween(graph: NamedGraph, parent: number, children: readonly number[]): readonly CycleBreaker[] {
  const childOf = new Map<number, number>();
  for (const child of children) {
    for (let module = child; module < packageSpan(graph, child).end; module++) childOf.set(module, child);
  }
  const all = packageSpan(graph, parent);
  const crossings: CycleBreaker[] = [];
  for (const [importer, from] of childOf) {
    for (const imported of graph.imports[importer] ?? []) {
      const to = isIn(all, imported) ? childOf.get(imported) : undefined;
      if (to !== undefined && to !== from) crossings.push({ importer, imported, from, to });
    }
  }
  return crossings.sort((one, other) => one.importer - other.importer || one.imported - other.imported);
}

function weightsOf(children: readonly number[], crossings: readonly CycleBreaker[]): Weights {
  const weights = new Map(children.map((child) => [child, new Map<number, number>()]));
  for (const { from, to } of crossings) {
    const ofChild = weights.get(from);
    ofChild?.set(to, (ofChild.get(to) ?? 0) + 1);
  }
  return weights;
}

function orderOf(graph: NamedGraph, children: readonly number[], weights: Weights): readonly number[] {
  const left = new Set(children);
  const outOf = (child: number) => sum(weights.get(child) ?? [], (other) => left.has(other));
  const reverse = reversedWeights(weights);
  const into = (child: number) => sum(reverse.get(child) ?? [], (other) => left.has(other));
  const first = taken(left, (child) => into(child) === 0);
  const last = taken(left, (child) => outOf(child) === 0);
  const middle: number[] = [];
  const surplus = new Map([...left].map((child) => [child, outOf(child) - into(child)]));
  while (surplus.size > 0) {
    const next = [...surplus].reduce((best, each) => (comesBefore(graph, each, best) ? each : best))[0];
    middle.push(next);
    surplus.delete(next);
    for (const [other, weight] of weights.get(next) ?? []) add(surplus, other, weight);
    for (const [other, weight] of reverse.get(next) ?? []) add(surplus, other, -weight);
  }
  return [...first, ...middle, ...last.reverse()];
}

/** By how much more a child imports than it is imported; of equals the first by name. */
function comesBefore(
  { names }: NamedGraph,
  [child, surplus]: readonly [number, number],
  [best, most]: readonly [number, number],
): boolean {
  return surplus > most || (surplus === most && (names[child] ?? '') < (names[best] ?? ''));
}

function add(surplus: Map<number, number>, child: number, weight: number): void {
  const before = surplus.get(child);
  if (before !== undefined) surplus.set(child, before + weight);
}

/** Takes out what matches, again and again, until nothing does. */
function taken(left: Set<number>, matches: (child: number) => boolean): number[] {
  const out: number[] = [];
  for (;;) {
    const round = [...left].filter(matches);
    if (round.length === 0) return out;
    for (const child of round) left.delete(child);
    out.push(...round);
  }
}

function reversedWeights(weights: Weights): Weights {
  const reversed = new Map([...weights.keys()].map((child) => [child, new Map<number, number>()]));
  for (const [from, ofChild] of weights) for (const [to, weight] of ofChild) reversed.get(to)?.set(from, weight);
  return reversed;
}

function sum(weights: Iterable<readonly [number, number]>, counts: (child: number) => boolean): number {
  let total = 0;
  for (const [child, weight] of weights) if (counts(child)) total += weight;
  return total;
}
