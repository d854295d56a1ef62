import type { Contract } from '#domain/architecture/contract.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import type { ImportSite, LanguageId, ModuleFacts, ModulePath, Target } from '#domain/graph/module.ts';
import type { Baseline, BaselineEntry } from '#domain/rules/exceptions/baseline.ts';
import type { TextRange } from '#domain/text.ts';
import type { TextEdit } from './textEdit.ts';

/** The outcome of reading a file as text. Paths are relative to the workspace root. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Changes whenever the content of a file does: size and times, or the version of an open document. */
export type FileStamp = string;

/** The files of one workspace folder: on disk, with unsaved text over them, or in memory. */
export interface Files {
  /**
   * Every file below the root that a project may consist of, in no order that means anything. Folders that hold no
   * source (`node_modules`, `.git`, build output, whatever `.gitignore` names) are not entered. Yields now and then,
   * so that whoever drives the listing can do something else in between.
   */
  readonly list: () => Generator<ModulePath>;
  readonly read: (path: ModulePath) => FileText;
  readonly stamp: (path: ModulePath) => FileStamp | undefined;
  /** Whether a file (not a folder) is there; also asked of files in `node_modules`. */
  readonly isFile: (path: ModulePath) => boolean;
  readonly isFolder: (path: ModulePath) => boolean;
  /** Where a path leads once its symbolic links are followed; undefined where that is outside the workspace. */
  readonly realPath: (path: ModulePath) => ModulePath | undefined;
}

/** What the engine knows of one language. */
export interface Language {
  /** The language of the file with that name; undefined where it is not one of this reader's. */
  readonly languageOf: (path: ModulePath) => LanguageId | undefined;
  /** What can be read fast. Total: of text that does not parse it gives the imports and comments that can still be read. */
  readonly readFacts: (path: ModulePath, text: string) => ModuleFacts;
  /**
   * Total, like `readFacts`. Far slower, so it is asked for single modules and where a rule looks deeper than imports.
   * Absent where a language has no such reader.
   */
  readonly readOutline?: (path: ModulePath, text: string) => ModuleOutline;
  /** The ways to write a comment of one line that says `words`, those first that fit nearly everywhere. */
  readonly writeComment: (words: string) => readonly string[];
  /** Absent where a language cannot write imports. */
  readonly specifiers?: SpecifierWriter;
  /** A resolver over a fixed set of files. It is made anew when files come or go or a configuration changes. */
  readonly resolver: (project: ProjectFiles) => Resolver;
  /** Whether a change of that file can change what specifiers mean: `tsconfig.json`, `package.json`. */
  readonly isConfiguration: (path: ModulePath) => boolean;
}

/** Knows how imports are written. What it proposes does not have to be right: whoever asks tries it with the resolver. */
export interface SpecifierWriter {
  /** The likest to what is written now first. */
  readonly specifiersFor: (link: LinkToWrite) => readonly string[];
  /** What a specifier tells of how modules are named in its project; undefined where it tells nothing. */
  readonly habitOf: (specifier: string, target: ModulePath) => SpecifierHabit | undefined;
}

/** An import that is to lead from one file to another. */
export interface LinkToWrite {
  readonly from: ModulePath;
  readonly to: ModulePath;
  /** What it is to be like: what is written now, or what is written elsewhere. */
  readonly like: { readonly to: ModulePath; readonly specifier: string } | undefined;
  /** The ones to fall back to, the commonest first. */
  readonly aliases: readonly SpecifierAlias[];
}

/** How one import names its module. */
export interface SpecifierHabit {
  /** Undefined for a relative path. */
  readonly alias: SpecifierAlias | undefined;
  /** Whether the ending is written, and which: that of the source or that of the output. `folder`: an index by its folder. */
  readonly ending: 'none' | 'source' | 'output' | 'folder';
}

/** What is written for a folder by whoever does not write relative paths: `@app/` for `src/`. */
export interface SpecifierAlias {
  readonly prefix: string;
  readonly folder: string;
}

/** What a resolver may look at. */
export interface ProjectFiles {
  readonly files: Files;
  /** All files of the listing, not only modules. */
  readonly known: ReadonlySet<ModulePath>;
}

export interface Resolver {
  readonly resolve: (from: ModulePath, site: ImportSite) => Target;
  /** What is wrong with the configuration files that it read so far. */
  readonly problems: () => readonly ConfigurationProblem[];
}

/** A configuration or contract file that says something wrong, at the range where it says so. */
export interface ConfigurationProblem {
  readonly file: ModulePath;
  readonly range: TextRange;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** One way in which a project can say its contract, or in which it can be read off the project. */
export interface ContractReader {
  /** Whether a change of that file can change a contract, or what is accepted of its breaches. */
  readonly isContract: (path: ModulePath) => boolean;
  /** The contracts of all files of `known`, each with its root. */
  readonly read: (project: ProjectFiles) => readonly ContractReading[];
  /** What the project whose contract has that root has accepted for now; undefined where it has no such file. */
  readonly readBaseline: (project: ProjectFiles, root: string) => BaselineReading | undefined;
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
  /** Of a contract. */
  | { readonly kind: 'reverse-layers' }
  /** `layer` is where the contract declares it. */
  | { readonly kind: 'allow-package'; readonly layer: TextRange; readonly name: string };

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

/** What was read of modules, kept from one run to the next. A stale or damaged store is an empty one. */
export interface Cache<Kept> {
  readonly get: (path: ModulePath, stamp: FileStamp) => Kept | undefined;
  readonly set: (path: ModulePath, stamp: FileStamp, kept: Kept) => void;
  readonly save: () => void;
}

export type FactsCache = Cache<ModuleFacts>;

export type OutlineCache = Cache<ModuleOutline>;
