import type { Placement } from '#domain/architecture/placement.ts';
import { isIncluded, placementOf } from '#domain/architecture/placement.ts';
import { sameTargets } from '#domain/graph/importGraph.ts';
import type { Module, ModulePath } from '#domain/graph/module.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import type { ContractsInForce } from './contractsInForce.ts';
import { governing, readContracts } from './contractsInForce.ts';
import type { ImportContractsInForce } from '../importContracts/importContractsInForce.ts';
import { readImportContracts } from '../importContracts/importContractsInForce.ts';
import { readOutlineAnew } from './outlines.ts';
import type { Resolvers } from './readModule.ts';
import { languageFor, readModule, relinkModule } from './readModule.ts';
import type { RefreshScope } from './refreshScope.ts';
import type { Progress } from '../change.ts';
import type { World } from '../world.ts';
import type { WorkspaceState } from './workspaceState.ts';

/** The parts of a state that a refresh replaces as a whole. */
type NextState = Pick<WorkspaceState, 'known' | 'contracts' | 'resolvers' | 'placements'>;

/** What a refresh found out, before any of it is true of the state. */
export interface PreparedRefresh {
  readonly next: NextState;
  /** Modules that are new or lead elsewhere, each with what lay at its path when it was read. */
  readonly modules: ReadonlyMap<ModulePath, { readonly before: Module | undefined; readonly after: Module }>;
  /** Touched modules that lead where they did, but whose imports may stand elsewhere in the text. */
  readonly moved: ReadonlySet<ModulePath>;
  /** Of touched modules that somebody asked about: what they declared and did, and what they do now. */
  readonly outlines: ReadonlyMap<
    ModulePath,
    { readonly before: ModuleOutline | undefined; readonly after: ModuleOutline | undefined }
  >;
  readonly contractsReplaced: boolean;
  /** Contracts about imports by module name, where they or what they are held against may be others altogether. */
  readonly importContracts: ImportContractsInForce | undefined;
  /** Modules, layers or contracts came or went. */
  readonly structure: boolean;
}

export function* prepareRefresh(
  world: World,
  state: WorkspaceState,
  scope: RefreshScope,
): Generator<Progress, PreparedRefresh> {
  const known = scope.listing ? yield* list(world) : state.known;
  const listingChanged = !sameSet(state.known, known);
  const contracts = scope.contracts || listingChanged ? contractsOf(world, known, state.contracts) : state.contracts;
  const contractsReplaced = contracts.contracts !== state.contracts.contracts;
  const structure = listingChanged || contractsReplaced;
  const relink = structure || scope.resolution;
  const resolvers = scope.resolution || listingChanged ? resolversFor(world, known) : state.resolvers;
  const kept: ReadonlyMap<ModulePath, Placement> = contractsReplaced ? new Map() : state.placements;
  const placements = structure ? yield* placeModules(world, known, contracts, kept) : state.placements;
  const next: NextState = { known, contracts, resolvers, placements };

  const modules: Map<ModulePath, { before: Module | undefined; after: Module }> = new Map();
  const moved = new Set<ModulePath>();
  const outlines: Map<ModulePath, { before: ModuleOutline | undefined; after: ModuleOutline | undefined }> = new Map();
  const paths = relink ? [...placements.keys()] : [...scope.touched].filter((path) => placements.has(path));
  for (const [index, path] of paths.entries()) {
    yield { phase: 'reading', done: index, total: paths.length };
    const before = state.graph.module(path);
    const touched = before === undefined || scope.touched.has(path);
    const after = touched ? readModule(world, next, path) : relinkModule(world, next, before);
    if (before === undefined || touched || !sameTargets(before.dependencies, after.dependencies)) {
      modules.set(path, { before, after });
    }
    if (touched && before !== undefined) moved.add(path);
    const outline = state.outlines.get(path);
    if (touched && outline !== undefined) outlines.set(path, { before: outline, after: readOutlineAnew(world, path) });
  }
  const importContracts =
    scope.importContracts || structure
      ? readImportContracts(
          world.importContracts,
          { files: world.files, known },
          state.importChecks.inForce,
          contracts.contracts,
        )
      : undefined;
  return { next, modules, moved, outlines, contractsReplaced, importContracts, structure };
}

function* list(world: World): Generator<Progress, ReadonlySet<ModulePath>> {
  const known = new Set<ModulePath>();
  for (const path of world.files.list()) {
    known.add(path);
    yield { phase: 'listing', done: known.size, total: 0 };
  }
  return known;
}

function contractsOf(world: World, known: ReadonlySet<ModulePath>, before: ContractsInForce): ContractsInForce {
  return readContracts(world.contracts, { files: world.files, known }, before);
}

function resolversFor(world: World, known: ReadonlySet<ModulePath>): Resolvers {
  return new Map(world.languages.map((language) => [language, language.resolver({ files: world.files, known })]));
}

function* placeModules(
  world: World,
  known: ReadonlySet<ModulePath>,
  contracts: ContractsInForce,
  kept: ReadonlyMap<ModulePath, Placement>,
): Generator<Progress, ReadonlyMap<ModulePath, Placement>> {
  const placements = new Map<ModulePath, Placement>();
  for (const path of known) {
    const placement = kept.get(path) ?? place(world, contracts, path);
    if (placement !== undefined) placements.set(path, placement);
    yield { phase: 'placing', done: placements.size, total: known.size };
  }
  return placements;
}

function place(world: World, { contracts }: ContractsInForce, path: ModulePath): Placement | undefined {
  if (languageFor(world, path) === undefined) return undefined;
  const contract = governing(contracts, path);
  return contract !== undefined && isIncluded(contract, path) ? placementOf(contract, path) : undefined;
}

function sameSet(one: ReadonlySet<ModulePath>, other: ReadonlySet<ModulePath>): boolean {
  return one === other || (one.size === other.size && [...one].every((path) => other.has(path)));
}
