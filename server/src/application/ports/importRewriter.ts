import type { ImportSite, ModulePath } from '#domain/graph/module.ts';
import type { TextRange } from '#domain/text.ts';
import type { ProjectFiles } from './files.ts';
import type { NamedFile } from './specifierWriter.ts';

/**
 * Changes whole import statements, and whatever uses them, where files move. For a language in which it is not enough
 * to write another specifier in the place of one.
 */
export interface ImportRewriter {
  /** Prepares for one move; what it returns is asked for each module that the move may concern. */
  readonly rewriting: (move: ProjectMove) => RewriteModule;
  /** The files that a configuration (see `isConfiguration`) names one by one. */
  readonly filesNamedIn: (path: ModulePath, text: string) => readonly NamedFile[];
}

export interface ProjectMove {
  readonly before: ProjectFiles;
  readonly after: ProjectFiles;
  /** Where a file or a folder lies afterwards. */
  readonly pathAfter: (path: ModulePath) => ModulePath;
}

/** What has to change in a module, by its path and its text before the move. */
export type RewriteModule = (module: ModulePath, text: string) => RewrittenModule;

export interface RewrittenModule {
  readonly edits: readonly RangeEdit[];
  /** The same for places that name a module without importing it. */
  readonly mentions: readonly RangeEdit[];
  /** Imports for which nothing was found that means the same. */
  readonly lost: readonly ImportSite[];
}

export interface RangeEdit {
  readonly range: TextRange;
  readonly newText: string;
}
