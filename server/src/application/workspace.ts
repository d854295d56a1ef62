import type { Contract } from '#domain/architecture/contract.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Baseline } from '#domain/rules/exceptions/baseline.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { compareRanges } from '#domain/text.ts';
import type { Change, Progress } from './change.ts';
import { editModule } from './editModule.ts';
import { beginReading } from './outlines.ts';
import type { ConfigurationProblem } from './ports.ts';
import { outlineOf } from './outlines.ts';
import { fill, refresh } from './refresh.ts';
import { scopeOf } from './refreshScope.ts';
import type { WorkspaceState } from './workspaceState.ts';
import { emptyState } from './workspaceState.ts';
import type { World } from './world.ts';

/** What is known of one workspace folder: contracts, graph and findings. */
export interface WorkspaceView {
  /** Every file of the listing, not only modules. */
  readonly known: ReadonlySet<ModulePath>;
  readonly graph: ImportGraph;
  /** Deepest root first. */
  readonly contracts: readonly Contract[];
  /** What projects have accepted for now, by the root of their contract. */
  readonly baselines: ReadonlyMap<string, Baseline>;
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

  return {
    get known() {
      return state.known;
    },
    get graph() {
      return state.graph;
    },
    get contracts() {
      return state.contracts.contracts;
    },
    get baselines() {
      return state.contracts.baselines;
    },
    get indexed() {
      return indexed;
    },
    placementOf: (path) => state.placements.get(path),
    findingsOf: (file) => findingsOf(state, file),
    outlineOf: (path) => outlineOf(world, state, path),
    knownOutlineOf: (path) => state.outlines.get(path),
    findings: () => allFindings(state),
    configurationProblems: () => [...state.resolvers.values()].flatMap((resolver) => resolver.problems()),
    index,
    editModule: (path) => {
      editedMeanwhile.add(path);
      return editModule(world, state, path);
    },
    prepareForEdits: () => beginReading(world, state),
    changeFiles: (paths) => refresh(world, state, scopeOf(world, state, paths)),
  };
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
