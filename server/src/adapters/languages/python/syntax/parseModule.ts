import type { Cursor, Grammar } from './cursor.ts';
import { isKind, tokenAt } from './cursor.ts';
import { parseExpressions, parseTargets, parseYieldOrExpressions } from './expressionLists.ts';
import type { Expression, Module, Statement } from './nodes.ts';
import { parseDisjunction, parseExpression, parseOperand } from './operators.ts';
import { addStatements, parseBlock } from './statements.ts';
import { tokensOf, tokensWithin } from './tokens.ts';

/** A text as it was read. */
export interface ReadModule {
  readonly module: Module;
  /** How many places could not be read. */
  readonly problems: number;
  /** Whether what lies far behind a statement decided how it was read. */
  readonly looksFar: boolean;
}

/** The syntax tree of a text. Total: what cannot be read is passed over, line by line. */
export function parseModule(text: string): ReadModule {
  const cursor = cursorAt(text, 0);
  const body: Statement[] = [];
  while (!isKind(cursor, 'end')) addStatements(cursor, body);
  const { problems, tokens } = cursor;
  return { module: { kind: 'Module', body, start: 0, end: text.length }, problems, looksFar: tokens.looksFar };
}

/** A cursor at a place of the text where a line begins that is in no block. */
export function cursorAt(text: string, offset: number): Cursor {
  return { tokens: tokensOf(text, offset), grammar: GRAMMAR, index: 0, problems: 0 };
}

/** The expression that has its place between two offsets, within a string. */
function parseWithin(text: string, start: number, end: number): Expression {
  return readWithin(text, start, end).expression;
}

/** The same; undefined where what stands there is more or less than an expression. */
export function wholeExpression(text: string, start: number, end: number): Expression | undefined {
  const { expression, problems, isWhole } = readWithin(text, start, end);
  return problems === 0 && isWhole ? expression : undefined;
}

function readWithin(
  text: string,
  start: number,
  end: number,
): { readonly expression: Expression; readonly problems: number; readonly isWhole: boolean } {
  const cursor: Cursor = { tokens: tokensWithin(text, start, end), grammar: GRAMMAR, index: 0, problems: 0 };
  const expression = parseYieldOrExpressions(cursor);
  const { kind } = tokenAt(cursor);
  return { expression, problems: cursor.problems, isWhole: kind === 'newline' || kind === 'end' };
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
