import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { World } from '../world.ts';
import { languageFor, readModule, relinkModule } from './readModule.ts';
import type { WorkspaceState } from './workspaceState.ts';

/**
 * The graph together with the source files that contracts leave out. No rule looks at these, but what moves or gets
 * another signature must not leave them behind.
 *
 * Nobody follows their edits, so they are read each time; where nothing is left out that costs nothing.
 */
export function wholeGraph(world: World, state: WorkspaceState): ImportGraph {
  const leftOut = new Set(
    [...state.known].filter((path) => !state.graph.has(path) && languageFor(world, path) !== undefined),
  );
  if (leftOut.size === 0) return state.graph;
  const linking = { resolvers: state.resolvers, placements: state.known };
  const whole = state.graph.fork();
  for (const path of leftOut) whole.replace(readModule(world, linking, path));
  for (const module of state.graph.modules()) {
    const isConcerned = module.dependencies.some(({ target }) => target.kind === 'asset' && leftOut.has(target.path));
    if (isConcerned) whole.replace(relinkModule(world, linking, module));
  }
  return whole;
}
