import type { TextRange } from '../text.ts';

/** A rule as a comment names it; there may be none of that name. */
export interface NamedRule {
  readonly name: string;
  readonly range: TextRange;
}

/** A comment that asks to let findings of some rules pass, as it is written: it may lack its rules or its reason. */
export interface Suppression {
  readonly scope: 'next-line' | 'file';
  readonly rules: readonly NamedRule[];
  /** Empty where none is given. */
  readonly reason: string;
  /** Of the word that makes the comment one: `inward-ignore-file`. */
  readonly keyword: TextRange;
  /** Of all that goes when the comment goes, the braces around it in JSX included. */
  readonly comment: TextRange;
  /** The lines it speaks of, both included. An import that begins on the next line is spoken of as a whole. */
  readonly firstLine: number;
  readonly lastLine: number;
}
