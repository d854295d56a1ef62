import type { TextPosition } from '#domain/text.ts';
import { compareRanges } from '#domain/text.ts';
import type { TextEdit } from './textEdit.ts';
import { lineStartsOf } from './textLines.ts';

/** `text` with the stretches that `edits` name replaced; whatever they do not name stays as it is, to the byte. */
export function applyTextEdits(text: string, edits: readonly Pick<TextEdit, 'range' | 'newText'>[]): string {
  const starts = lineStartsOf(text);
  const parts: string[] = [];
  let done = 0;
  for (const { range, newText } of [...edits].sort((a, b) => compareRanges(a.range, b.range))) {
    const start = offsetOf(text, starts, range.start);
    parts.push(text.slice(done, start), newText);
    done = Math.max(done, offsetOf(text, starts, range.end));
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** A position behind the end stands for the end. */
function offsetOf(text: string, starts: readonly number[], { line, character }: TextPosition): number {
  const start = starts[line];
  return start === undefined ? text.length : Math.min(start + character, text.length);
}
