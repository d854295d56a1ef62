import type { ModulePath } from '#domain/graph/module.ts';
import { runToEnd } from '../runToEnd.ts';
import type { WorkspaceState } from '../engine/workspaceState.ts';
import type { ImportChecks } from './importChecks.ts';
import { checkImports, modulesThatDiffer, recheckImports } from './importChecks.ts';
import type { ImportContractsInForce } from './importContractsInForce.ts';

/**
 * Holds the contracts about imports by name against the graph as it is now, after the modules at `changed` were linked
 * anew, or with other contracts than before. Returns the modules whose findings can differ. Yields often; what is typed
 * meanwhile is followed at the end.
 */
export function* followImports(
  state: WorkspaceState,
  contracts: ImportContractsInForce | undefined,
  changed: Iterable<ModulePath>,
): Generator<void, ReadonlySet<ModulePath>> {
  const checked =
    contracts === undefined
      ? yield* recheckImports(state.importChecks, state.graph, changed)
      : yield* checkImports(contracts, state.graph, state.known);
  return settle(state, runToEnd(recheckImports(checked, state.graph, state.typedAhead)));
}

/** The same after an edit of one module, at once. */
export function followEdit(state: WorkspaceState, path: ModulePath): ReadonlySet<ModulePath> {
  return settle(state, runToEnd(recheckImports(state.importChecks, state.graph, [path])));
}

function settle(state: WorkspaceState, after: ImportChecks): ReadonlySet<ModulePath> {
  const differing = modulesThatDiffer(state.importChecks, after);
  state.importChecks = after;
  return differing;
}
