import type { Contract } from '#domain/architecture/contract.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Baseline } from '#domain/rules/exceptions/baseline.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { compareRanges } from '#domain/text.ts';
import type { Change, Progress } from './change.ts';
import { editModule } from './engine/editModule.ts';
import type { JudgedContract } from './importContracts/judgedContracts.ts';
import { judgedContracts } from './importContracts/judgedContracts.ts';
import { beginReading } from './engine/outlines.ts';
import type { ConfigurationProblem } from './ports/configurationProblem.ts';
import type { Files } from './ports/files.ts';
import { readOnlyCache } from './readOnlyCache.ts';
import { outlineOf } from './engine/outlines.ts';
import { fill, refresh } from './engine/refresh.ts';
import { scopeOf } from './engine/refreshScope.ts';
import { wholeGraph } from './engine/wholeGraph.ts';
import type { WorkspaceState } from './engine/workspaceState.ts';
import { emptyState, forkState } from './engine/workspaceState.ts';
import { supposePlacement } from './supposePlacement.ts';
import type { FindingsDifference } from './trial/findingsDifference.ts';
import type { World } from './world.ts';

/** What is known of one workspace folder: contracts, graph and findings. */
export interface WorkspaceView {
  /** Every file of the listing, not only modules. */
  readonly known: ReadonlySet<ModulePath>;
  readonly graph: ImportGraph;
  /** With the source files that contracts leave out, worked out anew each time. */
  readonly wholeGraph: () => ImportGraph;
  /** Deepest root first. */
  readonly contracts: readonly Contract[];
  /** What projects have accepted for now, by the root of their contract. */
  readonly baselines: ReadonlyMap<string, Baseline>;
  /** Contracts about imports by module name, and whether they are kept. */
  readonly importContracts: readonly JudgedContract[];
  /** Whether the first index is complete. */
  readonly indexed: boolean;
  /** Undefined for whatever is no module of a contract. */
  readonly placementOf: (path: ModulePath) => Placement | undefined;
  readonly findingsOf: (file: ModulePath) => readonly Finding[];
  /** What a module declares, read where that has not been done yet; see `outlineOf` of rules. */
  readonly outlineOf: (path: ModulePath) => ModuleOutline | undefined;
  /** The same, but only where a rule has asked for it already. */
  readonly knownOutlineOf: (path: ModulePath) => ModuleOutline | undefined;
  /** The files with findings, sorted by path; the findings of each are sorted by range. */
  readonly findings: () => ReadonlyMap<ModulePath, readonly Finding[]>;
  /** What is wrong with tsconfig and package files; never findings, told in the output and by `explain`. */
  readonly configurationProblems: () => readonly ConfigurationProblem[];
  /**
   * What would be known if `files` were the files of the folder, which differ from those of now in `paths` alone. This
   * view stays what it is. What happens to the workspace meanwhile or afterwards is not seen there.
   */
  readonly supposing: (files: Files, paths: readonly ModulePath[]) => Generator<Progress, WorkspaceView>;
  /**
   * What would be found otherwise if a module lay in another place, and nothing else were different. Ask for one place
   * after another while nothing changes: each costs only what differs between them.
   */
  readonly supposingPlace: (path: ModulePath) => (placement: Placement) => FindingsDifference;
}

/**
 * The changing side. Work that may take long is a generator: it yields often, and whoever drives it decides when to
 * go on, so the command line drains it and the language server answers requests in between. Generators are driven
 * one after another, never two at once; `editModule` may come in between.
 */
export interface WorkspaceChanges {
  /** Reads everything anew. Until it is complete the view shows what was known before. */
  readonly index: () => Generator<Progress, Change>;
  /** The text of one module changed, as `files.read` now tells it. One keystroke. */
  readonly editModule: (path: ModulePath) => Change;
  /** Does now what the first keystroke would otherwise have to wait for. Takes a few frames. */
  readonly prepareForEdits: () => void;
  /** Files were created, changed or deleted; a folder stands for all that is or was below it. */
  readonly changeFiles: (paths: readonly ModulePath[]) => Generator<Progress, Change>;
}

