import type { Cursor } from './cursor.ts';
import { accept, expect, isAt, spanFrom, startOfNext } from './cursor.ts';
import { parseNamed } from './expressionLists.ts';
import type { ComprehensionClause, Expression } from './nodes.ts';

/** `for x in y if z`, as many as there are. */
export function parseComprehensionClauses(cursor: Cursor): readonly ComprehensionClause[] {
  const clauses: ComprehensionClause[] = [];
  while (isAt(cursor, 'for') || isAt(cursor, 'async')) clauses.push(parseClause(cursor));
  return clauses;
}

function parseClause(cursor: Cursor): ComprehensionClause {
  const start = startOfNext(cursor);
  const async = accept(cursor, 'async');
  expect(cursor, 'for');
  const target = cursor.grammar.targets(cursor);
  expect(cursor, 'in');
  const iterable = cursor.grammar.disjunction(cursor);
  const conditions: Expression[] = [];
  while (accept(cursor, 'if')) conditions.push(parseCondition(cursor));
  return { kind: 'ComprehensionClause', async, target, iterable, conditions, ...spanFrom(cursor, start) };
}

/** Another `if` begins another condition, so there is no choice between two values here. */
function parseCondition(cursor: Cursor): Expression {
  return isAt(cursor, 'lambda') ? parseNamed(cursor) : cursor.grammar.disjunction(cursor);
}
