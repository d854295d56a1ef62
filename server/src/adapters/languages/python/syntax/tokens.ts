import { comparable } from '../identifiers.ts';
import { behindLineBreak, isDigit, isLineBreak, isNameCharacter, isNameStart, isSpace } from './characters.ts';
import { KEYWORDS, STATEMENT_WORDS } from './keywords.ts';
import type { Mistake } from './mistake.ts';
import { behindNumber } from './numbers.ts';
import { wordsOnOldLiteral } from './oldLiterals.ts';
import { stringAt } from './stringEnds.ts';

export type TokenKind = 'name' | 'keyword' | 'number' | 'string' | 'operator' | 'newline' | 'indent' | 'dedent' | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** What is written, of names, keywords and operators; empty for all others. */
  readonly value: string;
}

/** The tokens of a stretch of text, read as far as somebody asked. */
export interface Tokens {
  readonly text: string;
  /** Where the stretch ends. */
  readonly limit: number;
  readonly read: Token[];
  /** Where the next token is looked for. */
  offset: number;
  /** How many brackets are open. In them, lines and indentation mean nothing. */
  depth: number;
  /** Where the blocks around begin. */
  readonly indents: Indent[];
  /** What is wrong with single tokens and with how lines are indented. */
  readonly mistakes: Mistake[];
  isLineStart: boolean;
  /** Whether what lies far behind something decided how it was read. */
  looksFar: boolean;
}

/** How far a line is indented, where a tab goes to the next multiple of eight, and where it is as wide as a space. */
interface Indent {
  readonly column: number;
  readonly characters: number;
}

export function tokensOf(text: string, offset: number): Tokens {
  return tokensFrom(text, offset, text.length, 0);
}

/** The tokens of an expression that has its place within something else. */
export function tokensWithin(text: string, offset: number, limit: number): Tokens {
  return tokensFrom(text, offset, limit, 1);
}

/** Written out as a whole, because the parser looks at these fields all the time. */
function tokensFrom(text: string, offset: number, limit: number, depth: number): Tokens {
  const [read, indents, mistakes]: [Token[], Indent[], Mistake[]] = [[], [NO_INDENT], []];
  return { text, limit, read, offset, depth, indents, mistakes, isLineStart: depth === 0, looksFar: false };
}

/** Reads at least one token more. Behind the last there are only ends. */
export function readToken(tokens: Tokens): void {
  const { text, read } = tokens;
  if (tokens.isLineStart && tokens.depth === 0) beginLine(tokens);
  skipBlanks(tokens);
  const start = tokens.offset;
  if (start >= tokens.limit) return finish(tokens);
  const code = text.charCodeAt(start);
  if (isLineBreak(code)) return endLine(tokens);
  const string = stringAt(text, start);
  if (string !== undefined) {
    if (string.looksFar) tokens.looksFar = true;
    noteOld(tokens, string.end);
    return add(tokens, 'string', string.end);
  }
  if (isNameStart(text, start)) return addWord(tokens);
  if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(start + 1)))) {
    const end = behindNumber(text, start);
    noteOld(tokens, end);
    return add(tokens, 'number', end);
  }
  const last = read.length;
  add(tokens, 'operator', start + operatorLength(text, start), true);
  const value = read[last]?.value;
  if (value === '(' || value === '[' || value === '{') tokens.depth++;
  else if ((value === ')' || value === ']' || value === '}') && tokens.depth > 0) tokens.depth--;
  // Within brackets nothing ends a statement, so one was not closed.
  else if (value === ';') tokens.depth = 0;
}

function add(tokens: Tokens, kind: TokenKind, end: number, withValue = false): void {
  const start = tokens.offset;
  tokens.offset = Math.min(end, tokens.limit);
  const value = withValue ? tokens.text.slice(start, tokens.offset) : '';
  tokens.read.push({ kind, start, end: tokens.offset, value });
}

function addWord(tokens: Tokens): void {
  let end = tokens.offset + 1;
  while (end < tokens.limit && isNameCharacter(tokens.text, end)) end++;
  const value = comparable(tokens.text.slice(tokens.offset, end));
  tokens.read.push({ kind: KEYWORDS.has(value) ? 'keyword' : 'name', start: tokens.offset, end, value });
  tokens.offset = end;
}

/** Looks at the indentation of a line that says something. Lines that are empty or hold a comment are passed over. */
function beginLine(tokens: Tokens): void {
  const { text, indents } = tokens;
  tokens.isLineStart = false;
  for (;;) {
    const indent = skipIndentation(tokens);
    const code = text.charCodeAt(tokens.offset);
    if (code === 35) skipComment(tokens);
    if (tokens.offset >= tokens.limit) return;
    if (isLineBreak(text.charCodeAt(tokens.offset))) {
      tokens.offset = behindLineBreak(text, tokens.offset);
      continue;
    }
    compareIndents(tokens, indent, indents.at(-1) ?? NO_INDENT);
    return;
  }
}

