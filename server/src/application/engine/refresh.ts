import type { ModulePath } from '#domain/graph/module.ts';
import type { ChangedImports } from './affectedModules.ts';
import { followChanges, removeModule, renewChains, replaceModule } from './affectedModules.ts';
import { checkModule } from './checkModules.ts';
import { checkContracts, recheckContracts } from './contractHealth.ts';
import type { ContractsInForce } from './contractsInForce.ts';
import { followImports } from '../importContracts/followImports.ts';
import type { PreparedRefresh } from './prepareRefresh.ts';
import { prepareRefresh } from './prepareRefresh.ts';
import { renewUnits } from './followUnits.ts';
import { readOutlineAnew, replaceOutline } from './outlines.ts';
import { isPackageMarker } from './packageMarkers.ts';
import { readModule } from './readModule.ts';
import type { RefreshScope } from './refreshScope.ts';
import { runToEnd } from '../runToEnd.ts';
import { EVERYTHING } from './refreshScope.ts';
import { sameFindings, showFindings } from '../exceptions/showFindings.ts';
import type { Change, Progress } from '../change.ts';
import type { World } from '../world.ts';
import type { WorkspaceState } from './workspaceState.ts';

/** Fills an empty state that nobody else sees yet. Yields after every module. */
export function* fill(world: World, state: WorkspaceState): Generator<Progress, void> {
  const prepared = yield* prepareRefresh(world, state, EVERYTHING);
  const adopted = yield* adopt(world, state, prepared);
  yield* check(world, state, yield* withBroken(state, prepared, adopted));
  checkContracts(world, state);
}

/**
 * Brings `state` up to date with the files. Yields after every module.
 *
 * All that takes long happens before or after the graph changes, never while it does: an edit that comes in between
 * sees the graph as it was or as it will be.
 */
export function* refresh(world: World, state: WorkspaceState, scope: RefreshScope): Generator<Progress, Change> {
  state.typedAhead.clear();
  const prepared = yield* prepareRefresh(world, state, scope);
  const before = state.contracts;
  const adopted = runToEnd(adopt(world, state, prepared));
  const files = yield* check(world, state, yield* withBroken(state, prepared, adopted));
  if (before.baselines !== state.contracts.baselines) for (const path of showAnew(world, state)) files.add(path);
  const isSameProject = !prepared.structure && before === state.contracts;
  for (const path of (isSameProject ? recheckContracts : checkContracts)(world, state)) files.add(path);
  for (const path of prepared.moved) files.add(path);
  for (const path of contractFilesThatDiffer(before, state.contracts)) files.add(path);
  return { files, structure: prepared.structure || concernsMarkers(state, prepared) };
}

/** A file that only makes its folder a package is shown nowhere until there is something in it. */
function concernsMarkers(state: WorkspaceState, { modules }: PreparedRefresh): boolean {
  return [...modules].some(([path, { before, after }]) =>
    [before, after].some((each) => isPackageMarker(each, state.placements.get(path))),
  );
}

/** What came of making something the truth. */
interface Adopted {
  /** Modules that were linked anew, or are gone. */
  readonly relinked: ReadonlySet<ModulePath>;
  /** Modules whose findings can differ now. */
  readonly stale: ReadonlySet<ModulePath>;
}

/** Makes what was prepared the truth, all but what contracts about imports by name come to. */
function* adopt(world: World, state: WorkspaceState, prepared: PreparedRefresh): Generator<Progress, Adopted> {
  Object.assign(state, prepared.next);
  const changed: ChangedImports = new Map();
  for (const path of [...state.graph.paths()].filter((known) => !state.placements.has(known))) {
    removeModule(state, path, changed);
  }
  for (const [path, { before, after }] of prepared.modules) {
    // Somebody typed in this module since it was read, and what they typed counts.
    const edited = state.graph.module(path) !== before || state.typedAhead.has(path);
    replaceModule(state, edited ? readModule(world, state, path) : after, changed);
    yield { phase: 'linking', done: changed.size, total: prepared.modules.size };
  }
  // What was typed meanwhile was linked by what specifiers meant before.
  const typedAhead = [...state.typedAhead];
  for (const path of typedAhead) {
    if (state.graph.has(path) && !prepared.modules.has(path))
      replaceModule(state, readModule(world, state, path), changed);
  }
  state.typedAhead.clear();
  const readers = adoptOutlines(world, state, prepared);
  const relinked = new Set([...prepared.modules.keys(), ...typedAhead, ...changed.keys()]);
  const affected = new Set([...followChanges(state, changed), ...readers]);
  if (!prepared.contractsReplaced) return { relinked, stale: new Set([...affected, ...prepared.moved]) };
  renewChains(state);
  // Where all modules changed, as in the first index, they are all up to date.
  if (changed.size < state.graph.size) renewUnits(state);
  return { relinked, stale: new Set([...affected, ...state.placements.keys()]) };
}

/** The modules whose findings can differ, with those that break other contracts about imports by name than before. */
function* withBroken(
  state: WorkspaceState,
  prepared: PreparedRefresh,
  { relinked, stale }: Adopted,
): Generator<Progress, ReadonlySet<ModulePath>> {
  state.checking = true;
  const work = followImports(state, prepared.importContracts, relinked);
  for (;;) {
    const step = work.next();
    if (step.done === true) return new Set([...stale, ...step.value]);
    yield { phase: 'checking', done: 0, total: stale.size };
  }
}

/** Takes over the outlines that were read anew and returns the modules whose findings rest on them. */
function adoptOutlines(world: World, state: WorkspaceState, prepared: PreparedRefresh): ReadonlySet<ModulePath> {
  const readers = new Set<ModulePath>();
  for (const [path, { before, after }] of prepared.outlines) {
    const edited = state.outlines.get(path) !== before;
    const outline = edited ? readOutlineAnew(world, path) : after;
    if (outline === undefined || !state.graph.has(path)) continue;
    if (!replaceOutline(state, path, outline)) continue;
    for (const reader of state.reads.readersOf(path)) readers.add(reader);
  }
  return readers;
}

/** Checks modules anew; returns those whose findings differ from before. */
function* check(
  world: World,
  state: WorkspaceState,
  paths: ReadonlySet<ModulePath>,
): Generator<Progress, Set<ModulePath>> {
  const files = new Set<ModulePath>();
  let done = 0;
  state.checking = true;
  for (const path of paths) {
    if (checkModule(world, state, path)) files.add(path);
    yield { phase: 'checking', done: ++done, total: paths.size };
  }
  state.checking = false;
  return files;
}

/** Another baseline accepts other findings, whether or not their modules were checked anew. */
function* showAnew(world: World, state: WorkspaceState): Generator<ModulePath> {
  for (const path of [...state.findings.keys()]) if (showFindings(world, state, path)) yield path;
}

function* contractFilesThatDiffer(before: ContractsInForce, after: ContractsInForce): Generator<ModulePath> {
  for (const file of new Set([...before.findings.keys(), ...after.findings.keys()])) {
    if (!sameFindings(before.findings.get(file) ?? [], after.findings.get(file) ?? [])) yield file;
  }
}
