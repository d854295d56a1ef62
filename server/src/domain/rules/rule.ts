import type { Contract, Ignore, PresetName, Severity } from '../architecture/contract.ts';
import type { Placement } from '../architecture/placement.ts';
import type { Chains } from '../graph/chains.ts';
import type { Coupling } from '../graph/coupling.ts';
import type { Cycles } from '../graph/cycles.ts';
import type { ImportGraph } from '../graph/importGraph.ts';
import type { Module, ModulePath } from '../graph/module.ts';
import type { ModuleOutline } from '../graph/outline.ts';
import type { UnitCycles } from '../graph/unitCycles.ts';
import type { Baseline } from './exceptions/baseline.ts';
import type { ShownBreach } from '../importContracts/importBreach.ts';
import type { NothingToPlant, Planting } from '../planting/planting.ts';
import type { Finding } from './finding.ts';

/**
 * What a rule looks at beyond the module itself. The engine uses it to know which modules an edit can touch.
 *
 * - `imports`: the module's own imports and where their targets lie.
 * - `outlines`: also what this module and others declare and do, and who imports them.
 * - `chains`: also the imports of modules in no layer or in a shared one, as far as they can be reached through such.
 * - `cycles`: also every cycle that the module lies on, and those of contexts and folders that it has a part in.
 * - `import-contracts`: which contracts about imports by module name are broken by a chain that begins in the module.
 */
export type ModuleReads = 'imports' | 'outlines' | 'chains' | 'cycles' | 'import-contracts';

/**
 * What a rule about a contract looks at. The engine uses it to know after which changes the rule has to look again.
 *
 * - `contract`: the contract, which files there are and where they lie; looked at when one of these changes.
 * - `contract-and-findings`: also imports and findings of modules; looked at after every edit that can change one,
 *   so the rule must be quick where nothing is wrong. What it finds must not depend on where in a module a finding is.
 */
export type ContractReads = 'contract' | 'contract-and-findings';

export interface RuleMeta {
  /** Also the file name of the rule and of its page. */
  readonly id: string;
  /** One line, for tables and completion. */
  readonly summary: string;
  readonly reads: ModuleReads | ContractReads;
  /** How loud the rule is where the contract does not say. */
  readonly severity: Severity | 'off';
  /** Presets in which that differs. */
  readonly severityIn?: Partial<Record<PresetName, Severity | 'off'>>;
  /** The kinds of what can be done about a finding at the press of a key, where that is possible at all. */
  readonly fixes?: readonly string[];
  /** JSON Schema of each option, with its default. Absent where the rule has none of its own. */
  readonly options?: Readonly<Record<string, OptionSchema>>;
}

/** The part of JSON Schema that options use; it goes into inward.schema.json as it stands. */
export interface OptionSchema {
  readonly description: string;
  readonly type?: 'boolean' | 'integer' | 'string' | 'array';
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly items?: { readonly type: 'string'; readonly enum?: readonly string[] };
  readonly default: unknown;
}

/** All that a rule may look at while it checks one module. */
export interface RuleInput {
  readonly module: Module;
  readonly placement: Placement;
  readonly graph: ImportGraph;
  readonly cycles: Cycles;
  readonly unitCycles: Pick<UnitCycles, 'cycleThrough'>;
  readonly chains: Chains;
  /** The place of any module of the workspace; undefined where no contract governs it. */
  readonly placementOf: (path: ModulePath) => Placement | undefined;
  /**
   * What a module declares and does. Whose outline a rule asks for, of that module it may also look at the imports: the
   * engine notes the question and checks this module anew when the answer changes. Undefined where the language cannot
   * tell. A finding holds no range of another module, because ranges alone are not noted.
   */
  readonly outlineOf: (path: ModulePath) => ModuleOutline | undefined;
  /** Another module with its imports; undefined where none lies there. Noted likewise. */
  readonly moduleAt: (path: ModulePath) => Module | undefined;
  /** Whether any module lies in a folder or below it; noted likewise. */
  readonly hasModulesIn: (folder: ModulePath) => boolean;
  /** How a layer or a context is coupled to the rest, by the key of the unit; noted likewise. */
  readonly couplingOf: (unit: string) => Coupling;
  /** Who imports a module; noted likewise. */
  readonly importersOf: (path: ModulePath) => ReadonlySet<ModulePath>;
  /** Where contracts about imports by module name are broken and the breach begins in this module. */
  readonly importBreaches: () => readonly ShownBreach[];
  readonly severity: Severity;
  /** The options of the contract over the rule's defaults. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** All that a rule may look at while it checks one contract. */
export interface ContractInput {
  readonly contract: Contract;
  /** The modules that the contract governs, in no order that means anything. */
  readonly modules: readonly ModulePath[];
  /** Every file of the workspace, also those that are no modules. */
  readonly files: ReadonlySet<ModulePath>;
  readonly graph: ImportGraph;
  readonly placementOf: (path: ModulePath) => Placement | undefined;
  /** The rule of that name, whether it is on or not. */
  readonly ruleById: (id: string) => Rule | undefined;
  /** What rules about modules found, by module; those of all contracts. */
  readonly findings: ReadonlyMap<ModulePath, readonly Finding[]>;
  readonly exceptions: ExceptionUse;
  /** The current day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What hides or accepts findings of modules, and what does so in vain. */
export interface ExceptionUse {
  /** Of all contracts, the entries that hide something. */
  readonly ignores: ReadonlySet<Ignore>;
  /** What the project of the contract has accepted; undefined where that is nothing, or its file cannot be read now. */
  readonly baseline: Baseline | undefined;
  /** How many findings are accepted, by the key of the entry. */
  readonly accepted: ReadonlyMap<string, number>;
  /** Whether a rule of that name looks at modules and is on. */
  readonly isLooking: (rule: string) => boolean;
}

/** What every rule has beside its check. */
interface RuleWords {
  readonly meta: RuleMeta;
  /** How the rule is broken on purpose, for `inward self-test` and `dead-rule`. */
  readonly planting: Planting | NothingToPlant;
  /** One paragraph: what is wrong, why, and what to do instead. */
  readonly message: (finding: Finding) => string;
}

/** A rule that every module is held to: a pure function of its input, and the words for what it finds. */
export interface ModuleRule extends RuleWords {
  readonly meta: RuleMeta & { readonly reads: ModuleReads };
  readonly check: (input: RuleInput) => readonly Finding[];
}

/** A rule that a contract as a whole is held to. Its findings lie in the contract file, where there is one. */
export interface ContractRule extends RuleWords {
  readonly meta: RuleMeta & { readonly reads: ContractReads };
  readonly checkContract: (input: ContractInput) => readonly Finding[];
}

export type Rule = ModuleRule | ContractRule;
