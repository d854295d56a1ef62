import type { Expression, Identifier, Spanned, Statement } from './nodes.ts';
import type { Token, TokenKind, Tokens } from './tokens.ts';
import { readToken } from './tokens.ts';

/** A place among the tokens of a text. */
export interface Cursor {
  readonly tokens: Tokens;
  readonly grammar: Grammar;
  index: number;
  /** How many places could not be read so far. */
  problems: number;
}

/** What stands in each other, so that no file of the parser has to know the one that knows it. */
export interface Grammar {
  /** Without `:=`, commas and stars. */
  readonly expression: (cursor: Cursor) => Expression;
  /** Several with commas between them are a tuple. */
  readonly expressions: (cursor: Cursor) => Expression;
  /** Where a comparison with `in` would be too much: targets of loops. */
  readonly targets: (cursor: Cursor) => Expression;
  /** What stands behind `in` and `if` of a comprehension. */
  readonly disjunction: (cursor: Cursor) => Expression;
  /** An operand of a comparison. */
  readonly operand: (cursor: Cursor) => Expression;
  /** Of what binds closer than `|`: numbers and strings in patterns. */
  readonly sum: (cursor: Cursor) => Expression;
  readonly block: (cursor: Cursor) => readonly Statement[];
  /** The expression that has its place between two offsets of something else. */
  readonly within: (text: string, start: number, end: number) => Expression;
}

export function tokenAt(cursor: Cursor, ahead = 0): Token {
  const { tokens } = cursor;
  const index = cursor.index + ahead;
  while (tokens.read.length <= index) readToken(tokens);
  return tokens.read[index] ?? NO_TOKEN;
}

const NO_TOKEN: Token = { kind: 'end', start: 0, end: 0, value: '' };

/** Goes on to the next token. Nothing lies behind the end. */
export function advance(cursor: Cursor): Token {
  const token = tokenAt(cursor);
  if (token.kind !== 'end') cursor.index++;
  return token;
}

/** Whether the next token is that word or operator. */
export function isAt(cursor: Cursor, value: string): boolean {
  return tokenAt(cursor).value === value;
}

export function isKind(cursor: Cursor, kind: TokenKind): boolean {
  return tokenAt(cursor).kind === kind;
}

/** Takes that word or operator where it is next. */
export function accept(cursor: Cursor, value: string): boolean {
  if (!isAt(cursor, value)) return false;
  advance(cursor);
  return true;
}

/** Takes that word or operator; where something else is next, that is a problem and nothing is taken. */
export function expect(cursor: Cursor, value: string): boolean {
  if (accept(cursor, value)) return true;
  cursor.problems++;
  return false;
}

/** Where the token that was taken last ends. */
function endOfTaken({ tokens, index }: Cursor): number {
  return tokens.read[index - 1]?.end ?? tokens.offset;
}

export function startOfNext(cursor: Cursor): number {
  return tokenAt(cursor).start;
}

/** The span from `start` to the end of what was taken last. */
export function spanFrom(cursor: Cursor, start: number): Spanned {
  return { start, end: Math.max(start, endOfTaken(cursor)) };
}

/** The name that is next; an empty one where there is none, as in code that is being typed. */
export function identifier(cursor: Cursor): Identifier {
  const { kind, start, end, value } = tokenAt(cursor);
  if (kind !== 'name') {
    cursor.problems++;
    return { kind: 'Identifier', name: '', start, end: start };
  }
  advance(cursor);
  return { kind: 'Identifier', name: value, start, end };
}

/** What `read` gives; undefined, with the cursor where it was, where that makes a problem or `isRight` says no. */
export function attempt<T>(cursor: Cursor, read: () => T, isRight: () => boolean): T | undefined {
  const { index, problems } = cursor;
  const value = read();
  if (cursor.problems === problems && isRight()) return value;
  cursor.index = index;
  cursor.problems = problems;
  return undefined;
}

/** What `read` gives, again and again with commas between, as long as `goesOn` says so and something is taken. */
export function listed<T>(cursor: Cursor, read: () => T, goesOn: () => boolean): T[] {
  const items: T[] = [];
  while (goesOn()) {
    const before = cursor.index;
    items.push(read());
    if (!accept(cursor, ',') || cursor.index === before) break;
  }
  return items;
}
