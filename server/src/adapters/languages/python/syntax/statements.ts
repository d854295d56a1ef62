import { parseCompoundStatement } from './compoundStatements.ts';
import type { Cursor } from './cursor.ts';
import { accept, advance, complain, complainOfNext, isKind, tokenAt } from './cursor.ts';
import type { Statement } from './nodes.ts';
import { isOldStatement } from './pythonTwo.ts';
import { parseSimpleStatement } from './simpleStatements.ts';

/** Adds what stands on the next line, or begins there. Takes at least one token where one is left. */
export function addStatements(cursor: Cursor, statements: Statement[]): void {
  if (isKind(cursor, 'indent')) return addStrayBlock(cursor, statements);
  const before = cursor.index;
  const compound = parseCompoundStatement(cursor);
  if (compound !== undefined) statements.push(compound);
  else if (cursor.index === before) addSimple(cursor, statements);
  if (cursor.index > before) return;
  // Where a block ends that was never begun, it was told at its beginning.
  if (!isKind(cursor, 'dedent')) complainOfNext(cursor);
  advance(cursor);
}

/** What stands behind a colon: on the same line, or indented below. */
export function parseBlock(cursor: Cursor): readonly Statement[] {
  const statements: Statement[] = [];
  if (!isKind(cursor, 'newline')) {
    addSimple(cursor, statements);
    return statements;
  }
  advance(cursor);
  if (!isKind(cursor, 'indent')) {
    complain(cursor, 'An indented block is missing before this line.');
    return statements;
  }
  advance(cursor);
  while (!isKind(cursor, 'dedent') && !isKind(cursor, 'end')) addStatements(cursor, statements);
  if (isKind(cursor, 'dedent')) advance(cursor);
  return statements;
}

/** Lines that are indented for no reason are read as if they were not. */
function addStrayBlock(cursor: Cursor, statements: Statement[]): void {
  complainOfNext(cursor);
  advance(cursor);
  while (!isKind(cursor, 'dedent') && !isKind(cursor, 'end')) addStatements(cursor, statements);
  if (isKind(cursor, 'dedent')) advance(cursor);
}

/** The statements of one line. What cannot be read at the end of it is passed over. */
function addSimple(cursor: Cursor, statements: Statement[]): void {
  do {
    if (isKind(cursor, 'newline') || isKind(cursor, 'end')) break;
    const before = cursor.index;
    const statement = parseSimpleStatement(cursor);
    if (cursor.index > before) statements.push(statement);
    if (isOldStatement(cursor, statement)) return skipLine(cursor);
  } while (accept(cursor, ';'));
  if (!isKind(cursor, 'newline')) {
    complainOfNext(cursor);
    return skipLine(cursor);
  }
  advance(cursor);
}

function skipLine(cursor: Cursor): void {
  for (let { kind } = tokenAt(cursor); kind !== 'newline' && kind !== 'end'; { kind } = tokenAt(cursor)) {
    // An indentation where none belongs cannot come up within a line.
    if (kind === 'indent' || kind === 'dedent') return;
    advance(cursor);
  }
  if (isKind(cursor, 'newline')) advance(cursor);
}
