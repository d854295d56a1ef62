import type { Ignore } from '#domain/architecture/contract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { applyExceptions } from '#domain/rules/exceptions/exceptions.ts';
import type { Judgement } from '#domain/rules/exceptions/exceptions.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { World } from '../world.ts';
import type { CheckedState, ExceptionsOfUse } from '../engine/workspaceState.ts';

const NO_FINDINGS: readonly Finding[] = [];
const NO_USE: ExceptionsOfUse = { ignores: new Set(), accepted: new Map() };

/**
 * Decides anew which of the findings of a module are shown, from what its rules found, and says whether others are
 * shown than before. No rule runs.
 */
export function showFindings(world: World, state: CheckedState, path: ModulePath): boolean {
  const before = state.findings.get(path) ?? NO_FINDINGS;
  const judged = judge(world, state, path);
  const after = judged?.shown ?? NO_FINDINGS;
  if (after.length === 0) state.findings.delete(path);
  else state.findings.set(path, after);
  noteUse(state, path, judged ?? NO_USE);
  return !sameFindings(before, after);
}

export function sameFindings(before: readonly Finding[], after: readonly Finding[]): boolean {
  if (before === after) return true;
  return before.length === after.length && (before.length === 0 || JSON.stringify(before) === JSON.stringify(after));
}

/** Undefined where there is nothing to judge, which is nearly always so. */
function judge(world: World, state: CheckedState, path: ModulePath): Judgement | undefined {
  const found = state.found.get(path) ?? NO_FINDINGS;
  const module = state.graph.module(path);
  const placement = state.placements.get(path);
  if (module === undefined || placement === undefined) return undefined;
  if (found.length === 0 && module.suppressions === undefined) return undefined;
  const baseline = state.contracts.baselines.get(placement.contract.root);
  return applyExceptions({ module, placement, baseline, today: world.today() }, found);
}

function noteUse(state: CheckedState, path: ModulePath, use: ExceptionsOfUse): void {
  const before = state.exceptionsOfUse.get(path) ?? NO_USE;
  if (use.ignores.size + use.accepted.size === 0) state.exceptionsOfUse.delete(path);
  else state.exceptionsOfUse.set(path, use);
  if (!sameIgnores(before.ignores, use.ignores) || !sameCounts(before.accepted, use.accepted)) state.useChanged = true;
}

function sameIgnores(before: ReadonlySet<Ignore>, after: ReadonlySet<Ignore>): boolean {
  return before.size === after.size && [...before].every((ignore) => after.has(ignore));
}

function sameCounts(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): boolean {
  return before.size === after.size && [...before].every(([key, count]) => after.get(key) === count);
}
