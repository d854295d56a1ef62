import { isDigit, isNameCharacter } from './characters.ts';

/** What is wrong with the literal between two offsets where only Python 2 knows it: `0777`, `10L` and `ur"…"`. */
export function wordsOnOldLiteral(text: string, start: number, end: number): string | undefined {
  const first = text.charCodeAt(start);
  if ((first | 32) === U) return /^r['"]/i.test(text.slice(start + 1, start + 3)) ? TWO_PREFIXES : undefined;
  if (!isDigit(first)) return undefined;
  if ((text.charCodeAt(end - 1) | 32) === L) return LONG;
  return first === ZERO && /^0[\d_]*[1-9][\d_]*$/.test(text.slice(start, end)) ? OCTAL : undefined;
}

/** The offset behind a number and the `L` that Python 2 has behind some. `1lambda` is no such thing. */
export function behindOldLong(text: string, end: number): number {
  return (text.charCodeAt(end) | 32) === L && !isNameCharacter(text, end + 1) ? end + 1 : end;
}

const U = 117;
const L = 108;
const ZERO = 48;
const TWO_PREFIXES = 'This is Python 2: a string of Python 3 is `u"…"` or `r"…"`, not both.';
const LONG = 'This is Python 2: whole numbers of Python 3 have no `L` at their end.';
const OCTAL = 'This is Python 2: Python 3 writes numbers to the base of eight as `0o17`.';
