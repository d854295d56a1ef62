import type { NamedGraph, Span } from './namedGraph.ts';
import { isIn, packageSpan } from './namedGraph.ts';
import { shortestChains } from './shortestChains.ts';

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
 * Chains that share what is in between: each of `heads` imports the first module of `middle`, and its last module imports
 * each of `tails`. Of an import without anything in between there is one head and one tail.
 */
export interface Route {
  readonly heads: readonly number[];
  readonly middle: readonly number[];
  readonly tails: readonly number[];
}

/**
 * The dependencies that the order of the levels forbids, highest first. Chains run through modules outside all layers
 * alone: through another layer they are that layer's own.
 */
export function illegalDependencies(graph: NamedGraph, levels: readonly Level[]): readonly IllegalDependency[] {
  const layers = levels.flatMap(({ layers: ofLevel }) => ofLevel);
  const owners = ownersOf(graph, layers);
  const isOpen = (module: number) => owners[module] === undefined;
  const reachers = new Map(layers.map((layer) => [layer, reachersOf(graph, layer, owners)]));
  const dependencies: IllegalDependency[] = [];
  for (const [importer, imported] of forbiddenPairs(levels)) {
    if (reachers.get(imported)?.has(importer) !== true) continue;
    const routes = routesBetween(graph, packageSpan(graph, importer), packageSpan(graph, imported), isOpen);
    if (routes.length > 0) dependencies.push({ importer, imported, routes });
  }
  return dependencies.sort((a, b) => a.importer - b.importer || a.imported - b.imported);
}

/**
 * Two layers that may not import each other although one lies in the other or is the other, which contradicts itself;
 * undefined where there are none.
 */
export function overlappingLayers(
  graph: NamedGraph,
  levels: readonly Level[],
): readonly [outer: number, inner: number] | undefined {
  const layers = levels.flatMap(({ layers: ofLevel }) => ofLevel).sort((one, other) => one - other);
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

/** Importer and imported, each pair once. */
function* forbiddenPairs(levels: readonly Level[]): Generator<readonly [number, number]> {
  for (const [height, { layers, independent }] of levels.entries()) {
    for (const imported of layers) {
      for (const { layers: lower } of levels.slice(height + 1))
        for (const importer of lower) yield [importer, imported];
      if (!independent) continue;
      for (const importer of layers) if (importer !== imported) yield [importer, imported];
    }
  }
}

/** By module, the layers that it lies in: nearly always one or none. */
function ownersOf(graph: NamedGraph, layers: readonly number[]): readonly (readonly number[] | undefined)[] {
  const owners: number[][] = [];
  owners.length = graph.names.length;
  for (const layer of new Set(layers)) {
    const { first, end } = packageSpan(graph, layer);
    for (let module = first; module < end; module++) owners[module] = [...(owners[module] ?? []), layer];
  }
  return owners;
}

/** The layers that reach a layer, looked for once for all pairs: nearly always there are few. */
function reachersOf(
  graph: NamedGraph,
  layer: number,
  owners: readonly (readonly number[] | undefined)[],
): ReadonlySet<number> {
  const span = packageSpan(graph, layer);
  const reachers = new Set<number>();
  const seen = new Set<number>();
  const waiting: number[] = [];
  for (let module = span.first; module < span.end; module++) waiting.push(module);
  for (const module of waiting) {
    for (const importer of graph.importers[module] ?? []) {
      if (isIn(span, importer) || seen.has(importer)) continue;
      seen.add(importer);
      const layersOfImporter = owners[importer];
      if (layersOfImporter === undefined) waiting.push(importer);
      else for (const each of layersOfImporter) reachers.add(each);
    }
  }
  return reachers;
}

function routesBetween(graph: NamedGraph, from: Span, to: Span, isOpen: (module: number) => boolean): Route[] {
  const routes: Route[] = [];
  const middles = new Set<string>();
  for (const chain of shortestChains(graph, from, to, isOpen)) {
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
