import type { ModulePath } from '#domain/graph/module.ts';
import type { WorkspaceState } from '../workspaceState.ts';
import { checkImports, modulesThatDiffer, recheckImports } from './importChecks.ts';
import type { ImportContractsInForce } from './importContractsInForce.ts';

/**
 * Holds the contracts about imports by name against the graph as it is now, after the modules at `changed` were linked
 * anew, or with other contracts than before. Returns the modules whose findings can differ.
 */
export function followImports(
  state: WorkspaceState,
  contracts: ImportContractsInForce | undefined,
  changed: Iterable<ModulePath>,
): ReadonlySet<ModulePath> {
  const before = state.importChecks;
  state.importChecks =
    contracts === undefined
      ? recheckImports(before, state.graph, changed)
      : checkImports(contracts, state.graph, state.known);
  return modulesThatDiffer(before, state.importChecks);
}
