import type { Contract } from '#domain/architecture/contract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { UnitCycles } from '#domain/graph/unitCycles.ts';
import type { UnitImport, UnitQuestion } from '#domain/graph/unitImports.ts';
import { unitImports } from '#domain/graph/unitImports.ts';
import { cycle, unitQuestionOf } from '#domain/rules/cycle.ts';
import { activeRules } from './activeRules.ts';
import type { WorkspaceState } from './workspaceState.ts';

/** Brings the cycles of contexts and folders up to date; returns the modules that take part in one that is new or gone. */
export function followUnits(state: WorkspaceState, changed: Iterable<ModulePath>): ReadonlySet<ModulePath> {
  for (const path of changed) state.unitCycles.replace(path, unitImportsOf(state, path));
  return state.unitCycles.settle();
}

/** Forgets what was known of contexts and folders; for new contracts, under which modules lie elsewhere. */
export function renewUnits(state: WorkspaceState): void {
  state.unitCycles = new UnitCycles();
  followUnits(state, state.graph.paths());
}

function unitImportsOf(state: WorkspaceState, path: ModulePath): readonly UnitImport[] {
  const [module, placement] = [state.graph.module(path), state.placements.get(path)];
  if (module === undefined || placement === undefined) return [];
  return unitImports(module, placement, (other) => state.placements.get(other), questionOf(placement.contract));
}

const NOTHING: UnitQuestion = { kinds: [], typeImports: 'count' };
const known = new WeakMap<Contract, UnitQuestion>();

function questionOf(contract: Contract): UnitQuestion {
  const before = known.get(contract);
  if (before !== undefined) return before;
  const active = activeRules(contract).find(({ rule }) => rule === cycle);
  const question = active === undefined ? NOTHING : unitQuestionOf(active.options);
  known.set(contract, question);
  return question;
}
