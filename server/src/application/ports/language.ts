import type { ImportSite, LanguageId, ModuleFacts, ModulePath, Target } from '#domain/graph/module.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import type { ConfigurationProblem } from './configurationProblem.ts';
import type { ProjectFiles } from './files.ts';
import type { Refactorer } from './refactorer.ts';

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
  /** One that knows nothing yet. Absent where a language has none. */
  readonly openRefactorer?: () => Refactorer;
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

export interface Resolver {
  readonly resolve: (from: ModulePath, site: ImportSite) => Target;
  /** What is wrong with the configuration files that it read so far. */
  readonly problems: () => readonly ConfigurationProblem[];
}