/**
 * Says which blocks begin or end with a line. As CPython does, a line is refused whose place among the others depends
 * on how wide a tab is.
 */
function compareIndents(tokens: Tokens, { column, characters }: Indent, around: Indent): void {
  const { indents } = tokens;
  if (column > around.column) {
    if (characters <= around.characters) note(tokens, MIXED);
    indents.push({ column, characters });
    return addEmpty(tokens, 'indent');
  }
  let last = around;
  while (column < last.column) {
    indents.pop();
    last = indents.at(-1) ?? NO_INDENT;
    addEmpty(tokens, 'dedent');
  }
  if (column !== last.column) note(tokens, 'This line is indented like none of the blocks above it.');
  else if (characters !== last.characters) note(tokens, MIXED);
}

const NO_INDENT: Indent = { column: 0, characters: 0 };
const MIXED = 'Tabs and spaces are mixed here, so that the indentation depends on how wide a tab is.';

function note(tokens: Tokens, says: string): void {
  tokens.mistakes.push({ offset: tokens.offset, says, statement: tokens.offset });
}

/** Notes a literal that only Python 2 knows. */
function noteOld(tokens: Tokens, end: number): void {
  const says = wordsOnOldLiteral(tokens.text, tokens.offset, end);
  if (says !== undefined) note(tokens, says);
}

function skipIndentation(tokens: Tokens): Indent {
  let [column, characters] = [0, 0];
  for (; tokens.offset < tokens.limit; tokens.offset++) {
    const code = tokens.text.charCodeAt(tokens.offset);
    if (code === 32) column++;
    else if (code === 9) column = (Math.floor(column / 8) + 1) * 8;
    else if (code === 12) column = 0;
    else if (code !== BYTE_ORDER_MARK) break;
    characters = code === 12 ? 0 : code === BYTE_ORDER_MARK ? characters : characters + 1;
  }
  return { column, characters };
}

const BYTE_ORDER_MARK = 0xfeff;

/** Skips what separates tokens: spaces, comments, continued lines, and line breaks within brackets. */
function skipBlanks(tokens: Tokens): void {
  const { text } = tokens;
  while (tokens.offset < tokens.limit) {
    const code = text.charCodeAt(tokens.offset);
    if (isSpace(code)) tokens.offset++;
    else if (code === 35) skipComment(tokens);
    else if (code === 92 && isLineBreak(text.charCodeAt(tokens.offset + 1))) {
      tokens.offset = behindLineBreak(text, tokens.offset + 1);
    } else if (isLineBreak(code) && tokens.depth > 0) {
      const next = behindLineBreak(text, tokens.offset);
      if (beginsStatement(tokens, next)) {
        tokens.depth = 0;
        return;
      }
      tokens.offset = next;
    } else return;
  }
}

function skipComment(tokens: Tokens): void {
  const { text, limit } = tokens;
  while (tokens.offset < limit && !isLineBreak(text.charCodeAt(tokens.offset))) tokens.offset++;
}

/** Whether a line within brackets begins with a word that tells that a bracket before it was not closed. */
function beginsStatement(tokens: Tokens, lineStart: number): boolean {
  const { text, read } = tokens;
  let start = lineStart;
  while (isSpace(text.charCodeAt(start))) start++;
  let end = start;
  while (end - start < 9 && isNameCharacter(text, end)) end++;
  const word = text.slice(start, end);
  if (STATEMENT_WORDS.has(word)) return true;
  return word === 'from' && read.at(-1)?.value !== 'yield';
}

function endLine(tokens: Tokens): void {
  const { text } = tokens;
  const end = behindLineBreak(text, tokens.offset);
  add(tokens, 'newline', end);
  tokens.isLineStart = true;
}

function finish(tokens: Tokens): void {
  const last = tokens.read.at(-1)?.kind;
  if (last !== undefined && last !== 'newline' && last !== 'dedent' && last !== 'end') addEmpty(tokens, 'newline');
  for (; tokens.indents.length > 1; tokens.indents.pop()) addEmpty(tokens, 'dedent');
  addEmpty(tokens, 'end');
}

function addEmpty(tokens: Tokens, kind: TokenKind): void {
  tokens.read.push({ kind, start: tokens.offset, end: tokens.offset, value: '' });
}

const LONG = /(?:\*\*=|\/\/=|>>=|<<=|\.\.\.|!=|->|:=|\*\*|\/\/|<<|>>|<=|>=|==|<>|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|@=)/y;

function operatorLength(text: string, start: number): number {
  LONG.lastIndex = start;
  const match = LONG.exec(text);
  if (match !== null) return match[0].length;
  return (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
}
