import type { Layer, TypeImports } from '../architecture/contract.ts';
import type { Placement } from '../architecture/placement.ts';
import type { ImportGraph } from './importGraph.ts';
import type { Dependency, Module, ModulePath } from './module.ts';

/**
 * Where transparent modules lead: those in no layer or in a shared one, which say nothing of their own about what
 * may import them. Chains never leave the contract that they start in.
 *
 * Made once for many questions; it holds for as long as no transparent module and no contract changes.
 */
export interface Chains {
  /**
   * The shortest way from the transparent module `from` through transparent modules into `layer`; of several, the
   * one whose imports come first in their files. The modules on it, both ends included; undefined where there is none.
   */
  readonly toLayer: (from: ModulePath, layer: Layer, typeImports: TypeImports) => readonly ModulePath[] | undefined;
}

export type PlacementOf = (path: ModulePath) => Placement | undefined;

/** Whether chains are followed through a module. */
export function isTransparent(placement: Placement | undefined): boolean {
  return placement !== undefined && (placement.layer === undefined || placement.layer.role === 'shared');
}

/** Whether an import is a dependency in the eyes of whoever treats type imports so. */
export function counts(dependency: Dependency, typeImports: TypeImports): boolean {
  return typeImports === 'count' || !dependency.site.typeOnly;
}

/**
 * Nothing is computed before it is asked for; each answer then is linear in the transparent part of the graph.
 *
 * @param among modules that no transparent one is missing from, where somebody knows them already
 */
export function findChains(
  graph: ImportGraph,
  placementOf: PlacementOf,
  among: () => Iterable<Module> = () => graph.modules(),
): Chains {
  const parts = new Map<TypeImports, TransparentPart>();
  const distances = new Map<TypeImports, Map<Layer, Distances>>([
    ['count', new Map()],
    ['allow', new Map()],
  ]);

  const distancesTo = (layer: Layer, typeImports: TypeImports): Distances => {
    const known = distances.get(typeImports)?.get(layer);
    if (known !== undefined) return known;
    const part = parts.get(typeImports) ?? transparentPart(among(), placementOf, typeImports);
    parts.set(typeImports, part);
    const found = distancesBackFrom(part, layer);
    distances.get(typeImports)?.set(layer, found);
    return found;
  };

  return {
    toLayer: (from, layer, typeImports) => {
      const toLayer = distancesTo(layer, typeImports);
      if (!toLayer.has(from)) return undefined;
      return walkDown(graph, placementOf, toLayer, from, layer, typeImports);
    },
  };
}

/**
 * The modules that reach one of `changed` through transparent modules: those whose chains can differ when the imports
 * of `changed` do. What changed in a module that is not transparent itself concerns no chain but its own.
 */
export function transparentReachers(
  graph: ImportGraph,
  transparent: (path: ModulePath) => boolean,
  changed: Iterable<ModulePath>,
): Set<ModulePath> {
  const through = new Set<ModulePath>();
  for (const path of changed) if (transparent(path)) through.add(path);
  const reachers = new Set<ModulePath>();
  // A set gives what is added while it is walked, so it is its own queue.
  for (const path of through) {
    for (const importer of graph.importersOf(path)) {
      reachers.add(importer);
      if (transparent(importer)) through.add(importer);
    }
  }
  return reachers;
}

/** How many imports each transparent module is away from a layer. */
type Distances = ReadonlyMap<ModulePath, number>;

/** The transparent modules of a graph, walked against the imports. */
interface TransparentPart {
  readonly importers: ReadonlyMap<ModulePath, readonly ModulePath[]>;
  /** For each layer the transparent modules that import a module of it. */
  readonly gates: ReadonlyMap<Layer, readonly ModulePath[]>;
}

function transparentPart(
  modules: Iterable<Module>,
  placementOf: PlacementOf,
  typeImports: TypeImports,
): TransparentPart {
  const importers = new Map<ModulePath, ModulePath[]>();
  const gates = new Map<Layer, ModulePath[]>();
  for (const module of modules) {
    const placement = placementOf(module.path);
    if (placement === undefined || !isTransparent(placement)) continue;
    for (const { target, place } of governedImports(module, placement, placementOf, typeImports)) {
      if (isTransparent(place)) pushTo(importers, target, module.path);
      else if (place.layer !== undefined) pushTo(gates, place.layer, module.path);
    }
  }
  return { importers, gates };
}

function distancesBackFrom(part: TransparentPart, layer: Layer): Distances {
  const distances = new Map<ModulePath, number>();
  for (const gate of part.gates.get(layer) ?? []) distances.set(gate, 1);
  // A map gives what is added while it is walked, so it is its own queue.
  for (const [path, distance] of distances) {
    for (const importer of part.importers.get(path) ?? []) {
      if (!distances.has(importer)) distances.set(importer, distance + 1);
    }
  }
  return distances;
}

function walkDown(
  graph: ImportGraph,
  placementOf: PlacementOf,
  distances: Distances,
  from: ModulePath,
  layer: Layer,
  typeImports: TypeImports,
): ModulePath[] {
  const way = [from];
  let current = from;
  for (let distance = distances.get(from) ?? 0; distance > 0; distance--) {
    const [module, placement] = [graph.module(current), placementOf(current)];
    if (module === undefined || placement === undefined) break;
    const next = governedImports(module, placement, placementOf, typeImports).find(({ target, place }) =>
      distance === 1 ? place.layer === layer : distances.get(target) === distance - 1 && isTransparent(place),
    );
    if (next === undefined) break;
    way.push(next.target);
    current = next.target;
  }
  return way;
}

/** The imports of a module that lead to modules of the same contract, in the order of its text. */
function governedImports(module: Module, placement: Placement, placementOf: PlacementOf, typeImports: TypeImports) {
  const imports: { readonly target: ModulePath; readonly place: Placement }[] = [];
  for (const dependency of module.dependencies) {
    if (dependency.target.kind !== 'module' || !counts(dependency, typeImports)) continue;
    const target = dependency.target.path;
    const place = placementOf(target);
    if (place?.contract === placement.contract) imports.push({ target, place });
  }
  return imports;
}

function pushTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
