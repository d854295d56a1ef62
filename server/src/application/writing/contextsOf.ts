import type { Contract } from '#domain/architecture/contract.ts';
import type { WorkspaceView } from '../workspace.ts';

/** The bounded contexts in which modules of a contract lie, sorted. */
export function contextsOf(view: WorkspaceView, contract: Contract): readonly string[] {
  const contexts = new Set<string>();
  for (const path of view.graph.paths()) {
    const placement = view.placementOf(path);
    if (placement?.contract === contract && placement.context !== undefined) contexts.add(placement.context);
  }
  return [...contexts].sort();
}
