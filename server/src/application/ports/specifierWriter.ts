import type { ImportSite, ModulePath } from '#domain/graph/module.ts';

/** Knows how imports are written. What it proposes does not have to be right: whoever asks tries it with the resolver. */
export interface SpecifierWriter {
  /** The likest to what is written now first. */
  readonly specifiersFor: (link: LinkToWrite) => readonly string[];
  /** What a specifier tells of how modules are named in its project; undefined where it tells nothing. */
  readonly habitOf: (specifier: string, target: ModulePath) => SpecifierHabit | undefined;
  /** The path that a relative specifier spells, whether or not a file is there; undefined for any other. */
  readonly namedPlace: (from: ModulePath, specifier: string) => ModulePath | undefined;
  /** The specifier as it stands in the text, between quotes. */
  readonly spelled: (specifier: string) => string;
  /** Where a module names others without importing them, as mocks do. No part of the graph. In the order of the text. */
  readonly mentionsIn: (path: ModulePath, text: string) => readonly ImportSite[];
  /** The files that a configuration (see `isConfiguration`) names one by one. */
  readonly filesNamedIn: (path: ModulePath, text: string) => readonly NamedFile[];
}

/** A place in a configuration that names a file or a folder. */
export interface NamedFile {
  /** For people: `exports["./client"]`. */
  readonly key: string;
  readonly path: ModulePath;
  /** Where the path is read as an import's is, so that it may stand for a file with an ending: that import. */
  readonly specifier: string | undefined;
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
