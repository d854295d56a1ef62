import type { Cursor } from './cursor.ts';
import { accept, advance, complain, isAt, isKind, tokenAt } from './cursor.ts';
import { mayBegin } from './expressionLists.ts';
import type { Expression, Statement } from './nodes.ts';

/** Whether `print x` or `exec x` stands there, which the statement has been read of as far as the word. */
export function isOldStatement(cursor: Cursor, statement: Statement): boolean {
  if (statement.kind !== 'Expr' || statement.value.kind !== 'Name' || !mayBegin(cursor)) return false;
  const { name, end } = statement.value;
  if (name !== 'print' && name !== 'exec') return false;
  complain(cursor, `This is Python 2: \`${name}\` is a function in Python 3, with brackets.`, end - name.length);
  return true;
}

/** What stands behind the comma of `raise Error, "text"`. */
export function skipOldReason(cursor: Cursor): void {
  if (!isAt(cursor, ',')) return;
  complain(cursor, 'This is Python 2: Python 3 writes `raise Error("…")`.');
  while (accept(cursor, ',')) cursor.grammar.expression(cursor);
}

/** `except Error, error`. Since Python 3.14 several exceptions stand there, whose names begin with a capital letter. */
export function lookForOldName(cursor: Cursor, type: Expression): void {
  if (type.kind !== 'Tuple' || cursor.tokens.text[type.start] === '(') return;
  const [, name, ...more] = type.elements;
  if (more.length > 0 || name?.kind !== 'Name' || !/^[a-z_]/.test(name.name)) return;
  complain(cursor, `This is Python 2: Python 3 writes \`except … as ${name.name}\`.`, name.start);
}

/** `` `x` ``, which gave the text of a value. */
export function skipBackticks(cursor: Cursor): void {
  complain(cursor, 'This is Python 2: `repr(…)` takes the place of backticks in Python 3.');
  advance(cursor);
  while (!isAt(cursor, '`') && !isKind(cursor, 'newline') && !isKind(cursor, 'end')) advance(cursor);
  accept(cursor, '`');
}

/** Takes `<>`, which is read like any comparison. */
export function complainOfOldComparison(cursor: Cursor): void {
  if (isAt(cursor, '<>')) complain(cursor, 'This is Python 2: Python 3 writes `!=`.');
}

/** A parameter that is taken apart on the spot: `def area((width, height)):`. */
export function skipOldParameter(cursor: Cursor): void {
  complain(cursor, 'This is Python 2: a parameter of Python 3 is one name, without brackets.', tokenAt(cursor).start);
  cursor.grammar.operand(cursor);
  if (accept(cursor, '=')) cursor.grammar.expression(cursor);
}
