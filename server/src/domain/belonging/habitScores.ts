import type { ModulePath } from '../graph/module.ts';
import type { BelongingInput } from './belongingInput.ts';
import type { Counts } from './counts.ts';
import { NO_COUNTS, Tally } from './counts.ts';
import type { HabitKind, HabitSign } from './habitSigns.ts';
import type { ProjectHabits } from './projectHabits.ts';

/** A sign that a module shows, and how many other modules show it. */
export interface ShownHabit extends HabitSign {
  readonly counts: Counts;
}

/** What a module shows of the habits of its project, and what it has in common with whoever shares its neighbours. */
export function shownHabits(
  input: BelongingInput,
  { signs }: ProjectHabits,
  shown: readonly HabitSign[],
): readonly ShownHabit[] {
  const counted = shown.map((habit) => ({ ...habit, counts: signs.get(habit.sign) ?? NO_COUNTS }));
  return [...counted, ...companyOf(input)];
}

/** How much likelier what is shown is in modules of that layer than in any, as logarithms. 0 says nothing. */
export function habitScores(
  { modules }: ProjectHabits,
  shown: readonly ShownHabit[],
  layer: string,
): Readonly<Record<HabitKind, number>> {
  const scores: Record<HabitKind, number> = {
    ...{ names: 0, packages: 0, imports: 0, importers: 0, shape: 0, company: 0 },
  };
  const shownOf: Record<HabitKind, number> = { ...scores };
  for (const { kind, counts } of shown) {
    scores[kind] += likelihood(modules, counts, layer);
    shownOf[kind]++;
  }
  // Signs come together, so that many of them do not say as much as if each stood for itself.
  for (const kind of Object.keys(scores) as HabitKind[]) scores[kind] /= Math.max(1, shownOf[kind]) ** DEPENDENCE;
  return scores;
}

/** Chosen, like the ones below, by cross-validation over the projects that the weights are fitted on. */
const DEPENDENCE = 0.7;
const SMOOTHING = 1;

function likelihood(modules: Counts, { all, byLayer }: Counts, layer: string): number {
  if (all <= 0) return 0;
  const everywhere = (all + 0.5) / (modules.all + 1);
  const members = modules.byLayer.get(layer) ?? 0;
  return Math.log(((byLayer.get(layer) ?? 0) + SMOOTHING * everywhere) / (members + SMOOTHING) / everywhere);
}

/** Who imports the same modules, and who is imported by the same: they are seldom far from each other. */
function* companyOf({ module, graph, placementOf }: BelongingInput): Generator<ShownHabit> {
  const layerOf = (path: ModulePath): string | undefined => placementOf(path)?.layer?.name;
  const imported = new Set(
    module.dependencies.flatMap(({ target }) => (target.kind === 'module' ? [target.path] : [])),
  );
  for (const path of imported) {
    const counts = countsOf(graph.importersOf(path), module.path, layerOf);
    yield { kind: 'company', sign: `to-module:${path}`, words: `import \`${path}\``, counts };
  }
  for (const path of graph.importersOf(module.path)) {
    const targets = graph.module(path)?.dependencies ?? [];
    const siblings = new Set(targets.flatMap(({ target }) => (target.kind === 'module' ? [target.path] : [])));
    const counts = countsOf(siblings, module.path, layerOf);
    yield { kind: 'company', sign: `from-module:${path}`, words: `are imported by \`${path}\``, counts };
  }
}

function countsOf(
  paths: Iterable<ModulePath>,
  except: ModulePath,
  layerOf: (path: ModulePath) => string | undefined,
): Counts {
  const tally = new Tally();
  for (const path of paths) {
    const layer = path === except ? undefined : layerOf(path);
    if (layer !== undefined) tally.add('all', layer, 1);
  }
  return tally.counts.get('all') ?? NO_COUNTS;
}
