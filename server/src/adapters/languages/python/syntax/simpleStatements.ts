import type { Cursor } from './cursor.ts';
import { accept, advance, complain, complainOfNext, expect, identifier, isAt, isKind, listed } from './cursor.ts';
import { spanFrom, startOfNext, tokenAt } from './cursor.ts';
import { mayBegin, parseYieldOrExpressions } from './expressionLists.ts';
import { parseImport, parseImportFrom } from './imports.ts';
import type { Expression, Statement } from './nodes.ts';
import { parseTypeParameters } from './parameters.ts';
import { skipOldReason } from './pythonTwo.ts';

/** A statement without a block. */
export function parseSimpleStatement(cursor: Cursor): Statement {
  const { value, start, kind } = tokenAt(cursor);
  const read = kind === 'keyword' ? BY_WORD.get(value) : undefined;
  if (read !== undefined) {
    advance(cursor);
    return read(cursor, start);
  }
  if (value === 'type' && tokenAt(cursor, 1).kind === 'name' && ['=', '['].includes(tokenAt(cursor, 2).value)) {
    return parseTypeAlias(cursor);
  }
  return parseAssignment(cursor);
}

type Reader = (cursor: Cursor, start: number) => Statement;

const BY_WORD: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['pass', (cursor, start) => ({ kind: 'Pass', ...spanFrom(cursor, start) })],
  ['break', (cursor, start) => ({ kind: 'Break', ...spanFrom(cursor, start) })],
  ['continue', (cursor, start) => ({ kind: 'Continue', ...spanFrom(cursor, start) })],
  ['import', parseImport],
  ['from', parseImportFrom],
  ['return', parseReturn],
  ['raise', parseRaise],
  ['del', parseDelete],
  ['assert', parseAssert],
  ['global', (cursor, start) => parseScope(cursor, start, 'Global')],
  ['nonlocal', (cursor, start) => parseScope(cursor, start, 'Nonlocal')],
]);

function parseReturn(cursor: Cursor, start: number): Statement {
  const value = mayBegin(cursor) ? cursor.grammar.expressions(cursor) : undefined;
  return { kind: 'Return', value, ...spanFrom(cursor, start) };
}

function parseRaise(cursor: Cursor, start: number): Statement {
  const exception = mayBegin(cursor) ? cursor.grammar.expression(cursor) : undefined;
  skipOldReason(cursor);
  const cause = accept(cursor, 'from') ? cursor.grammar.expression(cursor) : undefined;
  return { kind: 'Raise', exception, cause, ...spanFrom(cursor, start) };
}

function parseDelete(cursor: Cursor, start: number): Statement {
  const targets = listed(
    cursor,
    () => cursor.grammar.operand(cursor),
    () => mayBegin(cursor),
  );
  if (targets.length === 0) complainOfNext(cursor);
  return { kind: 'Delete', targets, ...spanFrom(cursor, start) };
}

function parseAssert(cursor: Cursor, start: number): Statement {
  const condition = cursor.grammar.expression(cursor);
  const message = accept(cursor, ',') ? cursor.grammar.expression(cursor) : undefined;
  return { kind: 'Assert', condition, message, ...spanFrom(cursor, start) };
}

function parseScope(cursor: Cursor, start: number, kind: 'Global' | 'Nonlocal'): Statement {
  const names = listed(
    cursor,
    () => identifier(cursor),
    () => isKind(cursor, 'name'),
  );
  if (names.length === 0) complain(cursor, 'A name is missing here.');
  return { kind, names, ...spanFrom(cursor, start) };
}

function parseTypeAlias(cursor: Cursor): Statement {
  const { start } = advance(cursor);
  const name = identifier(cursor);
  const typeParameters = parseTypeParameters(cursor);
  expect(cursor, '=');
  const value = cursor.grammar.expression(cursor);
  return { kind: 'TypeAlias', name, typeParameters, value, ...spanFrom(cursor, start) };
}

const AUGMENTED: ReadonlySet<string> = new Set([
  ...['+=', '-=', '*=', '/=', '//=', '%=', '@=', '&=', '|=', '^=', '>>=', '<<=', '**='],
]);

function parseAssignment(cursor: Cursor): Statement {
  const start = startOfNext(cursor);
  const first = parseYieldOrExpressions(cursor);
  if (accept(cursor, ':')) return parseAnnotated(cursor, start, first);
  if (AUGMENTED.has(tokenAt(cursor).value)) {
    advance(cursor);
    const value = parseYieldOrExpressions(cursor);
    return { kind: 'AugAssign', target: first, value, ...spanFrom(cursor, start) };
  }
  if (!isAt(cursor, '=')) return { kind: 'Expr', value: first, ...spanFrom(cursor, start) };
  const targets: Expression[] = [];
  let value = first;
  while (accept(cursor, '=')) {
    targets.push(value);
    value = parseYieldOrExpressions(cursor);
  }
  return { kind: 'Assign', targets, value, ...spanFrom(cursor, start) };
}

function parseAnnotated(cursor: Cursor, start: number, target: Expression): Statement {
  const annotation = cursor.grammar.expression(cursor);
  const value = accept(cursor, '=') ? parseYieldOrExpressions(cursor) : undefined;
  return { kind: 'AnnAssign', target, annotation, value, ...spanFrom(cursor, start) };
}
