import type { Position, Range } from 'vscode-languageserver/node';

/** Whether two ranges have a place in common, be it where the one ends and the other begins. */
export function touches(one: Range, other: Range): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
