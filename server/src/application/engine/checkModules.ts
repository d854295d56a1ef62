import type { ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { ModuleRule, Rule, RuleInput } from '#domain/rules/rule.ts';
import { compareRanges } from '#domain/text.ts';
import type { ActiveRule } from './activeRules.ts';
import { activeRules } from './activeRules.ts';
import { outlineOf } from './outlines.ts';
import { shownBreaches } from '../importContracts/importChecks.ts';
import type { ReadLog } from './reads.ts';
import { emptyReadLog } from './reads.ts';
import { showFindings } from '../exceptions/showFindings.ts';
import type { World } from '../world.ts';
import type { CheckedState } from './workspaceState.ts';

/** Has a rule that is on look at a module. */
export type RunRule = (world: World, active: ActiveRule<ModuleRule>, questions: Questions) => readonly Finding[];

/** Checks one module by every rule that is on, replaces its findings and says whether others are shown than before. */
export function checkModule(world: World, state: CheckedState, path: ModulePath, run: RunRule = runRule): boolean {
  const found = findingsOf(world, state, path, run);
  if (found.length === 0) state.found.delete(path);
  else state.found.set(path, found);
  return showFindings(world, state, path);
}

function findingsOf(world: World, state: CheckedState, path: ModulePath, run: RunRule): readonly Finding[] {
  const module = state.graph.module(path);
  const placement = state.placements.get(path);
  if (module === undefined || placement === undefined) {
    state.reads.replace(path, emptyReadLog());
    return [];
  }
  const log = emptyReadLog();
  const questions = questionsOf(world, state, { module, placement }, log);
  const findings: Finding[] = [];
  for (const active of activeRules(placement.contract)) {
    for (const finding of run(world, active, questions)) findings.push(finding);
  }
  state.reads.replace(path, log);
  return findings.sort((a, b) => compareRanges(a.range, b.range));
}

/** What every rule may ask about a module. */
export type Questions = Omit<RuleInput, 'severity' | 'options'>;

/** Made once for all rules, because there are many of them and far more modules. */
function questionsOf(
  world: World,
  state: CheckedState,
  { module, placement }: Pick<RuleInput, 'module' | 'placement'>,
  log: ReadLog,
): Questions {
  const { graph, cycles, unitCycles, chains } = state;
  return {
    ...{ module, placement, graph, cycles, unitCycles, chains },
    placementOf: (path) => state.placements.get(path),
    importBreaches: () => shownBreaches(state.importChecks, graph, module.path),
    outlineOf: (path) => {
      if (path !== module.path) log.modules.add(path);
      return outlineOf(world, state, path);
    },
    moduleAt: (path) => {
      log.modules.add(path);
      return graph.module(path);
    },
    hasModulesIn: (folder) => {
      log.folders.add(folder);
      return graph.hasModulesIn(folder);
    },
    couplingOf: (key) => {
      log.units.add(key);
      return state.couplings.of(key);
    },
    importersOf: (path) => {
      log.importers.add(path);
      return graph.importersOf(path);
    },
  };
}

/** A rule that throws is a mistake of ours: it is told, and the other rules still report. */
export function runRule(
  world: World,
  { rule, severity, options }: ActiveRule<ModuleRule>,
  questions: Questions,
): readonly Finding[] {
  try {
    return rule.check({ ...questions, severity, options });
  } catch (error) {
    return failed(world, rule, questions.module.path, error);
  }
}

/** What stands for the findings of a rule that threw. */
export function failed(world: World, { meta }: Rule, place: string, error: unknown): readonly Finding[] {
  world.log(`Rule ${meta.id} failed on ${place}: ${describe(error)}`);
  return [];
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
