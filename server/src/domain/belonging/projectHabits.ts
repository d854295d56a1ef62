import type { Contract } from '../architecture/contract.ts';
import type { Placement } from '../architecture/placement.ts';
import type { ImportGraph } from '../graph/importGraph.ts';
import type { ModulePath } from '../graph/module.ts';
import type { HabitSign } from './habitSigns.ts';
import { habitSigns } from './habitSigns.ts';

/** How many modules of a contract show what, in all and in each layer by name. */
export interface ProjectHabits {
  readonly modules: Counts;
  readonly signs: ReadonlyMap<string, Counts>;
}

export interface Counts {
  readonly all: number;
  readonly byLayer: ReadonlyMap<string, number>;
}

const NO_COUNTS: Counts = { all: 0, byLayer: new Map() };

/** Over all modules that lie in a layer. */
export function projectHabits(
  contract: Contract,
  graph: ImportGraph,
  placementOf: (path: ModulePath) => Placement | undefined,
): ProjectHabits {
  const modules = newCounts();
  const signs = new Map<string, MutableCounts>();
  for (const module of graph.modules()) {
    const placement = placementOf(module.path);
    if (placement?.contract !== contract || placement.layer === undefined) continue;
    const { layer } = placement;
    count(modules, layer.name);
    for (const { sign } of habitSigns({ module, graph, placementOf })) {
      const counts = signs.get(sign) ?? newCounts();
      signs.set(sign, counts);
      count(counts, layer.name);
    }
  }
  return { modules, signs };
}

/** How much likelier it is to see these signs in a module of that layer than in any, as a logarithm. 0 says nothing. */
export function habitScore(
  { modules, signs }: ProjectHabits,
  shown: readonly HabitSign[],
  layer: string,
  /** The layer of the module itself, which is not to count as an example of itself; undefined where it has none. */
  own: string | undefined,
): number {
  if (shown.length === 0) return 0;
  let sum = 0;
  for (const { sign } of shown) sum += likelihood(modules, signs.get(sign) ?? NO_COUNTS, layer, own);
  // Signs come together, so that many of them do not say as much as if each stood for itself.
  return sum / shown.length ** DEPENDENCE;
}

/** Chosen, like the one below, by cross-validation over the projects that the weights are fitted on. */
const DEPENDENCE = 0.3;
const SMOOTHING = 1;

function likelihood(modules: Counts, sign: Counts, layer: string, own: string | undefined): number {
  const [self, selfHere] = [own === undefined ? 0 : 1, own === layer ? 1 : 0];
  const everywhere = (Math.max(0, sign.all - self) + 0.5) / (modules.all - self + 1);
  const members = (modules.byLayer.get(layer) ?? 0) - selfHere;
  const here = Math.max(0, (sign.byLayer.get(layer) ?? 0) - selfHere);
  return Math.log((here + SMOOTHING * everywhere) / (members + SMOOTHING) / everywhere);
}

interface MutableCounts extends Counts {
  all: number;
  readonly byLayer: Map<string, number>;
}

function newCounts(): MutableCounts {
  return { all: 0, byLayer: new Map() };
}

function count(counts: MutableCounts, layer: string): void {
  counts.all++;
  counts.byLayer.set(layer, (counts.byLayer.get(layer) ?? 0) + 1);
}
