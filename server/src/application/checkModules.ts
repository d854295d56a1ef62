import type { Contract } from '#domain/architecture/contract.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import type { Module, ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { isIgnored } from '#domain/rules/ignored.ts';
import type { ModuleRule, Rule, RuleInput } from '#domain/rules/rule.ts';
import { compareRanges } from '#domain/text.ts';
import type { ActiveRule } from './activeRules.ts';
import { activeRules } from './activeRules.ts';
import { outlineOf } from './outlines.ts';
import type { ReadLog } from './reads.ts';
import { emptyReadLog } from './reads.ts';
import type { World } from './world.ts';
import type { WorkspaceState } from './workspaceState.ts';

/** Checks one module by every rule that is on, replaces its findings and says whether they differ from before. */
export function checkModule(world: World, state: WorkspaceState, path: ModulePath): boolean {
  const before = state.findings.get(path) ?? [];
  const after = findingsOf(world, state, path);
  if (after.length === 0) state.findings.delete(path);
  else state.findings.set(path, after);
  return !sameFindings(before, after);
}

export function sameFindings(before: readonly Finding[], after: readonly Finding[]): boolean {
  return before.length === after.length && (before.length === 0 || JSON.stringify(before) === JSON.stringify(after));
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
  return withoutIgnored(world, placement.contract, findings).sort((a, b) => compareRanges(a.range, b.range));
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

export function withoutIgnored(world: World, contract: Contract, findings: readonly Finding[]): Finding[] {
  if (contract.ignores.length === 0) return [...findings];
  const today = world.today();
  return findings.filter((finding) => !isIgnored(contract, finding, today));
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
