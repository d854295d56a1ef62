import type { ModuleOutline, TextMistake } from '#domain/graph/outline.ts';
import { EMPTY_OUTLINE } from '#domain/graph/outline.ts';
import type { Positions } from './textRanges.ts';

/** What is wrong at an offset of a text, as a sentence. */
interface Found {
  readonly offset: number;
  readonly says: string;
}

/** The first mistake of each line, in the order of the text; undefined where there is none, as in nearly every text. */
export function mistakesByLine(positions: Positions, found: readonly Found[]): readonly TextMistake[] | undefined {
  if (found.length === 0) return undefined;
  const byLine = new Map<number, TextMistake>();
  for (const { offset, says } of [...found].sort((a, b) => a.offset - b.offset)) {
    const { start } = positions.stretch(offset, offset);
    if (!byLine.has(start.line)) byLine.set(start.line, { at: start, says });
  }
  return [...byLine.values()];
}

/** The outline of a text that nests deeper than the call stack is. */
export const TOO_DEEP: ModuleOutline = {
  ...EMPTY_OUTLINE,
  mistakes: [{ at: { line: 0, character: 0 }, says: 'The code is nested deeper than can be followed.' }],
};