export type Workspace = WorkspaceView & WorkspaceChanges;

export function createWorkspace(world: World): Workspace {
  let state = emptyState();
  let indexed = false;
  // Edits that come while a new index is built are applied to what is shown now, and again to what will be.
  const editedMeanwhile = new Set<ModulePath>();

  function* index(): Generator<Progress, Change> {
    editedMeanwhile.clear();
    const next = emptyState();
    yield* fill(world, next);
    for (const path of editedMeanwhile) editModule(world, next, path);
    const files = new Set([...filesWithFindings(state), ...filesWithFindings(next)]);
    state = next;
    indexed = true;
    world.cache.save();
    world.outlineCache.save();
    return { files, structure: true };
  }

  const changes: WorkspaceChanges = {
    index,
    editModule: (path) => {
      editedMeanwhile.add(path);
      return editModule(world, state, path);
    },
    prepareForEdits: () => beginReading(world, state),
    changeFiles: (paths) => refresh(world, state, scopeOf(world, state, paths)),
  };
  return withChanges(
    viewOf(
      world,
      () => state,
      () => indexed,
    ),
    changes,
  );
}

/** The getters of a view are asked anew each time, so they are not copied. */
function withChanges(view: WorkspaceView, changes: WorkspaceChanges): Workspace {
  return Object.defineProperties({} as Workspace, {
    ...Object.getOwnPropertyDescriptors(view),
    ...Object.getOwnPropertyDescriptors(changes),
  });
}

/** What can be seen of a state, which may be another one each time. */
function viewOf(world: World, stateNow: () => WorkspaceState, isIndexed: () => boolean): WorkspaceView {
  return {
    get known() {
      return stateNow().known;
    },
    get graph() {
      return stateNow().graph;
    },
    get contracts() {
      return stateNow().contracts.contracts;
    },
    get baselines() {
      return stateNow().contracts.baselines;
    },
    get importContracts() {
      return judgedContracts(stateNow().importChecks);
    },
    get indexed() {
      return isIndexed();
    },
    wholeGraph: () => wholeGraph(world, stateNow()),
    placementOf: (path) => stateNow().placements.get(path),
    findingsOf: (file) => findingsOf(stateNow(), file),
    outlineOf: (path) => outlineOf(world, stateNow(), path),
    knownOutlineOf: (path) => stateNow().outlines.get(path),
    findings: () => allFindings(stateNow()),
    configurationProblems: () => [...stateNow().resolvers.values()].flatMap((resolver) => resolver.problems()),
    supposing: (files, paths) => suppose(world, forkState(stateNow()), files, paths),
    supposingPlace: (path) => supposePlacement(world, stateNow(), path),
  };
}

/** Works `state`, which nobody else sees, on to what it is when `files` are the files. */
function* suppose(
  world: World,
  state: WorkspaceState,
  files: Files,
  paths: readonly ModulePath[],
): Generator<Progress, WorkspaceView> {
  // What is only supposed is not worth keeping, but what is kept of files that stay as they are is true of them.
  const supposed: World = {
    ...world,
    files,
    cache: readOnlyCache(world.cache),
    outlineCache: readOnlyCache(world.outlineCache),
  };
  yield* refresh(supposed, state, scopeOf(supposed, state, paths));
  return viewOf(
    supposed,
    () => state,
    () => true,
  );
}

function findingsOf({ findings, contracts, contractHealth }: WorkspaceState, file: ModulePath): readonly Finding[] {
  const parts = [contracts.findings, contractHealth, findings].flatMap((part) => part.get(file) ?? []);
  return parts.sort((a, b) => compareRanges(a.range, b.range));
}

function allFindings(state: WorkspaceState): ReadonlyMap<ModulePath, readonly Finding[]> {
  const files = [...new Set(filesWithFindings(state))].sort();
  return new Map(files.map((file) => [file, findingsOf(state, file)]));
}

function filesWithFindings({ findings, contracts, contractHealth }: WorkspaceState): Iterable<ModulePath> {
  return [...findings.keys(), ...contracts.findings.keys(), ...contractHealth.keys()];
}
