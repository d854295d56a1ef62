import type { Reading } from '../../outline/reading.ts';
import type { Change } from '../changes.ts';

/**
 * Takes whole lines out. Where lines went, as many empty ones are left between what stood above and what stood below as
 * there were on the emptier side at most; none at the start and the end of the file. `added` is
 * where something new comes to stand.
 */
export function withoutLines(
  { text, positions }: Reading,
  lines: ReadonlySet<number>,
  added: AddedLines | undefined,
): readonly Change[] {
  const count = positions.range(text.length, text.length).start.line + 1;
  const lineAt = (line: number): string => text.slice(positions.lineStart(line), positions.lineStart(line + 1));
  const isEmpty = (line: number): boolean => line >= 0 && line < count && lineAt(line).trim() === '';
  const place = added?.before;
  return runsOf(lines, isEmpty, place).map(({ first, last }) => {
    let [above, below] = [first, last];
    while (above !== place && isEmpty(above - 1)) above--;
    while (below + 1 !== place && isEmpty(below + 1)) below++;
    const isAtStart = above === 0 && place !== 0;
    const isAtEnd = below >= count - 1 && place !== count;
    const isMoreAbove = first - above >= below - last || (above === place && added?.bringsEmptyLines === true);
    const from = isAtEnd || (!isAtStart && !isMoreAbove) ? above : first;
    const to = isAtEnd || isAtStart || isMoreAbove ? below : last;
    return {
      start: positions.lineStart(isAtStart ? Math.min(first, from) : from),
      end: positions.lineStart(to + 1),
      text: '',
    };
  });
}

/** What is put in before a line. */
export interface AddedLines {
  readonly before: number;
  readonly bringsEmptyLines: boolean;
}

interface Run {
  readonly first: number;
  readonly last: number;
}

/** Lines that go and follow each other, empty ones between them included. */
function runsOf(
  lines: ReadonlySet<number>,
  isEmpty: (line: number) => boolean,
  added: number | undefined,
): readonly Run[] {
  const runs: Run[] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const before = runs.at(-1);
    let gap = line - 1;
    while (before !== undefined && gap > before.last && isEmpty(gap)) gap--;
    const isDivided = added !== undefined && before !== undefined && before.last < added && added <= line;
    if (before !== undefined && !isDivided && gap <= before.last)
      runs[runs.length - 1] = { first: before.first, last: line };
    else runs.push({ first: line, last: line });
  }
  return runs;
}
