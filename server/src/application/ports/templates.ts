import type { PartId } from '#domain/patterns/pattern.ts';

/** Writes the parts of patterns in one language. */
export interface Templates {
  /** What files of the language end with. */
  readonly ending: string;
  /** The text of a new file. Undefined where the language has no such part. */
  readonly write: (part: PartToWrite) => string | undefined;
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
  /** The text of a module beside it, whose quotes, semicolons and indentation it is to have. */
  readonly like: string | undefined;
}

/** What tests of the project are written for. */
export type TestRunner = 'vitest' | 'jest' | 'mocha' | 'node';
