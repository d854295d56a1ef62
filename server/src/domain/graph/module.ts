import type { TextRange } from '../text.ts';
import { compareRanges, rangeOnLine } from '../text.ts';
import type { Suppression } from './suppression.ts';

/** Path of a module or another file, relative to the workspace root, with forward slashes on every system. */
export type ModulePath = string;

/** The language of a module, as `inward graph` names it. */
export type LanguageId = 'typescript' | 'javascript' | 'python';

/** How a file names another module. The words are those of `inward graph --format json`. */
export type ImportKind =
  | 'import'
  | 'export'
  | 'dynamic-import'
  | 'require'
  | 'import-equals'
  | 'import-type'
  | 'jsdoc'
  | 'side-effect'
  | 'reference'
  | 'from-import'
  | 'type-checking';

/**
 * The spot in a file where it names another module.
 *
 * The position is that of the specifier itself, without its quotes, and always on one line.
 * It is kept flat because a workspace holds hundreds of thousands of them.
 */
export interface ImportSite {
  readonly specifier: string;
  readonly kind: ImportKind;
  /** True where the whole import is erased when the file is compiled. */
  readonly typeOnly: boolean;
  readonly line: number;
  readonly character: number;
  readonly endCharacter: number;
}

/** Why a file was not analysed; such a module takes part in the graph without imports of its own. */
export type Unread = 'too-large' | 'not-text' | 'unreadable';

/** All that the text of one module tells. Depends on nothing but that text, so it can be cached by content. */
export interface ModuleFacts {
  /** In the order of the text. */
  readonly imports: readonly ImportSite[];
  /** In the order of the text. Absent where there are none, which is nearly always so. */
  readonly suppressions?: readonly Suppression[];
  /**
   * Whether a word stands in the text without which nothing reads the environment. Most modules hold none, so the rule
   * that asks need not have them read as a whole.
   */
  readonly mentionsEnvironment?: true;
  readonly unread?: Unread;
}

/** What a specifier means: the answer of a language's resolver. `above-packages`: it has more dots than packages lie above. */
export type Target =
  | { readonly kind: 'module'; readonly path: ModulePath; readonly face?: PackageFace }
  /** A file of the project that is no module: JSON, a style sheet, a file outside `include`. */
  | { readonly kind: 'asset'; readonly path: ModulePath }
  /** Something outside the project. Builtins carry their scheme: `node:fs`. */
  | {
      readonly kind: 'package';
      readonly name: string;
      /** Under which name it is installed, where that is known and the language tells the two apart: PyYAML for `yaml`. */
      readonly distribution?: string;
    }
  | { readonly kind: 'unresolved'; readonly reason?: 'above-packages' };

/** How an import into another package of the workspace stands to what that package shows. */
export interface PackageFace {
  readonly package: string;
  /** True where it leads past it, false where the package names exactly this. */
  readonly past: boolean;
}

/** One import site and what it leads to. */
export interface Dependency {
  readonly site: ImportSite;
  readonly target: Target;
}

/** One source file with its resolved imports, in the order of the text. */
export interface Module {
  readonly path: ModulePath;
  readonly language: LanguageId;
  readonly dependencies: readonly Dependency[];
  /** All import sites, where some of them make no dependency or one that is named in another way. */
  readonly imports?: readonly ImportSite[];
  readonly suppressions?: readonly Suppression[];
  readonly mentionsEnvironment?: true;
  readonly unread?: Unread;
}

/** What the text of a module imports, as its reader found it. */
export function importsOf({ imports, dependencies }: Module): readonly ImportSite[] {
  return imports ?? dependencies.map(({ site }) => site);
}

export function rangeOfSite(site: ImportSite): TextRange {
  return rangeOnLine(site.line, site.character, site.endCharacter);
}

/** What an import leads to whose site a finding names by its range. */
export function dependencyAt(module: Module | undefined, range: TextRange): Dependency | undefined {
  return module?.dependencies.find(({ site }) => compareRanges(rangeOfSite(site), range) === 0);
}

/** Whether two readings of a module name the same modules in the same way, wherever in the text they do so. */
export function sameImports(before: readonly ImportSite[], after: readonly ImportSite[]): boolean {
  return (
    before.length === after.length &&
    before.every((site, index) => {
      const other = after[index];
      return other?.specifier === site.specifier && other.kind === site.kind && other.typeOnly === site.typeOnly;
    })
  );
}
