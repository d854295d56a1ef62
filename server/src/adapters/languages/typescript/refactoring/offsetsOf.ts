import type { TextRange } from '#domain/text.ts';
import { positionsIn } from '../../textRanges.ts';

/** The offsets in a text that a range on one line of it stands for. */
export function offsetsOf(text: string, { start, end }: TextRange): { readonly start: number; readonly end: number } {
  const lineStart = positionsIn(text).lineStart(start.line);
  return { start: lineStart + start.character, end: lineStart + end.character };
}
