import type { TextEdit } from '#application/edits/textEdit.ts';
import type { Reading } from '../outline/reading.ts';

/** A stretch of the text that is replaced, by offsets. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes as edits. Those that touch each other are one, so that nobody has to know which comes first. */
export function editsOf({ path, positions }: Reading, changes: readonly Change[]): readonly TextEdit[] {
  return merged(changes).map(({ start, end, text }) => ({
    file: path,
    range: positions.stretch(start, end),
    newText: text,
  }));
}

/** Whether two changes concern the same stretch of the text. */
export function overlap(changes: readonly Change[]): boolean {
  const sorted = changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return sorted.some(({ start }, index) => index > 0 && start < (sorted[index - 1]?.end ?? 0));
}

/** Where what stood at the start of a file goes, no empty lines come to stand there. */
export function withoutEmptyStart({ text }: Reading, changes: readonly Change[]): readonly Change[] {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const [first, ...others] = merged(changes);
  if (first?.start !== start || first.end === start) return changes;
  const words = first.text.replace(/^[\r\n]+/, '');
  const [empty = ''] = words === '' ? (/^(?:[^\S\r\n]*(?:\r\n|\r|\n))*/.exec(text.slice(first.end)) ?? []) : [];
  const end = Math.min(first.end + empty.length, others[0]?.start ?? text.length);
  return [{ start, end, text: words }, ...others];
}

function merged(changes: readonly Change[]): readonly Change[] {
  const all: Change[] = [];
  for (const change of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = all.at(-1);
    if (last === undefined || change.start > last.end) all.push(change);
    else {
      all[all.length - 1] = {
        start: last.start,
        end: Math.max(last.end, change.end),
        text: last.text + change.text,
      };
    }
  }
  return all;
}
