import type { Contract } from '#domain/architecture/contract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Baseline, BaselineEntry } from '#domain/rules/exceptions/baseline.ts';
import type { TextRange } from '#domain/text.ts';
import type { NewFile } from '../edits/projectEdit.ts';
import type { TextEdit } from '../edits/textEdit.ts';
import type { ConfigurationProblem } from './configurationProblem.ts';
import type { ProjectFiles } from './files.ts';

/** One way in which a project can say its contract, or in which it can be read off the project. */
export interface ContractReader {
  /** Whether a change of that file can change a contract, or what is accepted of its breaches. */
  readonly isContract: (path: ModulePath) => boolean;
  /** The contracts of all files of `known`, each with its root. */
  readonly read: (project: ProjectFiles) => readonly ContractReading[];
  /** What the project whose contract has that root has accepted for now; undefined where it has no such file. */
  readonly readBaseline: (project: ProjectFiles, root: string) => BaselineReading | undefined;
  /** The baseline that accepts just that, for a contract that has none yet. */
  readonly newBaseline: (root: string, entries: readonly BaselineEntry[]) => NewFile;
  /** How a contract or baseline file with that text is changed; undefined where the text has no such place. */
  readonly edit: (file: ModulePath, text: string, change: ContractChange) => readonly TextEdit[] | undefined;
}

/** A change of a contract or baseline file that leaves the rest of its text, comments included, as it is. */
export type ContractChange =
  /** Of a list: an entry of `ignore`, or of a baseline. */
  | { readonly kind: 'remove-entry'; readonly at: TextRange }
  | { readonly kind: 'set-count'; readonly at: TextRange; readonly count: number }
  /** All entries of the baseline of the contract with that root. */
  | { readonly kind: 'replace-entries'; readonly root: string; readonly entries: readonly BaselineEntry[] }
  /** One entry more in the baseline of the contract with that root. */
  | { readonly kind: 'accept'; readonly root: string; readonly entry: BaselineEntry }
  /** Of a contract. */
  | { readonly kind: 'reverse-layers' }
  | ContractAllowance;

/** Something that a contract lets pass from now on. `layer` is where the contract declares the layer. */
export type ContractAllowance =
  | { readonly kind: 'allow-package'; readonly layer: TextRange; readonly name: string }
  | { readonly kind: 'allow-effect'; readonly layer: TextRange; readonly name: string }
  /** A further name in `mayImport`. */
  | { readonly kind: 'allow-import'; readonly layer: TextRange; readonly name: string }
  /** A further pattern of what contexts show to each other. */
  | { readonly kind: 'show'; readonly pattern: string }
  /** A further entry of `ignore`. `from` and `to` are patterns. */
  | {
      readonly kind: 'ignore';
      readonly rule: string;
      readonly from: string;
      readonly to: string | undefined;
      readonly reason: string;
    };

/** A baseline file as it was read: with problems, or a baseline, or both. */
export interface BaselineReading {
  readonly file: ModulePath;
  /** Undefined where the file cannot be read as a baseline at all. */
  readonly baseline: Baseline | undefined;
  readonly problems: readonly ConfigurationProblem[];
}

/** A contract file as it was read: with problems, or a contract, or both. */
export interface ContractReading {
  readonly file: ModulePath | undefined;
  readonly root: string;
  /** Undefined where the file cannot be read as a contract at all. */
  readonly contract: Contract | undefined;
  readonly problems: readonly ConfigurationProblem[];
}
