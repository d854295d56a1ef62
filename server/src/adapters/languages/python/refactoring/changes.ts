import type { TextEdit } from '#application/textEdit.ts';
import type { Reading } from '../outline/reading.ts';

/** A stretch of the text that is replaced, by offsets. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes as edits. Those that touch each other are one, so that nobody has to know which comes first. */
export function editsOf({ path, positions }: Reading, changes: readonly Change[]): readonly TextEdit[] {
  const merged: Change[] = [];
  for (const change of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last === undefined || change.start > last.end) merged.push(change);
    else {
      merged[merged.length - 1] = {
        start: last.start,
        end: Math.max(last.end, change.end),
        text: last.text + change.text,
      };
    }
  }
  return merged.map(({ start, end, text }) => ({ file: path, range: positions.stretch(start, end), newText: text }));
}
