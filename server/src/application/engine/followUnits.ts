import type { Contract } from '#domain/architecture/contract.ts';
import { UnitCouplings } from '#domain/graph/coupling.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { UnitCycles } from '#domain/graph/unitCycles.ts';
import type { UnitImport, UnitQuestion } from '#domain/graph/unitImports.ts';
import { unitImports } from '#domain/graph/unitImports.ts';
import { cycle, unitQuestionOf } from '#domain/rules/cycle.ts';
import { stableDependencies } from '#domain/rules/stable-dependencies.ts';
import { activeRules } from './activeRules.ts';
import type { WorkspaceState } from './workspaceState.ts';

/**
 * Brings up to date what is known of contexts, folders and layers as wholes; returns the modules that take part in a
 * cycle of them that is new or gone, and those that asked how coupled they are where that is no longer so.
 */
export function followUnits(state: WorkspaceState, changed: Iterable<ModulePath>): ReadonlySet<ModulePath> {
  const isCoupled = state.contracts.contracts.some(asksForCoupling);
  for (const path of changed) {
    state.unitCycles.replace(path, unitImportsOf(state, path));
    if (isCoupled) state.couplings.replace(path, state.graph.module(path), (other) => state.placements.get(other));
  }
  const readers = state.couplings.settle().flatMap((unit) => [...state.reads.readersOfUnit(unit)]);
  return new Set([...state.unitCycles.settle(), ...readers]);
}

/** Forgets what was known of contexts and folders; for new contracts, under which modules lie elsewhere. */
export function renewUnits(state: WorkspaceState): void {
  state.unitCycles = new UnitCycles();
  state.couplings = new UnitCouplings();
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

function asksForCoupling(contract: Contract): boolean {
  return activeRules(contract).some(({ rule }) => rule === stableDependencies);
}
