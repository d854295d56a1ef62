import type { Contract } from '../architecture/contract.ts';
import type { Placement } from '../architecture/placement.ts';
import type { ModulePath } from '../graph/module.ts';
import type { ModuleOutline } from '../graph/outline.ts';
import { EMPTY_OUTLINE } from '../graph/outline.ts';
import type { BelongingInput } from './belongingInput.ts';
import type { Counts } from './counts.ts';
import { countedWith, NO_COUNTS, Tally } from './counts.ts';
import { habitSigns } from './habitSigns.ts';

/** What modules of a contract have in common, in all and in each layer by name. */
export interface ProjectHabits {
  /** How many modules lie in which layer. */
  readonly modules: Counts;
  /** How many modules show a sign; estimated from samples where a layer is large. */
  readonly signs: ReadonlyMap<string, Counts>;
  readonly samples: ReadonlyMap<ModulePath, Sample>;
}

/** A module that was looked at, for itself and for others of its layer. */
interface Sample {
  readonly layer: string;
  /** How many modules it stands for. */
  readonly weight: number;
  readonly signs: readonly string[];
}

/** What habits are drawn from: all that evidence is, for whichever module. */
export type HabitInput = Pick<BelongingInput, 'graph' | 'outlineOf' | 'placementOf'>;

/** Of larger layers, so many modules speak for the others: what is usual in a layer does not take all of it to see. */
const MOST_OF_A_LAYER = 100;

/** Over the modules that lie in a layer. */
export function projectHabits(contract: Contract, input: HabitInput): ProjectHabits {
  const modules = new Tally();
  const signs = new Tally();
  const samples = new Map<ModulePath, Sample>();
  for (const [layer, paths] of modulesByLayer(contract, input)) {
    modules.add('all', layer, paths.length);
    const chosen = sampleOf(paths);
    for (const path of chosen) {
      const weight = paths.length / chosen.length;
      const sample = { layer, weight, signs: signsOf(input, path) };
      samples.set(path, sample);
      for (const sign of sample.signs) signs.add(sign, layer, weight);
    }
  }
  return { modules: modules.counts.get('all') ?? NO_COUNTS, signs: signs.counts, samples };
}

/**
 * The same as they would be if a module were not there and nobody knew where it lies: what others show because of it is
 * no example for it, nor is it one for itself.
 */
export function habitsWithout(
  habits: ProjectHabits,
  input: HabitInput,
  module: ModulePath,
  placement: Placement,
): ProjectHabits {
  const signs = new Map(habits.signs);
  const count = (sign: string, { layer, weight }: Sample, sense: 1 | -1): void => {
    signs.set(sign, countedWith(signs.get(sign) ?? NO_COUNTS, layer, sense * weight));
  };
  const own = habits.samples.get(module);
  if (own !== undefined) for (const sign of own.signs) count(sign, own, -1);
  for (const neighbour of neighboursOf(input, module)) {
    const sample = habits.samples.get(neighbour);
    if (sample === undefined || neighbour === module) continue;
    const without = new Set(signsOf(blindTo(input, module), neighbour));
    for (const sign of sample.signs) if (!without.delete(sign)) count(sign, sample, -1);
    for (const sign of without) count(sign, sample, 1);
  }
  const { layer } = placement;
  const modules = layer === undefined ? habits.modules : countedWith(habits.modules, layer.name, -1);
  return { ...habits, signs, modules };
}

/** The same, without knowing where that module lies. */
export function blindTo<Input extends HabitInput>(input: Input, module: ModulePath): Input {
  const { placementOf } = input;
  return { ...input, placementOf: (path: ModulePath) => (path === module ? undefined : placementOf(path)) };
}

function modulesByLayer(contract: Contract, { graph, placementOf }: HabitInput): ReadonlyMap<string, ModulePath[]> {
  const byLayer = new Map<string, ModulePath[]>();
  for (const { path } of graph.modules()) {
    const placement = placementOf(path);
    if (placement?.contract !== contract || placement.layer === undefined) continue;
    const paths = byLayer.get(placement.layer.name);
    if (paths === undefined) byLayer.set(placement.layer.name, [path]);
    else paths.push(path);
  }
  return byLayer;
}

/** Chosen by their paths alone, as if by lot, so that it stays the same while modules come and go. */
function sampleOf(paths: readonly ModulePath[]): readonly ModulePath[] {
  if (paths.length <= MOST_OF_A_LAYER) return paths;
  const lots = paths.map((path) => ({ path, lot: lotOf(path) }));
  return lots
    .sort((a, b) => a.lot - b.lot || (a.path < b.path ? -1 : 1))
    .slice(0, MOST_OF_A_LAYER)
    .map(({ path }) => path);
}

/** FNV-1a. */
function lotOf(path: ModulePath): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < path.length; index++) hash = Math.imul(hash ^ path.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

function signsOf(input: HabitInput, path: ModulePath): readonly string[] {
  const module = input.graph.module(path);
  if (module === undefined) return [];
  const outline: ModuleOutline = input.outlineOf(path) ?? EMPTY_OUTLINE;
  return habitSigns({ ...blindTo(input, path), module, outline }).map(({ sign }) => sign);
}

function neighboursOf({ graph }: HabitInput, module: ModulePath): ReadonlySet<ModulePath> {
  const targets = graph.module(module)?.dependencies ?? [];
  const imported = targets.flatMap(({ target }) => (target.kind === 'module' ? [target.path] : []));
  return new Set([...imported, ...graph.importersOf(module)]);
}
