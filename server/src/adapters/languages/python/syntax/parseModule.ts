import type { Cursor, Grammar } from './cursor.ts';
import { accept, complainOfNext, isKind, startOfNext, tokenAt } from './cursor.ts';
import { parseExpressions, parseTargets, parseYieldOrExpressions } from './expressionLists.ts';
import type { Mistake } from './mistake.ts';
import type { Expression, Module, Statement } from './nodes.ts';
import { parseDisjunction, parseExpression, parseOperand } from './operators.ts';
import { addStatements, parseBlock } from './statements.ts';
import type { Tokens } from './tokens.ts';
import { tokensOf, tokensWithin } from './tokens.ts';

/** A text as it was read. */
export interface ReadModule {
  readonly module: Module;
  /** The places that could not be read, in no order. */
  readonly mistakes: readonly Mistake[];
  /** Whether what lies far behind a statement decided how it was read. */
  readonly looksFar: boolean;
}

/** The syntax tree of a text. Total: what cannot be read is passed over, line by line. */
export function parseModule(text: string): ReadModule {
  const cursor = cursorAt(text, 0);
  const body: Statement[] = [];
  while (!isKind(cursor, 'end')) addTopStatements(cursor, body);
  return { module: moduleOf(text, body), mistakes: mistakesOf(cursor), looksFar: cursor.tokens.looksFar };
}

export function moduleOf(text: string, body: readonly Statement[]): Module {
  return { kind: 'Module', body, start: 0, end: text.length };
}

/** Adds what stands on the next line of the module, or begins there. */
export function addTopStatements(cursor: Cursor, body: Statement[]): void {
  cursor.statement = startOfNext(cursor);
  addStatements(cursor, body);
}

/** All that is wrong with what was read. */
export function mistakesOf({ mistakes, tokens }: Cursor): readonly Mistake[] {
  return [...mistakes, ...tokens.mistakes];
}

/** A cursor at a place of the text where a line begins that is in no block. */
export function cursorAt(text: string, offset: number): Cursor {
  return cursorOver(tokensOf(text, offset), offset);
}

function cursorOver(tokens: Tokens, statement: number): Cursor {
  return { tokens, grammar: GRAMMAR, index: 0, statement, mistakes: [] };
}

/** The expression that has its place between two offsets, within a string. */
function parseWithin(outer: Cursor, start: number, end: number): Expression {
  const { expression, cursor } = readWithin(outer.tokens.text, start, end, outer.statement);
  // Behind `=` an f-string shows what was written as well; a comment may follow it.
  accept(cursor, '=');
  if (!isWhole(cursor)) complainOfNext(cursor);
  outer.mistakes.push(...mistakesOf(cursor));
  return expression;
}

/** The same; undefined where what stands there is more or less than an expression. */
export function wholeExpression(text: string, start: number, end: number): Expression | undefined {
  const { expression, cursor } = readWithin(text, start, end, start);
  return mistakesOf(cursor).length === 0 && isWhole(cursor) ? expression : undefined;
}

function readWithin(text: string, start: number, end: number, statement: number) {
  const cursor = cursorOver(tokensWithin(text, start, end), statement);
  return { expression: parseYieldOrExpressions(cursor), cursor };
}

function isWhole(cursor: Cursor): boolean {
  const { kind } = tokenAt(cursor);
  return kind === 'newline' || kind === 'end';
}

const GRAMMAR: Grammar = {
  expression: parseExpression,
  expressions: parseExpressions,
  targets: parseTargets,
  disjunction: parseDisjunction,
  operand: (cursor) => parseOperand(cursor),
  sum: (cursor) => parseOperand(cursor, 4),
  block: parseBlock,
  within: parseWithin,
};
