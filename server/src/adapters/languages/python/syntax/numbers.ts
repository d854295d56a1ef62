import { isDigit } from './characters.ts';
import { behindOldLong } from './oldLiterals.ts';

/** The offset behind the number at `start`. What follows at once is a word of its own: `1if x else 2`. */
export function behindNumber(text: string, start: number): number {
  NUMBER.lastIndex = start;
  const match = NUMBER.exec(text);
  if (match !== null) return behindOldLong(text, start + match[0].length);
  let end = start + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

const NUMBER =
  /0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?/y;
