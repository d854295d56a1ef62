import type { Cursor } from './cursor.ts';
import { accept, advance, attempt, complain, expect, identifier, isAt, isKind, listed } from './cursor.ts';
import { spanFrom, tokenAt } from './cursor.ts';
import { parseClass, parseDecorated, parseFunction, spanOfBlock } from './definitions.ts';
import { parseNamed, skipTo } from './expressionLists.ts';
import { parseMatch } from './matchStatement.ts';
import type { ExceptHandler, Expression, Statement, WithItem } from './nodes.ts';
import { lookForOldName } from './pythonTwo.ts';

/** A statement with a block of its own; undefined where none is next. */
export function parseCompoundStatement(cursor: Cursor): Statement | undefined {
  const { value, kind, start } = tokenAt(cursor);
  if (value === '@' && kind === 'operator') return parseDecorated(cursor);
  if (value === 'match' && kind === 'name') return parseMatch(cursor);
  if (kind !== 'keyword') return undefined;
  const isAsync = value === 'async' && ['def', 'for', 'with'].includes(tokenAt(cursor, 1).value);
  const read = BY_WORD.get(isAsync ? tokenAt(cursor, 1).value : value);
  if (read === undefined) return undefined;
  if (isAsync) advance(cursor);
  advance(cursor);
  return read(cursor, start, isAsync);
}

type Reader = (cursor: Cursor, start: number, async: boolean) => Statement;

const BY_WORD: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['def', (cursor, start, async) => parseFunction(cursor, start, [], async)],
  ['class', (cursor, start) => parseClass(cursor, start, [])],
  ['if', parseIf],
  ['while', parseWhile],
  ['for', parseFor],
  ['with', parseWith],
  ['try', parseTry],
]);

function parseIf(cursor: Cursor, start: number): Statement {
  const condition = parseNamed(cursor);
  skipTo(cursor, ':');
  const body = cursor.grammar.block(cursor);
  const { start: next } = tokenAt(cursor);
  const otherwise = accept(cursor, 'elif') ? [parseIf(cursor, next)] : parseElse(cursor);
  return { kind: 'If', condition, body, otherwise, ...spanOfBlock(cursor, start, [...body, ...otherwise]) };
}

function parseWhile(cursor: Cursor, start: number): Statement {
  const condition = parseNamed(cursor);
  skipTo(cursor, ':');
  const body = cursor.grammar.block(cursor);
  const otherwise = parseElse(cursor);
  return { kind: 'While', condition, body, otherwise, ...spanOfBlock(cursor, start, [...body, ...otherwise]) };
}

function parseFor(cursor: Cursor, start: number, async: boolean): Statement {
  const target = cursor.grammar.targets(cursor);
  expect(cursor, 'in');
  const iterable = cursor.grammar.expressions(cursor);
  skipTo(cursor, ':');
  const body = cursor.grammar.block(cursor);
  const otherwise = parseElse(cursor);
  const span = spanOfBlock(cursor, start, [...body, ...otherwise]);
  return { kind: 'For', async, target, iterable, body, otherwise, ...span };
}

function parseElse(cursor: Cursor): readonly Statement[] {
  if (!accept(cursor, 'else')) return [];
  skipTo(cursor, ':');
  return cursor.grammar.block(cursor);
}

function parseWith(cursor: Cursor, start: number, async: boolean): Statement {
  const items = parseBracketedItems(cursor) ?? parseItems(cursor, () => true);
  skipTo(cursor, ':');
  const body = cursor.grammar.block(cursor);
  return { kind: 'With', async, items, body, ...spanOfBlock(cursor, start, body) };
}

/** `with (a as b, c):`, which begins like a tuple. */
function parseBracketedItems(cursor: Cursor): readonly WithItem[] | undefined {
  if (!isAt(cursor, '(') || tokenAt(cursor, 1).value === ')') return undefined;
  const read = (): readonly WithItem[] => {
    advance(cursor);
    const items = parseItems(cursor, () => !isAt(cursor, ')'));
    expect(cursor, ')');
    return items;
  };
  const items = attempt(cursor, read, () => isAt(cursor, ':'));
  return items;
}

function parseItems(cursor: Cursor, goesOn: () => boolean): readonly WithItem[] {
  return listed(cursor, () => parseItem(cursor), goesOn);
}

function parseItem(cursor: Cursor): WithItem {
  const { start } = tokenAt(cursor);
  const value = cursor.grammar.expression(cursor);
  const target = accept(cursor, 'as') ? parseItemTarget(cursor) : undefined;
  return { kind: 'WithItem', value, target, ...spanFrom(cursor, start) };
}

function parseItemTarget(cursor: Cursor): Expression {
  return cursor.grammar.operand(cursor);
}

function parseTry(cursor: Cursor, start: number): Statement {
  skipTo(cursor, ':');
  const body = cursor.grammar.block(cursor);
  const handlers: ExceptHandler[] = [];
  let star = false;
  while (isAt(cursor, 'except')) {
    if (tokenAt(cursor, 1).value === '*') star = true;
    handlers.push(parseHandler(cursor));
  }
  const otherwise = parseElse(cursor);
  const last = accept(cursor, 'finally') ? parseFinally(cursor) : [];
  if (handlers.length === 0 && last.length === 0) complain(cursor, WITHOUT_HANDLER, start);
  const span = spanOfBlock(cursor, start, [...body, ...handlers.flatMap((one) => one.body), ...otherwise, ...last]);
  return { kind: 'Try', star, body, handlers, otherwise, finally: last, ...span };
}

const WITHOUT_HANDLER = 'This `try` has neither an `except` nor a `finally`.';

function parseFinally(cursor: Cursor): readonly Statement[] {
  skipTo(cursor, ':');
  return cursor.grammar.block(cursor);
}

function parseHandler(cursor: Cursor): ExceptHandler {
  const { start } = advance(cursor);
  accept(cursor, '*');
  // Without brackets several exceptions can be named since Python 3.14; before 3 the second one was a name.
  const type = isAt(cursor, ':') || isKind(cursor, 'newline') ? undefined : cursor.grammar.expressions(cursor);
  if (type !== undefined) lookForOldName(cursor, type);
  const name = accept(cursor, 'as') ? identifier(cursor) : undefined;
  skipTo(cursor, ':');
  const body = cursor.grammar.block(cursor);
  return { kind: 'ExceptHandler', type, name, body, ...spanOfBlock(cursor, start, body) };
}
