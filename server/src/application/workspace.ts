import type { Contract } from '#domain/architecture/contract.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModuleFacts, ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { ConfigurationProblem, ContractReader, FactsCache, Files, Language } from './ports.ts';

/** The outside, as far as a workspace needs it. */
export interface World {
  readonly files: Files;
  readonly languages: readonly Language[];
  readonly contracts: ContractReader;
  readonly cache: FactsCache;
  /** Takes one line about something that went wrong and was survived. */
  readonly log: (line: string) => void;
}

/** How far an index has come. `total` is 0 while it is not known yet. */
export interface Progress {
  readonly phase: 'listing' | 'reading' | 'resolving' | 'checking';
  readonly done: number;
  readonly total: number;
}

/** What a change did, so that nothing else is shown anew. */
export interface Change {
  /** Files whose findings, or the ranges of whose findings, are not what they were. */
  readonly files: ReadonlySet<ModulePath>;
  /** Modules, layers or contracts came, went or moved: the layer map looks different. */
  readonly structure: boolean;
}

/** What is known of one workspace folder: contracts, graph and findings. */
export interface WorkspaceView {
  readonly graph: ImportGraph;
  /** Innermost folder first; never empty once indexed. */
  readonly contracts: readonly Contract[];
  /** Whether the first index is complete. */
  readonly indexed: boolean;
  readonly placementOf: (path: ModulePath) => Placement | undefined;
  readonly findingsOf: (file: ModulePath) => readonly Finding[];
  /** The files with findings, sorted by path; the findings of each are sorted by range. */
  readonly findings: () => ReadonlyMap<ModulePath, readonly Finding[]>;
  /** What is wrong with tsconfig and package files; never findings, told in the output and by `explain`. */
  readonly configurationProblems: () => readonly ConfigurationProblem[];
}

/**
 * The changing side. Work that may take long is a generator: it yields often, and whoever drives it decides when to
 * go on, so the command line drains it and the language server answers requests in between.
 */
export interface WorkspaceChanges {
  /** Reads everything anew. */
  readonly index: () => Generator<Progress, Change>;
  /** The text of one module changed, as `files.read` now tells it. One keystroke. */
  readonly editModule: (path: ModulePath) => Change;
  /** Files were created, changed or deleted; folders stand for all that is or was below them. */
  readonly changeFiles: (paths: readonly ModulePath[]) => Generator<Progress, Change>;
}

export type Workspace = WorkspaceView & WorkspaceChanges;

export declare function createWorkspace(world: World): Workspace;
export declare function factsOf(language: Language, path: ModulePath, text: string): ModuleFacts;
