import { isIncluded, placementOf } from '#domain/architecture/placement.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import { findChains } from '#domain/graph/chains.ts';
import { findCycles } from '#domain/graph/cycles.ts';
import { sameTargets } from '#domain/graph/importGraph.ts';
import type { Module, ModulePath } from '#domain/graph/module.ts';
import { affectedModules, isTransparent } from './affectedModules.ts';
import { checkModule, sameFindings, someRuleReadsCycles } from './checkModules.ts';
import type { ContractsInForce } from './contractsInForce.ts';
import { governing, readContracts } from './contractsInForce.ts';
import { languageFor, linkModule, readFacts, relinkModule } from './readModule.ts';
import type { Change, Progress, World } from './workspace.ts';
import type { WorkspaceState } from './workspaceState.ts';

/** What has to be looked at anew. */
export interface RefreshScope {
  /** Files came or went, or may have. */
  readonly listing: boolean;
  readonly contracts: boolean;
  /** A file changed that decides what specifiers mean. */
  readonly resolution: boolean;
  /** Modules whose text changed, or may have. */
  readonly touched: ReadonlySet<ModulePath>;
}

/** Brings `state` up to date with the files. Yields after every module. */
export function* refresh(world: World, state: WorkspaceState, scope: RefreshScope): Generator<Progress, Change> {
  const before = { known: state.known, contracts: state.contracts };
  if (scope.listing) state.known = yield* list(world);
  const listingChanged = scope.listing && !sameSet(before.known, state.known);
  if (scope.contracts || listingChanged) readContractsInto(world, state);
  const replaced = state.contracts.contracts !== before.contracts.contracts;
  if (scope.resolution || listingChanged) makeResolvers(world, state);

  const changed = new Set<ModulePath>();
  const moved = new Set<ModulePath>();
  const kept: ReadonlyMap<ModulePath, Placement> = replaced ? new Map() : state.placements;
  const came = listingChanged || replaced ? yield* placeModules(world, state, kept, changed) : new Set<ModulePath>();
  yield* readModules(world, state, new Set([...came, ...modulesAmong(state, scope.touched)]), changed, moved);
  if (scope.resolution || listingChanged || replaced) yield* relinkModules(world, state, came, changed);
  const files = yield* check(world, state, replaced ? new Set(state.placements.keys()) : changed);
  for (const path of moved) files.add(path);
  for (const path of contractFilesThatDiffer(before.contracts, state.contracts)) files.add(path);
  return { files, structure: listingChanged || replaced || files.size > 0 };
}

function* list(world: World): Generator<Progress, ReadonlySet<ModulePath>> {
  const known = new Set<ModulePath>();
  for (const path of world.files.list()) {
    known.add(path);
    yield { phase: 'listing', done: known.size, total: 0 };
  }
  return known;
}

function readContractsInto(world: World, state: WorkspaceState): void {
  state.contracts = readContracts(world.contracts, { files: world.files, known: state.known }, state.contracts);
}

function makeResolvers(world: World, state: WorkspaceState): void {
  const project = { files: world.files, known: state.known };
  state.resolvers = new Map(world.languages.map((language) => [language, language.resolver(project)]));
}

/**
 * Places every module of the listing, drops those that are no modules any more and returns those that are new.
 * The new placements take the place of the old ones at once, so that an edit in between never sees half of them.
 */
function* placeModules(
  world: World,
  state: WorkspaceState,
  kept: ReadonlyMap<ModulePath, Placement>,
  changed: Set<ModulePath>,
): Generator<Progress, ReadonlySet<ModulePath>> {
  const placements = new Map<ModulePath, Placement>();
  for (const path of state.known) {
    const placement = kept.get(path) ?? place(world, state, path);
    if (placement !== undefined) placements.set(path, placement);
    yield { phase: 'listing', done: placements.size, total: state.known.size };
  }
  state.placements = placements;
  for (const path of [...state.graph.paths()].filter((known) => !placements.has(known))) {
    state.graph.remove(path);
    changed.add(path);
  }
  return new Set([...placements.keys()].filter((path) => !state.graph.has(path)));
}

