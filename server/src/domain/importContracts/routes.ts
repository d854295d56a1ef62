import type { Distances, IsOpen } from './distances.ts';
import type { NamedGraph, Span } from './namedGraph.ts';
import { isIn } from './namedGraph.ts';
import { shortestChains } from './shortestChains.ts';

/**
 * Chains that share what is in between: each of `heads` imports the first module of `middle`, and its last module imports
 * each of `tails`. Of an import without anything in between there is one head and one tail.
 */
export interface Route {
  readonly heads: readonly number[];
  readonly middle: readonly number[];
  readonly tails: readonly number[];
}

/** Every way from one layer to another, those through the same modules as one. */
export function routesBetween(
  graph: NamedGraph,
  from: Span,
  to: Span,
  isOpen: IsOpen,
  distances: Distances,
): readonly Route[] {
  const routes: Route[] = [];
  const middles = new Set<string>();
  for (const chain of shortestChains(graph, from, to, isOpen, distances)) {
    const middle = chain.slice(1, -1);
    const [first, last] = [middle[0], middle.at(-1)];
    if (first === undefined || last === undefined) {
      routes.push({ heads: chain.slice(0, 1), middle, tails: chain.slice(1) });
      continue;
    }
    // Other chains through the same modules have the same heads and tails.
    const key = middle.join();
    if (middles.has(key)) continue;
    middles.add(key);
    const heads = (graph.importers[first] ?? []).filter((module) => isIn(from, module));
    const tails = (graph.imports[last] ?? []).filter((module) => isIn(to, module));
    routes.push({ heads, middle, tails });
  }
  return routes;
}
