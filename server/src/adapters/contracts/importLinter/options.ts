import type { ConfigurationProblem } from '#application/ports/configurationProblem.ts';
import type { Said } from '#domain/importContracts/importContract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { TextRange } from '#domain/text.ts';

/** What a file says under one heading, whatever its format. */
export interface Section {
  /** The heading. */
  readonly range: TextRange;
  /** In the order of the text. */
  readonly options: ReadonlyMap<string, Option>;
}

/** One key and what it says. */
export interface Option {
  readonly key: TextRange;
  /** The whole value. */
  readonly range: TextRange;
  /** Where it is one text, that alone. */
  readonly values: readonly Said<string>[];
  readonly isList: boolean;
  /** Said for all sections at once, and not in this one. */
  readonly inherited?: true;
}

/** A configuration of import-linter, before anything is made of it. */
export interface LinterSections {
  readonly session: Section;
  readonly contracts: readonly ContractSection[];
}

export interface ContractSection extends Section {
  /** Undefined where the contract has none. */
  readonly id: string | undefined;
}

/** A text in one of the formats: with sections, with none because it is about other things, or broken. */
export type SectionsReading =
  | { readonly kind: 'sections'; readonly sections: LinterSections; readonly problems: readonly ConfigurationProblem[] }
  | { readonly kind: 'other'; readonly problem?: ConfigurationProblem }
  | { readonly kind: 'broken'; readonly problem: ConfigurationProblem };

export type ReadSections = (file: ModulePath, text: string) => SectionsReading;
