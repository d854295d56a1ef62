import type { ModulePath } from '#domain/graph/module.ts';
import type { TextEdit } from '../edits/textEdit.ts';
import { lineStartsOf } from '../edits/textLines.ts';

/** Where more lines than this lie between the first and the last that differ, all of them count as other lines. */
const MOST_CELLS = 4_000_000;

/** What has to be replaced in `before` so that it is `after`: whole lines, and no more of them than differ. */
export function textDifference(file: ModulePath, before: string, after: string): readonly TextEdit[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  return stretchesOf(old, now).map(({ start, end, from, to }) => ({
    file,
    range: { start: positionAt(old, start), end: positionAt(old, end) },
    newText: now.slice(from, to).join(''),
  }));
}

/** Lines of the one text, and what stands in their place in the other. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** With what ends each of them. */
function linesOf(text: string): readonly string[] {
  const starts = lineStartsOf(text);
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

/** The end of a text without a last line break lies in its last line. */
function positionAt(lines: readonly string[], line: number): { line: number; character: number } {
  if (line < lines.length) return { line, character: 0 };
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function stretchesOf(old: readonly string[], now: readonly string[]): readonly Stretch[] {
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const [end, to] = [old.length - tail, now.length - tail];
  if (head === end && head === to) return [];
  if ((end - head) * (to - head) > MOST_CELLS) return [{ start: head, end, from: head, to }];
  return between(old.slice(head, end), now.slice(head, to)).map((each) => ({
    ...{ start: each.start + head, end: each.end + head },
    ...{ from: each.from + head, to: each.to + head },
  }));
}

/** Keeps as many lines as can be kept in their order. */
function between(old: readonly string[], now: readonly string[]): readonly Stretch[] {
  const kept = keptLines(old, now);
  const found: Stretch[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    const [start, from] = [row, column];
    while (row < old.length || column < now.length) {
      if (row < old.length && column < now.length && old[row] === now[column]) break;
      if (column >= now.length || (row < old.length && kept(row + 1, column) >= kept(row, column + 1))) row++;
      else column++;
    }
    if (row > start || column > from) found.push({ start, end: row, from, to: column });
    while (row < old.length && column < now.length && old[row] === now[column]) {
      row++;
      column++;
    }
  }
  return found;
}

/** How many lines of what lies from there on both have in common. */
function keptLines(old: readonly string[], now: readonly string[]): (row: number, column: number) => number {
  const width = now.length + 1;
  const counts = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number): number => counts[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      const isSame = old[row] === now[column];
      const best = isSame ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      counts[row * width + column] = best;
    }
  }
  return at;
}
