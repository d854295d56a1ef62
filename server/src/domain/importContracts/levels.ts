import type { Distances } from './distances.ts';
import type { NamedGraph } from './namedGraph.ts';
import { isIn, packageSpan } from './namedGraph.ts';
import type { Breach } from './outcome.ts';
import type { Reaching } from './reaching.ts';
import type { Route } from './routes.ts';
import { routesBetween } from './routes.ts';

/** The layers of one height, as numbers of modules; each stands for all that is below it. */
export interface Level {
  readonly layers: readonly number[];
  /** Whether they may not import each other. */
  readonly independent: boolean;
}

/** One layer that reaches another and may not. */
export interface IllegalDependency {
  readonly importer: number;
  readonly imported: number;
  readonly routes: readonly Route[];
}

/**
 * What the order of the levels, highest first, forbids. Chains run through modules outside all layers alone: through
 * another layer they are that layer's own.
 */
export function levelReaching(
  graph: NamedGraph,
  levels: readonly Level[],
  breachesOf: (graph: NamedGraph, dependency: IllegalDependency) => readonly Breach[],
): Reaching {
  const layers = [...new Set(levels.flatMap((level) => level.layers))];
  const spanOf = (layer: number) => packageSpan(graph, layer);
  const isClosed = new Uint8Array(graph.names.length);
  for (const layer of layers) isClosed.fill(1, layer, graph.ends[layer]);
  const isOpen = (module: number) => isClosed[module] === 0;
  const breaches = (now: NamedGraph, importer: number, imported: number, distances: Distances) => {
    const routes = routesBetween(now, spanOf(importer), spanOf(imported), isOpen, distances);
    return routes.length === 0 ? [] : breachesOf(now, { importer, imported, routes });
  };
  return { starts: layers, ends: layers, spanOf, isForbidden: forbiddenIn(levels), isOpen, breaches };
}

/**
 * Two layers that may not import each other although one lies in the other or is the other, which contradicts itself;
 * undefined where there are none.
 */
export function overlappingLayers(
  graph: NamedGraph,
  levels: readonly Level[],
): readonly [outer: number, inner: number] | undefined {
  const layers = levels.flatMap((level) => level.layers).sort((one, other) => one - other);
  const isInner = (layer: number, index: number) => {
    const before = layers[index - 1];
    return before !== undefined && isIn(packageSpan(graph, before), layer);
  };
  // Nearly always no two overlap at all, so that no pair need be looked at.
  if (!layers.some(isInner)) return undefined;
  for (const [one, other] of forbiddenPairs(levels)) {
    if (isIn(packageSpan(graph, one), other)) return [one, other];
    if (isIn(packageSpan(graph, other), one)) return [other, one];
  }
  return undefined;
}

function forbiddenIn(levels: readonly Level[]): Reaching['isForbidden'] {
  const heights = new Map<number, number>();
  for (const [height, { layers }] of levels.entries()) for (const layer of layers) heights.set(layer, height);
  return (importer, imported) => {
    const [own = 0, other = 0] = [heights.get(importer), heights.get(imported)];
    return own > other || (own === other && importer !== imported && levels[own]?.independent === true);
  };
}

/** Importer and imported, each pair once. */
function* forbiddenPairs(levels: readonly Level[]): Generator<readonly [number, number]> {
  for (const [height, { layers, independent }] of levels.entries()) {
    for (const imported of layers) {
      for (const lower of levels.slice(height + 1)) for (const importer of lower.layers) yield [importer, imported];
      if (!independent) continue;
      for (const importer of layers) if (importer !== imported) yield [importer, imported];
    }
  }
}
