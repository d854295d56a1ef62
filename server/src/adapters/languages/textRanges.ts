import type { TextPosition, TextRange } from '#domain/text.ts';
import { rangeOnLine } from '#domain/text.ts';

const BYTE_ORDER_MARK = 0xfeff;

/** Turns offsets of one text into ranges. */
export interface Positions {
  /** From `start` to `end`, or to the end of the line where that comes first. */
  readonly range: (start: number, end: number) => TextRange;
  /** From `start` to `end`, over however many lines. */
  readonly stretch: (start: number, end: number) => TextRange;
  /** The offset of the first character of a line. */
  readonly lineStart: (line: number) => number;
  readonly isOnOneLine: (start: number, end: number) => boolean;
}

/**
 * Lines are counted as the language server protocol does, which knows no line break at U+2028 where the compiler does.
 * A byte order mark takes no place on the first line, as with import sites.
 */
export function positionsIn(text: string): Positions {
  const lineStarts = lineStartsOf(text);
  const lineOf = (offset: number): number => {
    let [low, high] = [0, lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  };
  const positionOf = (offset: number): TextPosition => {
    const line = lineOf(offset);
    return { line, character: Math.max(0, offset - (lineStarts[line] ?? 0)) };
  };
  return {
    lineStart: (line) => lineStarts[line] ?? text.length,
    stretch: (start, end) => ({ start: positionOf(start), end: positionOf(end) }),
    range: (start, end) => {
      const line = lineOf(start);
      const lineStart = lineStarts[line] ?? 0;
      return rangeOnLine(line, start - lineStart, Math.min(end, endOfLine(text, lineStarts[line + 1])) - lineStart);
    },
    isOnOneLine: (start, end) => lineOf(start) === lineOf(end),
  };
}

function lineStartsOf(text: string): number[] {
  const starts = [text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0];
  for (const lineBreak of text.matchAll(/\r\n|\r|\n/g)) starts.push(lineBreak.index + lineBreak[0].length);
  return starts;
}

function endOfLine(text: string, nextLine: number | undefined): number {
  if (nextLine === undefined) return text.length;
  return text.startsWith('\r\n', nextLine - 2) ? nextLine - 2 : nextLine - 1;
}
