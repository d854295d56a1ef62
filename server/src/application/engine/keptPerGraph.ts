import type { Contract } from '#domain/architecture/contract.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import { runToEnd } from '../runToEnd.ts';
import type { WorkspaceView } from '../workspace.ts';

/** Something that is kept for a contract while no import leads elsewhere and no module comes or goes. */
export interface KeptPerGraph<Value> {
  readonly now: (view: WorkspaceView, contract: Contract) => Value;
  /** The same for whoever can wait. What came of a graph that changed meanwhile is given and not kept. */
  readonly inSlices: (view: WorkspaceView, contract: Contract) => Generator<undefined, Value>;
}

/** @param workOut yields often */
export function keptPerGraph<Value>(
  workOut: (view: WorkspaceView, contract: Contract) => Generator<undefined, Value>,
): KeptPerGraph<Value> {
  const known = new WeakMap<
    Contract,
    { readonly graph: ImportGraph; readonly version: number; readonly value: Value }
  >();

  function* inSlices(view: WorkspaceView, contract: Contract): Generator<undefined, Value> {
    const { graph } = view;
    const { version } = graph;
    const before = known.get(contract);
    if (before?.graph === graph && before.version === version) return before.value;
    const value = yield* workOut(view, contract);
    if (view.graph === graph && graph.version === version) known.set(contract, { graph, version, value });
    return value;
  }

  return { inSlices, now: (view, contract) => runToEnd(inSlices(view, contract)) };
}
