import type { Placement } from '#domain/architecture/placement.ts';
import { findChains, isTransparent, transparentReachers } from '#domain/graph/chains.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { checkModule } from './checkModules.ts';
import { noReads } from './reads.ts';
import type { FindingsDifference } from './trial/findingsDifference.ts';
import { findingsDifference } from './trial/findingsDifference.ts';
import type { World } from './world.ts';
import type { WorkspaceState } from './workspaceState.ts';

/**
 * What would be found otherwise if a module lay somewhere else, its imports and those of others leading where they lead
 * now. `state` stays what it is. Costs a look at the module and at those whose findings rest on where it lies; what
 * contexts, layers and folders are to each other as wholes is not reckoned anew.
 */
export function supposePlacement(
  world: World,
  state: WorkspaceState,
  path: ModulePath,
  placement: Placement,
): FindingsDifference {
  const placements = new Map(state.placements).set(path, placement);
  const supposed: WorkspaceState = {
    ...state,
    ...{ placements, reads: noReads(), found: new Map(), findings: new Map(), exceptionsOfUse: new Map() },
    chains: findChains(state.graph, (other) => placements.get(other)),
  };
  const before: Finding[] = [];
  const after: Finding[] = [];
  for (const module of modulesConcerned(state, path, placement)) {
    before.push(...(state.findings.get(module) ?? []));
    checkModule(world, supposed, module);
    after.push(...(supposed.findings.get(module) ?? []));
  }
  return findingsDifference(before, after);
}

/** Those that import it, those that asked about it, and where chains run through it, those that reach it. */
function modulesConcerned(state: WorkspaceState, path: ModulePath, placement: Placement): ReadonlySet<ModulePath> {
  const { graph, reads, placements } = state;
  const concerned = new Set([path, ...graph.importersOf(path), ...reads.readersOf(path)]);
  for (const reader of reads.readersOfImporters(path)) concerned.add(reader);
  const leadsOn = (module: ModulePath): boolean =>
    isTransparent(placements.get(module)) || (module === path && isTransparent(placement));
  for (const reacher of transparentReachers(graph, leadsOn, [path])) concerned.add(reacher);
  return concerned;
}
