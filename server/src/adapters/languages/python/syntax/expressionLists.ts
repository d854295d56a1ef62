import type { Cursor } from './cursor.ts';
import { accept, advance, complainOfNext, expect, isAt, isKind, spanFrom, startOfNext, tokenAt } from './cursor.ts';
import type { Expression } from './nodes.ts';

/** One expression, or several with commas between them, which are a tuple. Each may have a star before it. */
export function parseExpressions(cursor: Cursor): Expression {
  return parseTuple(cursor, () => parseStarred(cursor, () => parseNamed(cursor)));
}

/** What is assigned to: as far as the word `in`. */
export function parseTargets(cursor: Cursor): Expression {
  return parseTuple(cursor, () => parseStarred(cursor, () => cursor.grammar.operand(cursor)));
}

/** With `:=`. */
export function parseNamed(cursor: Cursor): Expression {
  const start = startOfNext(cursor);
  const target = cursor.grammar.expression(cursor);
  if (!accept(cursor, ':=')) return target;
  const value = cursor.grammar.expression(cursor);
  return { kind: 'NamedExpr', target, value, ...spanFrom(cursor, start) };
}

/** With a star before it, or without. */
export function parseStarred(cursor: Cursor, read: () => Expression): Expression {
  if (!isAt(cursor, '*')) return read();
  const { start } = advance(cursor);
  const value = cursor.grammar.operand(cursor);
  return { kind: 'Starred', value, ...spanFrom(cursor, start) };
}

/** What stands to the right of `=` and in brackets: expressions, or `yield`. */
export function parseYieldOrExpressions(cursor: Cursor): Expression {
  if (!isAt(cursor, 'yield')) return cursor.grammar.expressions(cursor);
  const { start } = advance(cursor);
  if (accept(cursor, 'from')) {
    const value = cursor.grammar.expression(cursor);
    return { kind: 'YieldFrom', value, ...spanFrom(cursor, start) };
  }
  const value = mayBegin(cursor) ? cursor.grammar.expressions(cursor) : undefined;
  return { kind: 'Yield', value, ...spanFrom(cursor, start) };
}

/** Whether an expression can begin with what is next. */
export function mayBegin(cursor: Cursor): boolean {
  const { kind, value } = tokenAt(cursor);
  if (kind === 'name' || kind === 'number' || kind === 'string') return true;
  return BEGINNINGS.has(value);
}

const BEGINNINGS: ReadonlySet<string> = new Set([
  ...['(', '[', '{', '+', '-', '~', '*', '...'],
  ...['None', 'True', 'False', 'not', 'lambda', 'await'],
]);

/** Takes what is in the way until `value`, where that comes in this line. */
export function skipTo(cursor: Cursor, value: string): void {
  if (isKind(cursor, 'newline') || isKind(cursor, 'end')) expect(cursor, value);
  else if (!isAt(cursor, value)) complainOfNext(cursor);
  while (!isKind(cursor, 'newline') && !isKind(cursor, 'end') && !isAt(cursor, value)) advance(cursor);
  accept(cursor, value);
}

function parseTuple(cursor: Cursor, read: () => Expression): Expression {
  const start = startOfNext(cursor);
  const first = read();
  if (!isAt(cursor, ',')) return first;
  const elements = [first];
  while (accept(cursor, ',') && mayBegin(cursor)) elements.push(read());
  return { kind: 'Tuple', elements, ...spanFrom(cursor, start) };
}
