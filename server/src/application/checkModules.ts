import type { Placement } from '#domain/architecture/placement.ts';
import type { Module, ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { ModuleRule, Rule, RuleInput } from '#domain/rules/rule.ts';
import { compareRanges } from '#domain/text.ts';
import type { ActiveRule } from './activeRules.ts';
import { activeRules } from './activeRules.ts';
import { outlineOf } from './outlines.ts';
import type { ReadLog } from './reads.ts';
import { emptyReadLog } from './reads.ts';
import { showFindings } from './showFindings.ts';
import type { World } from './world.ts';
import type { WorkspaceState } from './workspaceState.ts';

/** Checks one module by every rule that is on, replaces its findings and says whether others are shown than before. */
export function checkModule(world: World, state: WorkspaceState, path: ModulePath): boolean {
  const found = findingsOf(world, state, path);
  if (found.length === 0) state.found.delete(path);
  else state.found.set(path, found);
  return showFindings(world, state, path);
}

function findingsOf(world: World, state: WorkspaceState, path: ModulePath): readonly Finding[] {
  const module = state.graph.module(path);
  const placement = state.placements.get(path);
  if (module === undefined || placement === undefined) {
    state.reads.replace(path, emptyReadLog());
    return [];
  }
  const log = emptyReadLog();
  const findings = activeRules(placement.contract).flatMap((active) =>
    run(world, state, active, { module, placement, log }),
  );
  state.reads.replace(path, log);
  return findings.sort((a, b) => compareRanges(a.range, b.range));
}

/** A rule that throws is a mistake of ours: it is told, and the other rules still report. */
function run(
  world: World,
  state: WorkspaceState,
  { rule, severity, options }: ActiveRule<ModuleRule>,
  { module, placement, log }: { module: Module; placement: Placement; log: ReadLog },
): readonly Finding[] {
  const { graph, cycles, unitCycles, chains } = state;
  const input: RuleInput = {
    ...{ module, placement, graph, cycles, unitCycles, chains, severity, options },
    placementOf: (path) => state.placements.get(path),
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
  try {
    return rule.check(input);
  } catch (error) {
    return failed(world, rule, module.path, error);
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
