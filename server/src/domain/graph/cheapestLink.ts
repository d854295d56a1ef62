import type { TypeImports } from '../architecture/contract.ts';
import { orderBreach } from '../architecture/mayImport.ts';
import type { PlacementOf } from './chains.ts';
import { counts } from './chains.ts';
import type { ImportGraph } from './importGraph.ts';
import type { ImportSite, ModulePath } from './module.ts';

/** Why one link of a cycle costs less to cut than others, the strongest reason first. */
export const CHEAP_BECAUSE = ['order', 'types', 'fewest', 'no-export'] as const;

export type CheapBecause = (typeof CHEAP_BECAUSE)[number];

/** The import of `to` by `from`. */
export interface CheapestLink {
  readonly from: ModulePath;
  readonly to: ModulePath;
  /**
   * - `order`: it breaks the order of layers, so it has to go in any case.
   * - `types`: it only names types, and others do not.
   * - `fewest`: others consist of more imports.
   * - `no-export`: others pass on what they import.
   */
  readonly because: CheapBecause;
}

/**
 * The link of a cycle that costs least to cut; of several, the first by path. Undefined where all cost the same.
 *
 * @param modules the modules of the cycle, from one of them back to itself
 */
export function cheapestLink(
  graph: ImportGraph,
  modules: readonly ModulePath[],
  placementOf: PlacementOf,
  typeImports: TypeImports,
): CheapestLink | undefined {
  const links = modules.slice(1).map((to, index): Priced => {
    const from = modules[index] ?? to;
    const sites = sitesOf(graph, from, to, typeImports);
    return { from, to, price: [keepsOrder(placementOf, from, to), ...priceOf(sites)] };
  });
  const [cheapest] = [...links].sort(cheaperFirst);
  if (cheapest === undefined) return undefined;
  const at = cheapest.price.findIndex((part, index) => links.some(({ price }) => price[index] !== part));
  const because = CHEAP_BECAUSE[at];
  return because && { from: cheapest.from, to: cheapest.to, because };
}

/** One part for each reason; the smaller, the cheaper. */
interface Priced {
  readonly from: ModulePath;
  readonly to: ModulePath;
  readonly price: readonly number[];
}

function cheaperFirst(one: Priced, other: Priced): number {
  for (const [index, part] of one.price.entries()) {
    const difference = part - (other.price[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return `${one.from}\n${one.to}` < `${other.from}\n${other.to}` ? -1 : 1;
}

function keepsOrder(placementOf: PlacementOf, from: ModulePath, to: ModulePath): number {
  const [ours, theirs] = [placementOf(from), placementOf(to)];
  if (ours?.layer === undefined || theirs?.layer === undefined || ours.contract !== theirs.contract) return 1;
  return orderBreach(ours.contract, ours.layer, theirs.layer) === undefined ? 1 : 0;
}

function priceOf(sites: readonly ImportSite[]): readonly number[] {
  return [
    sites.every(({ typeOnly }) => typeOnly) ? 0 : 1,
    sites.length,
    sites.some(({ kind }) => kind === 'export') ? 1 : 0,
  ];
}

function sitesOf(graph: ImportGraph, from: ModulePath, to: ModulePath, typeImports: TypeImports): ImportSite[] {
  const dependencies = graph.module(from)?.dependencies ?? [];
  return dependencies
    .filter(({ target }) => target.kind === 'module' && target.path === to)
    .filter((dependency) => counts(dependency, typeImports))
    .map(({ site }) => site);
}
