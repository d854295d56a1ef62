import { transparentReachers } from '#domain/graph/chains.ts';
import type { Cycles } from '#domain/graph/cycles.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { WorkspaceState } from './workspaceState.ts';

/**
 * The modules whose findings can differ after the imports of `changed` did: those themselves, whatever reaches one of
 * them through modules that chains run through, and whatever shares a cycle with one of them, before or now.
 *
 * Only the new graph is asked for chains. A chain of the old graph that is gone began with a stretch of unchanged
 * imports up to the first changed module, and by that stretch its start is found in the new graph too.
 */
export function affectedModules(
  state: WorkspaceState,
  changed: ReadonlySet<ModulePath>,
  cyclesBefore: Cycles,
): ReadonlySet<ModulePath> {
  const affected = new Set(changed);
  for (const path of transparentReachers(state.graph, (module) => isTransparent(state, module), changed)) {
    affected.add(path);
  }
  for (const path of changed) {
    for (const cycles of [cyclesBefore, state.cycles]) {
      for (const member of cycles.around(path) ?? []) affected.add(member);
    }
  }
  return affected;
}

/** Whether chains run on through the module: it lies in no layer, or in a shared one. */
export function isTransparent(state: WorkspaceState, path: ModulePath): boolean {
  const layer = state.placements.get(path)?.layer;
  return layer === undefined || layer.role === 'shared';
}