function place(world: World, state: WorkspaceState, path: ModulePath): Placement | undefined {
  if (languageFor(world, path) === undefined) return undefined;
  const contract = governing(state.contracts.contracts, path);
  return contract !== undefined && isIncluded(contract, path) ? placementOf(contract, path) : undefined;
}

function* readModules(
  world: World,
  state: WorkspaceState,
  paths: ReadonlySet<ModulePath>,
  changed: Set<ModulePath>,
  moved: Set<ModulePath>,
): Generator<Progress> {
  let done = 0;
  for (const path of paths) {
    const language = languageFor(world, path);
    if (language === undefined) continue;
    const after = linkModule(state, language, path, readFacts(world, language, path));
    // A module that moved no edge still moved its ranges, so its own findings are made anew.
    (replaceModule(state, after) ? changed : moved).add(path);
    if (moved.has(path)) checkModule(world, state, path);
    yield { phase: 'reading', done: ++done, total: paths.size };
  }
}

function* relinkModules(
  world: World,
  state: WorkspaceState,
  fresh: ReadonlySet<ModulePath>,
  changed: Set<ModulePath>,
): Generator<Progress> {
  const paths = [...state.graph.paths()].filter((path) => !fresh.has(path));
  for (const [index, path] of paths.entries()) {
    const module = state.graph.module(path);
    const language = languageFor(world, path);
    if (module === undefined || language === undefined) continue;
    if (replaceModule(state, relinkModule(state, language, module))) changed.add(path);
    yield { phase: 'resolving', done: index + 1, total: paths.length };
  }
}

/** Puts `after` into the graph; true where it leads elsewhere than the module that lay there before. */
export function replaceModule(state: WorkspaceState, after: Module): boolean {
  const before = state.graph.module(after.path);
  state.graph.replace(after);
  return before === undefined || !sameTargets(before.dependencies, after.dependencies);
}

/** Checks all that the change of `changed` can have touched; returns the modules whose findings differ. */
function* check(
  world: World,
  state: WorkspaceState,
  changed: ReadonlySet<ModulePath>,
): Generator<Progress, Set<ModulePath>> {
  const files = new Set<ModulePath>();
  const affected = recomputeCycles(state, changed);
  let done = 0;
  for (const path of affected) {
    if (checkModule(world, state, path)) files.add(path);
    yield { phase: 'checking', done: ++done, total: affected.size };
  }
  return files;
}

/** Finds the cycles anew and returns the modules that have to be checked. */
export function recomputeCycles(state: WorkspaceState, changed: ReadonlySet<ModulePath>): ReadonlySet<ModulePath> {
  if (changed.size === 0) return changed;
  const before = state.cycles;
  if (someRuleReadsCycles(state.contracts.contracts)) state.cycles = findCycles(state.graph);
  if ([...changed].some((path) => isTransparent(state, path))) {
    state.chains = findChains(state.graph, (path) => state.placements.get(path));
  }
  return affectedModules(state, changed, before);
}

function* modulesAmong(state: WorkspaceState, paths: Iterable<ModulePath>): Generator<ModulePath> {
  for (const path of paths) if (state.placements.has(path)) yield path;
}

function* contractFilesThatDiffer(before: ContractsInForce, after: ContractsInForce): Generator<ModulePath> {
  for (const file of new Set([...before.findings.keys(), ...after.findings.keys()])) {
    if (!sameFindings(before.findings.get(file) ?? [], after.findings.get(file) ?? [])) yield file;
  }
}

function sameSet(one: ReadonlySet<ModulePath>, other: ReadonlySet<ModulePath>): boolean {
  return one.size === other.size && [...one].every((path) => other.has(path));
}
