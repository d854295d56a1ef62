import type { Dependency, ImportSite, LanguageId, ModuleFacts, ModulePath, Target } from '#domain/graph/module.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import type { ConfigurationProblem } from './configurationProblem.ts';
import type { ProjectFiles } from './files.ts';
import type { ImportRewriter } from './importRewriter.ts';
import type { Refactorer } from './refactorer.ts';
import type { SpecifierWriter } from './specifierWriter.ts';
import type { Templates } from './templates.ts';

/** What the engine knows of one language. */
export interface Language {
  /** The language of the file with that name; undefined where it is not one of this reader's. */
  readonly languageOf: (path: ModulePath) => LanguageId | undefined;
  /** What can be read fast. Total: of text that does not parse it gives the imports and comments that can still be read. */
  readonly readFacts: (path: ModulePath, text: string) => ModuleFacts;
  /** Absent where a language has none. */
  readonly outlines?: OutlineReader;
  /** The ways to write a comment of one line that says `words`, those first that fit nearly everywhere. */
  readonly writeComment: (words: string) => readonly string[];
  /** Absent where a language cannot write single specifiers. */
  readonly specifiers?: SpecifierWriter;
  /** Where a language follows moves by whole statements; in place of `specifiers`. */
  readonly rewriter?: ImportRewriter;
  /** A resolver over a fixed set of files. It is made anew when files come or go or a configuration changes. */
  readonly resolver: (project: ProjectFiles) => Resolver;
  /** Whether a change of that file can change what specifiers mean: `tsconfig.json`, `package.json`. */
  readonly isConfiguration: (path: ModulePath) => boolean;
  /** One that knows nothing yet. Absent where a language has none. */
  readonly openRefactorer?: () => Refactorer;
  /** Absent where a language has none. */
  readonly templates?: Templates;
}

/** What looks at more of a text than its imports. Far slower, so it is asked for single modules and where a rule does. */
export interface OutlineReader {
  /** Total, like `readFacts`. */
  readonly read: (path: ModulePath, text: string) => ModuleOutline;
}

export interface Resolver {
  readonly resolve: (from: ModulePath, site: ImportSite) => Target;
  /**
   * What all sites of a module together import, where that is not one dependency for each: a name that Python imports
   * from a package can be a module or a part of one. Absent where each site stands for itself.
   */
  readonly link?: (from: ModulePath, sites: readonly ImportSite[]) => readonly Dependency[];
  /** What is wrong with the configuration files that it read so far. */
  readonly problems: () => readonly ConfigurationProblem[];
}
