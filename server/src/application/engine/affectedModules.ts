import { findChains, isTransparent, transparentReachers } from '#domain/graph/chains.ts';
import type { Cycles } from '#domain/graph/cycles.ts';
import { cyclesAfter } from '#domain/graph/cycles.ts';
import { sameTargets } from '#domain/graph/importGraph.ts';
import type { Dependency, Module, ModulePath } from '#domain/graph/module.ts';
import { followUnits } from './followUnits.ts';
import type { WorkspaceState } from './workspaceState.ts';

/** The modules whose imports lead elsewhere than before, with what they were. An empty list stands for no module. */
export type ChangedImports = Map<ModulePath, readonly Dependency[]>;

/** Puts `after` into the graph; true where it leads elsewhere than the module that lay there before. */
export function replaceModule(state: WorkspaceState, after: Module, changed: ChangedImports): boolean {
  const before = state.graph.module(after.path);
  state.graph.replace(after);
  if (before !== undefined && sameTargets(before.dependencies, after.dependencies)) return false;
  noteBefore(changed, after.path, before);
  return true;
}

export function removeModule(state: WorkspaceState, path: ModulePath, changed: ChangedImports): void {
  noteBefore(changed, path, state.graph.module(path));
  state.graph.remove(path);
  state.outlines.delete(path);
}

/** A module that is replaced twice in one change is compared with what it was at first. */
function noteBefore(changed: ChangedImports, path: ModulePath, before: Module | undefined): void {
  if (!changed.has(path)) changed.set(path, before?.dependencies ?? []);
}

/** Brings cycles and chains up to date with the graph and returns the modules whose findings can differ now. */
export function followChanges(state: WorkspaceState, changed: ChangedImports): ReadonlySet<ModulePath> {
  if (changed.size === 0) return new Set();
  const cyclesBefore = state.cycles;
  state.cycles = cyclesAfter(cyclesBefore, state.graph, importsChanges(state, changed));
  if ([...changed.keys()].some((path) => leadsOn(state, path))) renewChains(state);
  return new Set([...affectedModules(state, changed, cyclesBefore), ...followUnits(state, changed.keys())]);
}

/** Forgets what was worked out about chains; the next question works it out anew. */
export function renewChains(state: WorkspaceState): void {
  state.chains = findChains(state.graph, (path) => state.placements.get(path));
}

function importsChanges(state: WorkspaceState, changed: ChangedImports) {
  return [...changed].map(([path, before]) => ({ path, before, after: state.graph.module(path)?.dependencies ?? [] }));
}

/**
 * The modules whose findings can differ after the imports of `changed` did: those themselves, whatever reaches one of
 * them through modules that chains run through, whatever shares a cycle with one of them, before or now, and whatever
 * asked about their imports or about who imports what they began or ceased to import.
 *
 * Only the new graph is asked for chains. A chain of the old graph that is gone began with a stretch of unchanged
 * imports up to the first changed module, and by that stretch its start is found in the new graph too.
 */
function affectedModules(
  state: WorkspaceState,
  changed: ChangedImports,
  cyclesBefore: Cycles,
): ReadonlySet<ModulePath> {
  const affected = new Set(changed.keys());
  for (const path of transparentReachers(state.graph, (module) => leadsOn(state, module), changed.keys())) {
    affected.add(path);
  }
  for (const path of changed.keys()) {
    for (const reader of state.reads.readersOf(path)) affected.add(reader);
    for (const reader of state.reads.readersOfFolders(path)) affected.add(reader);
  }
  for (const path of targetsThatDiffer(state, changed)) {
    for (const reader of state.reads.readersOfImporters(path)) affected.add(reader);
  }
  for (const component of changedComponents(cyclesBefore, state.cycles, changed.keys())) {
    for (const member of component) affected.add(member);
  }
  return affected;
}

/** What the changed modules import now and did not before, or the other way round. */
function targetsThatDiffer(state: WorkspaceState, changed: ChangedImports): ReadonlySet<ModulePath> {
  const differing = new Set<ModulePath>();
  for (const [path, before] of changed) {
    const [was, is] = [targetsOf(before), targetsOf(state.graph.module(path)?.dependencies ?? [])];
    for (const target of was) if (!is.has(target)) differing.add(target);
    for (const target of is) if (!was.has(target)) differing.add(target);
  }
  return differing;
}

function targetsOf(dependencies: readonly Dependency[]): ReadonlySet<ModulePath> {
  return new Set(dependencies.flatMap(({ target }) => (target.kind === 'module' ? [target.path] : [])));
}

/** The cycles around `paths` that were broken or made, each once, however many of its modules changed. */
function changedComponents(before: Cycles, after: Cycles, paths: Iterable<ModulePath>) {
  const components = new Set<ReadonlySet<ModulePath>>();
  for (const path of paths) {
    const [was, is] = [before.around(path), after.around(path)];
    if (was === is) continue;
    if (was !== undefined) components.add(was);
    if (is !== undefined) components.add(is);
  }
  return components;
}

/** Whether chains run on through the module. One that is gone did, for all that is known now. */
function leadsOn(state: WorkspaceState, path: ModulePath): boolean {
  const placement = state.placements.get(path);
  return placement === undefined || isTransparent(placement);
}
