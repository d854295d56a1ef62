import { parseComprehensionClauses } from './comprehensions.ts';
import type { Cursor } from './cursor.ts';
import { accept, advance, complain, complainOfNext, expect, expectClosing, isAt, spanFrom, tokenAt } from './cursor.ts';
import { mayBegin, parseNamed, parseStarred, parseYieldOrExpressions } from './expressionLists.ts';
import type { Expression } from './nodes.ts';
import { skipBackticks } from './pythonTwo.ts';
import { parseStrings } from './strings.ts';

/** Names, values, and whatever has brackets around it. */
export function parseAtom(cursor: Cursor): Expression {
  const { kind, value, start, end } = tokenAt(cursor);
  if (kind === 'name') {
    advance(cursor);
    return { kind: 'Name', name: value, start, end };
  }
  if (kind === 'string') return parseStrings(cursor);
  if (kind === 'number' || CONSTANTS.has(value)) {
    advance(cursor);
    return { kind: 'Constant', text: cursor.tokens.text.slice(start, end), start, end };
  }
  if (value === '(') return parseParentheses(cursor);
  if (value === '[') return parseList(cursor);
  if (value === '{') return parseBraces(cursor);
  if (value === '`') skipBackticks(cursor);
  else if (kind === 'newline' || kind === 'end') complain(cursor, 'An expression is missing here.');
  else complainOfNext(cursor);
  return { kind: 'Missing', start, end: start };
}

const CONSTANTS: ReadonlySet<string> = new Set(['None', 'True', 'False', '...']);

function parseParentheses(cursor: Cursor): Expression {
  const { start } = advance(cursor);
  if (accept(cursor, ')')) return { kind: 'Tuple', elements: [], ...spanFrom(cursor, start) };
  const inner = isAt(cursor, 'yield') ? parseYieldOrExpressions(cursor) : parseElement(cursor);
  if (isComprehension(cursor)) {
    const clauses = parseComprehensionClauses(cursor);
    expectClosing(cursor, ')', start);
    return { kind: 'GeneratorExp', element: inner, value: undefined, clauses, ...spanFrom(cursor, start) };
  }
  if (!isAt(cursor, ',')) {
    expectClosing(cursor, ')', start);
    return inner;
  }
  const elements = [inner, ...parseFurther(cursor)];
  expectClosing(cursor, ')', start);
  return { kind: 'Tuple', elements, ...spanFrom(cursor, start) };
}

function parseList(cursor: Cursor): Expression {
  const { start } = advance(cursor);
  if (accept(cursor, ']')) return { kind: 'List', elements: [], ...spanFrom(cursor, start) };
  const element = parseElement(cursor);
  if (isComprehension(cursor)) {
    const clauses = parseComprehensionClauses(cursor);
    expectClosing(cursor, ']', start);
    return { kind: 'ListComp', element, value: undefined, clauses, ...spanFrom(cursor, start) };
  }
  const elements = [element, ...parseFurther(cursor)];
  expectClosing(cursor, ']', start);
  return { kind: 'List', elements, ...spanFrom(cursor, start) };
}

function parseBraces(cursor: Cursor): Expression {
  const { start } = advance(cursor);
  if (accept(cursor, '}')) return { kind: 'Dict', keys: [], values: [], ...spanFrom(cursor, start) };
  if (isAt(cursor, '**')) return parseDict(cursor, start, [], []);
  const element = parseElement(cursor);
  if (accept(cursor, ':')) {
    const value = cursor.grammar.expression(cursor);
    if (!isComprehension(cursor)) return parseDict(cursor, start, [element], [value]);
    const clauses = parseComprehensionClauses(cursor);
    expectClosing(cursor, '}', start);
    return { kind: 'DictComp', element, value, clauses, ...spanFrom(cursor, start) };
  }
  if (isComprehension(cursor)) {
    const clauses = parseComprehensionClauses(cursor);
    expectClosing(cursor, '}', start);
    return { kind: 'SetComp', element, value: undefined, clauses, ...spanFrom(cursor, start) };
  }
  const elements = [element, ...parseFurther(cursor)];
  expectClosing(cursor, '}', start);
  return { kind: 'Set', elements, ...spanFrom(cursor, start) };
}

/** A dict of which the first entry may have been read. */
function parseDict(cursor: Cursor, start: number, keys: (Expression | undefined)[], values: Expression[]): Expression {
  while (keys.length === 0 || accept(cursor, ',')) {
    if (accept(cursor, '**')) {
      keys.push(undefined);
      values.push(cursor.grammar.operand(cursor));
      continue;
    }
    if (!mayBegin(cursor)) break;
    keys.push(cursor.grammar.expression(cursor));
    expect(cursor, ':');
    values.push(cursor.grammar.expression(cursor));
  }
  expectClosing(cursor, '}', start);
  return { kind: 'Dict', keys, values, ...spanFrom(cursor, start) };
}

function parseElement(cursor: Cursor): Expression {
  return parseStarred(cursor, () => parseNamed(cursor));
}

function parseFurther(cursor: Cursor): Expression[] {
  const further: Expression[] = [];
  while (accept(cursor, ',') && mayBegin(cursor)) further.push(parseElement(cursor));
  return further;
}

function isComprehension(cursor: Cursor): boolean {
  return isAt(cursor, 'for') || isAt(cursor, 'async');
}
