import type { TextPosition } from '#domain/text.ts';
import { compareRanges } from '#domain/text.ts';
import type { TextEdit } from '../edits/textEdit.ts';

/** Where that position of a text is once `edits` of it have been made. One inside of what is replaced is anywhere near. */
export function positionAfter(
  position: TextPosition,
  edits: readonly Pick<TextEdit, 'range' | 'newText'>[],
): TextPosition {
  // From the last to the first: then those that are still to come speak of what is still in its place.
  const backwards = [...edits].sort((a, b) => compareRanges(b.range, a.range));
  return backwards.reduce((at, edit) => (isBefore(edit.range.end, at) ? behind(at, edit) : at), position);
}

function behind(
  position: TextPosition,
  { range: { start, end }, newText }: Pick<TextEdit, 'range' | 'newText'>,
): TextPosition {
  const lines = newText.split(/\r\n|\r|\n/);
  const line = position.line + lines.length - 1 - (end.line - start.line);
  if (position.line !== end.line) return { line, character: position.character };
  const before = (lines.length === 1 ? start.character : 0) + (lines.at(-1) ?? '').length;
  return { line, character: before + position.character - end.character };
}

function isBefore(one: TextPosition, other: TextPosition): boolean {
  return one.line < other.line || (one.line === other.line && one.character <= other.character);
}
