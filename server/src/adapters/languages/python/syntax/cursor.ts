import type { Mistake } from './mistake.ts';
import type { Expression, Identifier, Spanned, Statement } from './nodes.ts';
import type { Token, TokenKind, Tokens } from './tokens.ts';
import { readToken } from './tokens.ts';

/** A place among the tokens of a text. */
export interface Cursor {
  readonly tokens: Tokens;
  readonly grammar: Grammar;
  index: number;
  /** Where the statement of the module begins that is being read. */
  statement: number;
  /** What could not be read so far, beyond what its tokens tell. */
  readonly mistakes: Mistake[];
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
  readonly within: (cursor: Cursor, start: number, end: number) => Expression;
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

/** Takes that word or operator; where something else is next, that is a mistake and nothing is taken. */
export function expect(cursor: Cursor, value: string): boolean {
  if (accept(cursor, value)) return true;
  complain(cursor, `\`${value}\` is missing here.`);
  return false;
}

/** Takes the bracket that closes the one at `open`. */
export function expectClosing(cursor: Cursor, value: string, open: number): void {
  if (accept(cursor, value)) return;
  const { kind } = tokenAt(cursor);
  if (kind === 'newline' || kind === 'end') {
    complain(cursor, `The \`${cursor.tokens.text[open] ?? ''}\` here is never closed.`, open);
  } else complainOfNext(cursor, open);
}

/** Notes that something is wrong at `offset`, which is where the next token begins where nothing else is said. */
export function complain(cursor: Cursor, says: string, offset = startOfNext(cursor)): void {
  cursor.mistakes.push({ offset, says, statement: cursor.statement });
}

/** Notes that nothing was expected where the next token is, behind the bracket at `open` where one is open. */
export function complainOfNext(cursor: Cursor, open = startOfNext(cursor)): void {
  const { text } = cursor.tokens;
  const { kind, start, end } = tokenAt(cursor);
  const what = kind === 'string' ? 'A string' : `\`${text.slice(start, Math.min(end, start + LONGEST))}\``;
  const isBelow = /[\r\n]/.test(text.slice(open, start));
  const where = isBelow ? `, where the \`${text[open] ?? ''}\` of a line above is still open` : '';
  complain(cursor, WORDS[kind] ?? `${what} does not belong here${where}.`);
}

/** Nobody needs to see more of a token to find it. */
const LONGEST = 20;

const WORDS: Partial<Readonly<Record<TokenKind, string>>> = {
  newline: 'Something is missing at the end of this line.',
  end: 'Something is missing at the end of the text.',
  indent: 'This line is indented, and nothing above it says why.',
  dedent: 'Something is missing before this line.',
};

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
    complain(cursor, 'A name is missing here.');
    return { kind: 'Identifier', name: '', start, end: start };
  }
  advance(cursor);
  return { kind: 'Identifier', name: value, start, end };
}

/** What `read` gives; undefined, with the cursor where it was, where that makes a mistake or `isRight` says no. */
export function attempt<T>(cursor: Cursor, read: () => T, isRight: () => boolean): T | undefined {
  const { index, mistakes } = cursor;
  const before = mistakes.length;
  const value = read();
  if (mistakes.length === before && isRight()) return value;
  cursor.index = index;
  mistakes.length = before;
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
