import type { Contract } from '#domain/architecture/contract.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { WorkspaceView } from './workspace.ts';

/** What `workOut` gives for a contract, kept while no import leads elsewhere and no module comes or goes. */
export function keptPerGraph<Value>(
  workOut: (view: WorkspaceView, contract: Contract) => Value,
): (view: WorkspaceView, contract: Contract) => Value {
  const known = new WeakMap<
    Contract,
    { readonly graph: ImportGraph; readonly version: number; readonly value: Value }
  >();
  return (view, contract) => {
    const { graph } = view;
    const { version } = graph;
    const before = known.get(contract);
    if (before?.graph === graph && before.version === version) return before.value;
    const value = workOut(view, contract);
    known.set(contract, { graph, version, value });
    return value;
  };
}
