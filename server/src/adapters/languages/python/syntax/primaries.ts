import { parseAtom } from './atoms.ts';
import { parseComprehensionClauses } from './comprehensions.ts';
import type { Cursor } from './cursor.ts';
import { accept, advance, expectClosing, identifier, isAt, listed, spanFrom, startOfNext, tokenAt } from './cursor.ts';
import { mayBegin, parseNamed, parseStarred } from './expressionLists.ts';
import type { Expression, Keyword } from './nodes.ts';

/** An atom and what is asked of it: members, calls, items. */
export function parsePrimary(cursor: Cursor): Expression {
  const start = startOfNext(cursor);
  let value = parseAtom(cursor);
  for (;;) {
    if (accept(cursor, '.')) {
      value = { kind: 'Attribute', value, attribute: identifier(cursor), ...spanFrom(cursor, start) };
    } else if (isAt(cursor, '(')) {
      const { positional, keywords } = parseArguments(cursor);
      value = { kind: 'Call', callee: value, arguments: positional, keywords, ...spanFrom(cursor, start) };
    } else if (isAt(cursor, '[')) {
      const open = advance(cursor).start;
      const index = parseIndex(cursor);
      expectClosing(cursor, ']', open);
      value = { kind: 'Subscript', value, index, ...spanFrom(cursor, start) };
    } else return value;
  }
}

export interface CallArguments {
  readonly positional: readonly Expression[];
  readonly keywords: readonly Keyword[];
}

/** What stands between the brackets of a call or of a class. */
export function parseArguments(cursor: Cursor): CallArguments {
  const open = advance(cursor);
  const positional: Expression[] = [];
  const keywords: Keyword[] = [];
  const addArgument = (): void => {
    const keyword = parseKeyword(cursor);
    if (keyword !== undefined) keywords.push(keyword);
    else positional.push(parseArgument(cursor, open.start));
  };
  listed(cursor, addArgument, () => mayBegin(cursor) || isAt(cursor, '**'));
  expectClosing(cursor, ')', open.start);
  const [only] = positional;
  // A generator that is all there is has the brackets of the call.
  if (only?.kind === 'GeneratorExp' && only.start === open.start) {
    return { positional: [{ ...only, ...spanFrom(cursor, open.start) }, ...positional.slice(1)], keywords };
  }
  return { positional, keywords };
}

function parseKeyword(cursor: Cursor): Keyword | undefined {
  const { kind, start } = tokenAt(cursor);
  if (accept(cursor, '**')) {
    const value = cursor.grammar.expression(cursor);
    return { kind: 'Keyword', name: undefined, value, ...spanFrom(cursor, start) };
  }
  if (kind !== 'name' || tokenAt(cursor, 1).value !== '=') return undefined;
  const name = identifier(cursor);
  advance(cursor);
  const value = cursor.grammar.expression(cursor);
  return { kind: 'Keyword', name, value, ...spanFrom(cursor, start) };
}

function parseArgument(cursor: Cursor, open: number): Expression {
  const element = isAt(cursor, '*') ? parseStarredArgument(cursor) : parseNamed(cursor);
  if (!isAt(cursor, 'for') && !isAt(cursor, 'async')) return element;
  const clauses = parseComprehensionClauses(cursor);
  return { kind: 'GeneratorExp', element, value: undefined, clauses, ...spanFrom(cursor, open) };
}

/** Behind the star of an argument there may be any expression. */
function parseStarredArgument(cursor: Cursor): Expression {
  const { start } = advance(cursor);
  const value = cursor.grammar.expression(cursor);
  return { kind: 'Starred', value, ...spanFrom(cursor, start) };
}

function parseIndex(cursor: Cursor): Expression {
  const start = startOfNext(cursor);
  const first = parseSlice(cursor);
  if (!isAt(cursor, ',')) return first.kind === 'Starred' ? tupleOf(cursor, [first], start) : first;
  const elements = [first];
  while (accept(cursor, ',') && (mayBegin(cursor) || isAt(cursor, ':'))) elements.push(parseSlice(cursor));
  return tupleOf(cursor, elements, start);
}

function tupleOf(cursor: Cursor, elements: readonly Expression[], start: number): Expression {
  return { kind: 'Tuple', elements, ...spanFrom(cursor, start) };
}

function parseSlice(cursor: Cursor): Expression {
  const start = startOfNext(cursor);
  const first = isAt(cursor, ':') ? undefined : parseStarred(cursor, () => parseNamed(cursor));
  if (first !== undefined && !isAt(cursor, ':')) return first;
  const parts = [first];
  while (parts.length < 3 && accept(cursor, ':')) {
    parts.push(mayBegin(cursor) ? cursor.grammar.expression(cursor) : undefined);
  }
  return { kind: 'Slice', parts, ...spanFrom(cursor, start) };
}
