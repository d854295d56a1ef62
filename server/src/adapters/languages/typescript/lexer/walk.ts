import type { Dialect } from './dialect.ts';
import type { SiteList } from './siteList.ts';

/** What is open around the current position. Parentheses are not: hardly anything depends on them. */
export const Nested = {
  brace: 0,
  /** `${ … }` in a template. */
  templateHole: 1,
  /** `{ … }` between or inside JSX tags. */
  jsxHole: 2,
  /** Inside `<Name …`. */
  jsxTag: 3,
  /** Between `<Name>` and `</Name>`. */
  jsxChildren: 4,
} as const;

const NESTED_KINDS = 8;

/**
 * The state of one walk over a text. One per call of `readImports`.
 *
 * Words and operators leave no trace in it: what stood before a position is looked up in the text in the few places
 * where it matters, and only what could not be seen there is remembered.
 */
export interface Walk {
  readonly text: string;
  readonly dialect: Dialect;
  readonly list: SiteList;
  position: number;
  /** The next character that opens or closes something; known as long as it is not before `position`. */
  nextStructure: number;
  /** Made by `opening`, outermost first. */
  readonly nesting: number[];
  /** The names of the JSX elements in `nesting`, outermost first; empty for a fragment. */
  readonly elements: string[];
  /** Where the last string, template, regular expression or JSX element ended. */
  operandEnd: number;
  /** The last run of comments, with nothing but white space between them. */
  commentStart: number;
  commentEnd: number;
  /** Where the last comment of that run begins. */
  lastComment: number;
  /** The last closing brace, and where it was opened; -1 for one too many. */
  closingBrace: number;
  closedBrace: number;
  /** Up to here, a `/` cannot begin a regular expression, because the line ends before it is closed. */
  divisionsUntil: number;
  /** Where the last closing tag of each name begins. Found when the first element is met. */
  closingTags: ReadonlyMap<string, number> | undefined;
}

/** One thing that is open and the position of its first character, in one number: a file has very many of them. */
export function opening(kind: number, position: number): number {
  return position * NESTED_KINDS + kind;
}

/** What is open there; undefined where nothing is. */
export function kindOf(opened: number | undefined): number | undefined {
  return opened === undefined ? undefined : opened % NESTED_KINDS;
}

/** The position of its first character; -1 where nothing is open. */
export function positionOf(opened: number | undefined): number {
  return opened === undefined ? -1 : Math.floor(opened / NESTED_KINDS);
}

export function createWalk(text: string, dialect: Dialect, list: SiteList): Walk {
  return {
    text,
    dialect,
    list,
    position: 0,
    nextStructure: -1,
    nesting: [],
    elements: [],
    operandEnd: -1,
    commentStart: 0,
    commentEnd: 0,
    lastComment: -1,
    closingBrace: -1,
    closedBrace: -1,
    divisionsUntil: 0,
    closingTags: undefined,
  };
}
