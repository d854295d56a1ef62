import type { Dialect } from './dialect.ts';
import type { SiteList } from './siteList.ts';

/** What the last token means for the next one: whether an operand ended, so that `/` divides and `<` compares. */
export const Previous = {
  /** An operator or an opening bracket, the end of a statement, or the start of the text. */
  operator: 0,
  operand: 1,
  /** An identifier or a keyword: which, is only asked where it matters. */
  word: 2,
} as const;

/** What is open around the current position. */
export const Nested = {
  paren: 0,
  /** The parenthesis of `if (…)` and the like: a statement follows it, so that `/` begins a regular expression. */
  condition: 1,
  block: 2,
  /** The braces of an object literal. */
  object: 3,
  /** `${ … }` in a template. */
  templateHole: 4,
  /** `{ … }` between or inside JSX tags. */
  jsxHole: 5,
  /** Inside `<Name …`. */
  jsxTag: 6,
  /** Between `<Name>` and `</Name>`. */
  jsxChildren: 7,
} as const;

/** The state of one walk over a text. One per call of `readImports`. */
export interface Walk {
  readonly text: string;
  readonly dialect: Dialect;
  readonly list: SiteList;
  readonly nesting: number[];
  /** The names of the JSX elements in `nesting`, outermost first; empty for a fragment. */
  readonly elements: string[];
  position: number;
  previous: number;
  /** Where the last token begins; -1 at the start. */
  previousStart: number;
  /** Up to here, a `/` cannot begin a regular expression, because the line ends before it is closed. */
  divisionsUntil: number;
  /** Where the last closing tag of each name begins. Found when the first element is met. */
  closingTags: ReadonlyMap<string, number> | undefined;
}

export function createWalk(text: string, dialect: Dialect, list: SiteList): Walk {
  return {
    text,
    dialect,
    list,
    nesting: [],
    elements: [],
    position: 0,
    previous: Previous.operator,
    previousStart: -1,
    divisionsUntil: 0,
    closingTags: undefined,
  };
}
