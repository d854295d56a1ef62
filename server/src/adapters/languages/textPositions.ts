import type { TextPosition } from '#domain/text.ts';

export type PositionAt = (offset: number) => TextPosition;

const BYTE_ORDER_MARK = 0xfeff;

/** Lines and characters as import sites count them. */
export function positionsIn(text: string): PositionAt {
  const lineStarts = [text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0];
  for (const lineEnd of text.matchAll(/\r\n|\r|\n/g)) lineStarts.push(lineEnd.index + lineEnd[0].length);
  return (offset) => {
    const line = Math.max(
      0,
      lineStarts.findLastIndex((start) => start <= offset),
    );
    return { line, character: offset - (lineStarts[line] ?? 0) };
  };
}
