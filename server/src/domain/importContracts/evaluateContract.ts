import { checkAcyclicSiblings } from './checks/acyclicSiblings.ts';
import { checkForbidden } from './checks/forbidden.ts';
import { checkIndependence } from './checks/independence.ts';
import { checkLayers } from './checks/layers.ts';
import { checkProtected } from './checks/protected.ts';
import { withoutIgnored } from './ignoredImports.ts';
import type { ImportContract } from './importContract.ts';
import type { NamedGraph } from './namedGraph.ts';
import type { Outcome } from './outcome.ts';

/** What of the configuration beside its contracts they depend on. */
export interface ImportSession {
  readonly rootPackages: readonly string[];
  readonly includesExternals: boolean;
}

/** Holds one contract against the code. */
export function evaluateContract(contract: ImportContract, whole: NamedGraph, session: ImportSession): Outcome {
  const { graph, problems } = withoutIgnored(whole, contract);
  const outcome = check(contract, graph, session);
  return { ...outcome, problems: [...problems, ...outcome.problems] };
}

function check(contract: ImportContract, graph: NamedGraph, session: ImportSession): Outcome {
  switch (contract.kind) {
    case 'layers':
      return checkLayers(contract, graph, session.rootPackages);
    case 'independence':
      return checkIndependence(contract, graph);
    case 'forbidden':
      return checkForbidden(contract, graph, session);
    case 'protected':
      return checkProtected(contract, graph);
    case 'acyclic_siblings':
      return checkAcyclicSiblings(contract, graph);
  }
}
