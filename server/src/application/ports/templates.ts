import type { ModulePath } from '#domain/graph/module.ts';
import type { PartId } from '#domain/patterns/pattern.ts';
import type { Home } from './homes.ts';

/** Writes the parts of patterns in one language. */
export interface Templates {
  /** What files of the language end with. */
  readonly ending: string;
  /**
   * The ways in which one file can name another, the best first by what `links` do; whoever asks tries them. Absent
   * where the language's `SpecifierWriter` knows them.
   */
  readonly specifiersFor?: (from: ModulePath, to: ModulePath, links: readonly WrittenLink[]) => readonly string[];
  /** The text of a new file. Undefined where the language has no such part. */
  readonly write: (part: PartToWrite) => string | undefined;
}

/** What a module of the project writes to name another. */
export interface WrittenLink {
  readonly to: ModulePath;
  readonly specifier: string;
}

export interface PartToWrite {
  readonly part: PartId;
  /** What it is made for, in capitals: `Order`. */
  readonly name: string;
  /** What each part is called, this one and those that it needs. */
  readonly symbols: ReadonlyMap<PartId, string>;
  /** How this file names those of the parts that it needs; none for parts in this very file. */
  readonly specifiers: ReadonlyMap<PartId, string>;
  readonly tests: TestRunner | undefined;
  /** What the ports of the project are. */
  readonly ports: Home['form'];
  /** The text of a module beside it, whose quotes, semicolons and indentation it is to have. */
  readonly like: string | undefined;
}

/** What tests of the project are written for. */
export type TestRunner = JavaScriptRunner | PythonRunner;

export type JavaScriptRunner = 'vitest' | 'jest' | 'mocha' | 'node';

export type PythonRunner = 'pytest' | 'unittest';
