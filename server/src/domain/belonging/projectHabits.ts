import type { Placement } from '../architecture/placement.ts';
import type { ModulePath } from '../graph/module.ts';
import type { ModuleOutline } from '../graph/outline.ts';
import { EMPTY_OUTLINE } from '../graph/outline.ts';
import type { BelongingInput } from './belongingInput.ts';
import type { Counts } from './counts.ts';
import { countedWith, NO_COUNTS, Tally } from './counts.ts';
import { habitSigns } from './habitSigns.ts';
import type { Speaker, Speakers } from './speakers.ts';

/** What modules of a contract have in common, in all and in each layer by name. */
export interface ProjectHabits {
  /** How many modules lie in which layer. */
  readonly modules: Counts;
  /** How many modules show a sign; estimated where few speak for many. */
  readonly signs: ReadonlyMap<string, Counts>;
  readonly samples: ReadonlyMap<ModulePath, Sample>;
}

/** A module that was looked at, for itself and for others of its layer. */
type Sample = Omit<Speaker, 'path'> & { readonly signs: readonly string[] };

/** What habits are drawn from: all that evidence is, for whichever module. */
export type HabitInput = Pick<BelongingInput, 'graph' | 'outlineOf' | 'placementOf'>;

/** Counts what the speakers of a contract show, as `signsShown` tells it. */
export function projectHabits(
  { modules, chosen }: Speakers,
  signsOf: (path: ModulePath) => readonly string[],
): ProjectHabits {
  const counted = new Tally();
  const samples = new Map<ModulePath, Sample>();
  for (const { path, layer, weight } of chosen) {
    const signs = signsOf(path);
    samples.set(path, { layer, weight, signs });
    for (const sign of signs) counted.add(sign, layer, weight);
  }
  return { modules, signs: counted.counts, samples };
}

/** The signs of a module by which others can be told to be like it. Where it lies itself is not looked at. */
export function signsShown(input: HabitInput, path: ModulePath): readonly string[] {
  const module = input.graph.module(path);
  if (module === undefined) return [];
  const outline: ModuleOutline = input.outlineOf(path) ?? EMPTY_OUTLINE;
  return habitSigns({ ...blindTo(input, path), module, outline }).map(({ sign }) => sign);
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
    const without = new Set(signsShown(blindTo(input, module), neighbour));
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

function neighboursOf({ graph }: HabitInput, module: ModulePath): ReadonlySet<ModulePath> {
  const targets = graph.module(module)?.dependencies ?? [];
  const imported = targets.flatMap(({ target }) => (target.kind === 'module' ? [target.path] : []));
  return new Set([...imported, ...graph.importersOf(module)]);
}
