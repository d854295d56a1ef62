import type { Cursor } from './cursor.ts';
import { accept, advance, complain, complainOfNext, expect, expectClosing, identifier, isAt } from './cursor.ts';
import { isKind, spanFrom, startOfNext } from './cursor.ts';
import { parseNamed, skipTo } from './expressionLists.ts';
import type { ClassDef, Expression, FunctionDef, Statement } from './nodes.ts';
import { parseParameters, parseTypeParameters } from './parameters.ts';
import { parseArguments } from './primaries.ts';

/** A function or a class behind its decorators; undefined where something else follows them. */
export function parseDecorated(cursor: Cursor): Statement | undefined {
  const decorators: Expression[] = [];
  while (accept(cursor, '@')) {
    decorators.push(parseNamed(cursor));
    if (!isKind(cursor, 'newline')) complainOfNext(cursor);
    while (!isKind(cursor, 'newline') && !isKind(cursor, 'end')) advance(cursor);
    advance(cursor);
  }
  const start = startOfNext(cursor);
  if (accept(cursor, 'async')) {
    expect(cursor, 'def');
    return parseFunction(cursor, start, decorators, true);
  }
  if (accept(cursor, 'def')) return parseFunction(cursor, start, decorators, false);
  if (accept(cursor, 'class')) return parseClass(cursor, start, decorators);
  complain(cursor, 'A function or a class is missing behind its decorator.');
  return undefined;
}

/** Behind `def`. */
export function parseFunction(
  cursor: Cursor,
  start: number,
  decorators: readonly Expression[],
  async: boolean,
): FunctionDef {
  const name = identifier(cursor);
  const typeParameters = parseTypeParameters(cursor);
  const open = startOfNext(cursor);
  expect(cursor, '(');
  const parameters = parseParameters(cursor);
  expectClosing(cursor, ')', open);
  const returns = accept(cursor, '->') ? cursor.grammar.expressions(cursor) : undefined;
  skipTo(cursor, ':');
  const body = cursor.grammar.block(cursor);
  return {
    ...{ kind: 'FunctionDef', async, decorators, name, typeParameters, parameters, returns, body },
    ...spanOfBlock(cursor, start, body),
  };
}

/** Behind `class`. */
export function parseClass(cursor: Cursor, start: number, decorators: readonly Expression[]): ClassDef {
  const name = identifier(cursor);
  const typeParameters = parseTypeParameters(cursor);
  const { positional, keywords } = isAt(cursor, '(') ? parseArguments(cursor) : { positional: [], keywords: [] };
  skipTo(cursor, ':');
  const body = cursor.grammar.block(cursor);
  return {
    ...{ kind: 'ClassDef', decorators, name, typeParameters, bases: positional, keywords, body },
    ...spanOfBlock(cursor, start, body),
  };
}

/** A statement with a block ends where the last statement of the block does. */
export function spanOfBlock(cursor: Cursor, start: number, body: readonly Statement[]): { start: number; end: number } {
  const last = body.at(-1);
  return last === undefined ? spanFrom(cursor, start) : { start, end: last.end };
}
