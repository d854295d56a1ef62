import type { Cursor } from './cursor.ts';
import { accept, advance, expect, isAt, isKind, spanFrom, startOfNext, tokenAt } from './cursor.ts';
import type { Expression } from './nodes.ts';
import { parsePrimary } from './primaries.ts';
import { complainOfOldComparison } from './pythonTwo.ts';
import { parseLambdaParameters } from './parameters.ts';

/** Without `:=`, commas and stars. */
export function parseExpression(cursor: Cursor): Expression {
  const start = startOfNext(cursor);
  if (isAt(cursor, 'lambda')) return parseLambda(cursor);
  const then = parseDisjunction(cursor);
  if (!accept(cursor, 'if')) return then;
  const condition = parseDisjunction(cursor);
  expect(cursor, 'else');
  const otherwise = parseExpression(cursor);
  return { kind: 'IfExp', condition, then, otherwise, ...spanFrom(cursor, start) };
}

export function parseDisjunction(cursor: Cursor): Expression {
  return parseLogical(cursor, 'or', () => parseLogical(cursor, 'and', () => parseNegation(cursor)));
}

/** Operators that bind closer than comparisons, those that bind loosest first. */
const LEVELS: readonly ReadonlySet<string>[] = [
  new Set(['|']),
  new Set(['^']),
  new Set(['&']),
  new Set(['<<', '>>']),
  new Set(['+', '-']),
  new Set(['*', '/', '//', '%', '@']),
];

const LEVEL_OF: ReadonlyMap<string, number> = new Map(
  LEVELS.flatMap((operators, level) => [...operators].map((operator): [string, number] => [operator, level])),
);

/** An operand of a comparison: all that binds closer. */
export function parseOperand(cursor: Cursor, level = 0): Expression {
  const start = startOfNext(cursor);
  let left = parseFactor(cursor);
  for (;;) {
    const operator = tokenAt(cursor).value;
    const found = LEVEL_OF.get(operator);
    if (found === undefined || found < level) return left;
    advance(cursor);
    const right = parseOperand(cursor, found + 1);
    left = { kind: 'BinOp', operators: [operator], operands: [left, right], ...spanFrom(cursor, start) };
  }
}

function parseLambda(cursor: Cursor): Expression {
  const { start } = advance(cursor);
  const parameters = parseLambdaParameters(cursor);
  expect(cursor, ':');
  const body = parseExpression(cursor);
  return { kind: 'Lambda', parameters, body, ...spanFrom(cursor, start) };
}

function parseLogical(cursor: Cursor, operator: 'and' | 'or', operand: () => Expression): Expression {
  const start = startOfNext(cursor);
  const first = operand();
  if (!isAt(cursor, operator)) return first;
  const operands = [first];
  while (accept(cursor, operator)) operands.push(operand());
  return { kind: 'BoolOp', operators: [operator], operands, ...spanFrom(cursor, start) };
}

function parseNegation(cursor: Cursor): Expression {
  if (!isAt(cursor, 'not')) return parseComparison(cursor);
  const { start } = advance(cursor);
  const operand = parseNegation(cursor);
  return { kind: 'UnaryOp', operators: ['not'], operands: [operand], ...spanFrom(cursor, start) };
}

function parseComparison(cursor: Cursor): Expression {
  const start = startOfNext(cursor);
  const first = parseOperand(cursor);
  let operator = comparison(cursor);
  if (operator === undefined) return first;
  const [operators, operands]: [string[], Expression[]] = [[], [first]];
  for (; operator !== undefined; operator = comparison(cursor)) {
    operators.push(operator);
    operands.push(parseOperand(cursor));
  }
  return { kind: 'Compare', operators, operands, ...spanFrom(cursor, start) };
}

const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', '<>', 'in', 'is']);

/** Takes a comparison where one is next. */
function comparison(cursor: Cursor): string | undefined {
  const { value } = tokenAt(cursor);
  if (value === 'not' && tokenAt(cursor, 1).value === 'in') {
    advance(cursor);
    advance(cursor);
    return 'not in';
  }
  if (!COMPARISONS.has(value)) return undefined;
  complainOfOldComparison(cursor);
  advance(cursor);
  return value === 'is' && accept(cursor, 'not') ? 'is not' : value;
}

function parseFactor(cursor: Cursor): Expression {
  const { value, start } = tokenAt(cursor);
  if (value !== '+' && value !== '-' && value !== '~') return parsePower(cursor);
  advance(cursor);
  const operand = parseFactor(cursor);
  return { kind: 'UnaryOp', operators: [value], operands: [operand], ...spanFrom(cursor, start) };
}

function parsePower(cursor: Cursor): Expression {
  const start = startOfNext(cursor);
  const base = parseAwaited(cursor);
  if (!accept(cursor, '**')) return base;
  const exponent = parseFactor(cursor);
  return { kind: 'BinOp', operators: ['**'], operands: [base, exponent], ...spanFrom(cursor, start) };
}

function parseAwaited(cursor: Cursor): Expression {
  if (!isAt(cursor, 'await') || !isKind(cursor, 'keyword')) return parsePrimary(cursor);
  const { start } = advance(cursor);
  const value = parsePrimary(cursor);
  return { kind: 'Await', value, ...spanFrom(cursor, start) };
}
