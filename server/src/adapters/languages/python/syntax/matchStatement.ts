import type { Cursor } from './cursor.ts';
import { accept, advance, attempt, complainOfNext, expect, isAt, isKind, tokenAt } from './cursor.ts';
import { spanOfBlock } from './definitions.ts';
import { mayBegin, parseNamed, skipTo } from './expressionLists.ts';
import type { Expression, MatchCase, Statement } from './nodes.ts';
import { parsePatterns } from './patterns.ts';

/** Behind the name `match`, which is a word only where a block of cases follows; undefined where it is a name. */
export function parseMatch(cursor: Cursor): Statement | undefined {
  const { start } = tokenAt(cursor);
  const subject = attempt(
    cursor,
    () => parseSubject(cursor),
    () => isKind(cursor, 'indent') && tokenAt(cursor, 1).value === 'case',
  );
  if (subject === undefined) return undefined;
  advance(cursor);
  const cases: MatchCase[] = [];
  while (isAt(cursor, 'case')) cases.push(parseCase(cursor));
  while (!isKind(cursor, 'dedent') && !isKind(cursor, 'end')) {
    complainOfNext(cursor);
    advance(cursor);
  }
  if (isKind(cursor, 'dedent')) advance(cursor);
  return { kind: 'Match', subject, cases, ...spanOfBlock(cursor, start, cases.at(-1)?.body ?? []) };
}

function parseSubject(cursor: Cursor): Expression {
  advance(cursor);
  if (!mayBegin(cursor)) complainOfNext(cursor);
  const subject = cursor.grammar.expressions(cursor);
  expect(cursor, ':');
  if (isKind(cursor, 'newline')) advance(cursor);
  return subject;
}

function parseCase(cursor: Cursor): MatchCase {
  const { start } = advance(cursor);
  const pattern = parsePatterns(cursor);
  const guard = accept(cursor, 'if') ? parseNamed(cursor) : undefined;
  skipTo(cursor, ':');
  const body = cursor.grammar.block(cursor);
  return { kind: 'MatchCase', pattern, guard, body, ...spanOfBlock(cursor, start, body) };
}
