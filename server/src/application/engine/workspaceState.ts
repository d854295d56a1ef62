import type { Placement } from '#domain/architecture/placement.ts';
import type { Chains } from '#domain/graph/chains.ts';
import { findChains } from '#domain/graph/chains.ts';
import { UnitCouplings } from '#domain/graph/coupling.ts';
import type { Cycles } from '#domain/graph/cycles.ts';
import { findCycles, forkCycles } from '#domain/graph/cycles.ts';
import { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import { UnitCycles } from '#domain/graph/unitCycles.ts';
import type { Judgement } from '#domain/rules/exceptions/exceptions.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { ContractsInForce } from './contractsInForce.ts';
import { NO_CONTRACTS } from './contractsInForce.ts';
import type { ImportChecks } from '../importContracts/importChecks.ts';
import { NO_IMPORT_CHECKS } from '../importContracts/importChecks.ts';
import type { Resolvers } from './readModule.ts';
import type { Reads } from './reads.ts';
import { noReads } from './reads.ts';

/** The exceptions that hid or accepted something in one module. */
export type ExceptionsOfUse = Pick<Judgement, 'ignores' | 'accepted'>;

/**
 * All that a running server knows of one workspace folder. Contracts, graph and placements are what was read;
 * cycles, chains and findings are functions of them, kept so that an edit recomputes only what it can have changed.
 */
export interface WorkspaceState {
  /** Every file of the listing, not only modules. */
  known: ReadonlySet<ModulePath>;
  contracts: ContractsInForce;
  /** Contracts about imports by module name, held against the graph as it is. */
  importChecks: ImportChecks;
  resolvers: Resolvers;
  readonly graph: ImportGraph;
  /** Modules that somebody typed in since a refresh began: what it read of them, or what they were linked by, is out of date. */
  readonly typedAhead: Set<ModulePath>;
  /** Of every module of the graph. */
  placements: ReadonlyMap<ModulePath, Placement>;
  cycles: Cycles;
  /** The cycles of contexts and folders. */
  unitCycles: UnitCycles;
  /** Of layers and contexts, as far as a rule that is on asks for it. */
  couplings: UnitCouplings;
  /** Of the modules that rules asked for, as their text is now. */
  readonly outlines: Map<ModulePath, ModuleOutline>;
  readonly reads: Reads;
  /** Made anew whenever a module that chains run through changed; computed as far as it is asked for. */
  chains: Chains;
  /** What rules found in modules, sorted by range, whatever is shown of it. No entry is empty. */
  readonly found: Map<ModulePath, readonly Finding[]>;
  /** What is shown of that, by module. No entry is empty. */
  readonly findings: Map<ModulePath, readonly Finding[]>;
  /** By module. No entry is empty. */
  readonly exceptionsOfUse: Map<ModulePath, ExceptionsOfUse>;
  /** Whether `exceptionsOfUse` changed since contracts were checked. */
  useChanged: boolean;
  /** Whether a change of more than one module is being worked off. */
  checking: boolean;
  /** By rules about contracts as wholes, by file. What is wrong with their texts is in `contracts`. No entry is empty. */
  contractHealth: ReadonlyMap<ModulePath, readonly Finding[]>;
}

/** What is known while modules are checked; where they lie is only asked for. */
export type CheckedState = Omit<WorkspaceState, 'placements'> & {
  readonly placements: Pick<WorkspaceState['placements'], 'get'>;
};

export function emptyState(): WorkspaceState {
  const graph = new ImportGraph();
  return {
    known: new Set(),
    contracts: NO_CONTRACTS,
    importChecks: NO_IMPORT_CHECKS,
    resolvers: new Map(),
    graph,
    typedAhead: new Set(),
    placements: new Map(),
    outlines: new Map(),
    reads: noReads(),
    cycles: findCycles(graph),
    unitCycles: new UnitCycles(),
    couplings: new UnitCouplings(),
    chains: findChains(graph, () => undefined),
    found: new Map(),
    findings: new Map(),
    exceptionsOfUse: new Map(),
    useChanged: false,
    checking: false,
    contractHealth: new Map(),
  };
}

/**
 * A state that says the same and goes its own way from here: what would be if something were otherwise is worked out
 * in it. Linear in modules, but nothing is read and no rule runs.
 */
export function forkState(state: WorkspaceState): WorkspaceState {
  const graph = state.graph.fork();
  const fork: WorkspaceState = {
    ...state,
    graph,
    typedAhead: new Set(state.typedAhead),
    outlines: new Map(state.outlines),
    reads: state.reads.fork(),
    cycles: forkCycles(state.cycles),
    unitCycles: state.unitCycles.fork(),
    couplings: state.couplings.fork(),
    found: new Map(state.found),
    findings: new Map(state.findings),
    exceptionsOfUse: new Map(state.exceptionsOfUse),
  };
  fork.chains = findChains(graph, (path) => fork.placements.get(path));
  return fork;
}
