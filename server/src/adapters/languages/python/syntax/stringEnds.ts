import { isLineBreak, isNameCharacter } from './characters.ts';

/** Where a string stands whose first quote was found, and what its prefix says of it. */
export interface StringSpan {
  /** Of the first character behind the opening quotes. */
  readonly contentStart: number;
  /** Of the closing quotes, or the end of what belongs to a string that is never closed. */
  readonly contentEnd: number;
  readonly end: number;
  readonly raw: boolean;
  readonly bytes: boolean;
  readonly formatted: boolean;
  readonly closed: boolean;
  /** Whether text far behind it decides where it ends, as in an f-string that is being typed. */
  readonly looksFar: boolean;
}

/** `ur` is one of Python 2. */
const PREFIX = /^(?:[rbuft]|br|rb|fr|rf|tr|rt|ur)?$/i;

/** The string at `start`, prefix included; undefined where none begins there. */
export function stringAt(text: string, start: number): StringSpan | undefined {
  if (!mayBeginString(text.charCodeAt(start))) return undefined;
  let quote = start;
  while (quote < start + 3 && isNameCharacter(text, quote)) quote++;
  const mark = text[quote];
  if (mark !== '"' && mark !== "'") return undefined;
  const prefix = text.slice(start, quote).toLowerCase();
  if (!PREFIX.test(prefix)) return undefined;
  const quotes = text.startsWith(mark.repeat(3), quote) ? mark.repeat(3) : mark;
  const formatted = prefix.includes('f') || prefix.includes('t');
  const raw = prefix.includes('r');
  const contentStart = quote + quotes.length;
  const { end: contentEnd, looksFar } = formatted
    ? endOfFormatted(text, contentStart, quotes, raw)
    : { end: endOfPlain(text, contentStart, quotes), looksFar: false };
  const closed = text.startsWith(quotes, contentEnd);
  return {
    ...{ contentStart, contentEnd, raw, formatted, closed, looksFar },
    end: closed ? contentEnd + quotes.length : contentEnd,
    bytes: prefix.includes('b'),
  };
}

/** The offset of the closing quotes; the end of the line, or of the text, where there are none. */
function endOfPlain(text: string, start: number, quotes: string): number {
  const quote = quotes.charCodeAt(0);
  let offset = start;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (code === 92) offset = behindEscape(text, offset);
    else if (code === quote && text.startsWith(quotes, offset)) return offset;
    else if (isLineBreak(code) && quotes.length === 1) return offset;
    else offset++;
  }
  return Math.min(offset, text.length);
}

/** A quote, or one of the letters that say what kind of string follows: `b`, `f`, `r`, `t`, `u`. */
function mayBeginString(code: number): boolean {
  if (code === 34 || code === 39) return true;
  const letter = code | 32;
  return letter === 98 || letter === 102 || letter === 114 || letter === 116 || letter === 117;
}

interface FormattedEnd {
  readonly end: number;
  readonly looksFar: boolean;
}

/** Between the braces of an f-string there may be strings with the very same quotes. */
function endOfFormatted(text: string, start: number, quotes: string, raw: boolean): FormattedEnd {
  let offset = start;
  let looksFar = false;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (code === 92) offset = behindFormattedEscape(text, offset, raw);
    else if (text.startsWith(quotes, offset) || (isLineBreak(code) && quotes.length === 1)) break;
    else if (code !== 123) offset++;
    else if (text.charCodeAt(offset + 1) === 123) offset += 2;
    else {
      const end = endOfField(text, offset, quotes);
      // A field that is never closed was begun by mistake, or a moment ago.
      looksFar ||= end === undefined;
      offset = end ?? offset + 1;
    }
  }
  return { end: Math.min(offset, text.length), looksFar };
}

/** The offset behind the `}` that belongs to the `{` at `open`. */
function endOfField(text: string, open: number, quotes: string): number | undefined {
  let depth = 0;
  let offset = open;
  let inFormat = false;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (inFormat && text.startsWith(quotes, offset)) return undefined;
    if (inFormat && isLineBreak(code) && quotes.length === 1) return undefined;
    if (code === 123 && inFormat) {
      const end = endOfField(text, offset, quotes);
      if (end === undefined) return undefined;
      offset = end;
      continue;
    }
    if (code === 40 || code === 91 || code === 123) depth++;
    else if (code === 41 || code === 93 || code === 125) depth--;
    if (depth === 0) return code === 125 ? offset + 1 : undefined;
    if (depth === 1 && code === 58 && !inFormat) inFormat = true;
    if (!inFormat && (code === 34 || code === 39)) {
      const end = endOfInnerString(text, offset, quotes);
      if (end === undefined) return undefined;
      offset = end;
    } else if (!inFormat && code === 35) offset = endOfLine(text, offset);
    else offset++;
  }
  return undefined;
}

/** The offset behind a string that stands in a field; undefined where the quote closes the string around it. */
function endOfInnerString(text: string, quote: number, outer: string): number | undefined {
  let start = quote;
  while (start > 0 && quote - start < 2 && isNameCharacter(text, start - 1)) start--;
  const inner = stringAt(text, start) ?? stringAt(text, quote);
  if (inner === undefined || !inner.closed) return undefined;
  if (outer.length === 1 && /[\r\n]/.test(text.slice(quote, inner.end)) && !isTriple(text, quote)) return undefined;
  return inner.end;
}

function isTriple(text: string, quote: number): boolean {
  return text[quote] === text[quote + 1] && text[quote] === text[quote + 2];
}

function behindEscape(text: string, offset: number): number {
  return text.charCodeAt(offset + 1) === 13 && text.charCodeAt(offset + 2) === 10 ? offset + 3 : offset + 2;
}

/** `\N{DASH}` names a character, and `\{` is a backslash before a field. */
function behindFormattedEscape(text: string, offset: number, raw: boolean): number {
  const next = text.charCodeAt(offset + 1);
  if (next === 123 || next === 125) return offset + 1;
  if (raw || next !== 78 || text.charCodeAt(offset + 2) !== 123) return behindEscape(text, offset);
  const close = text.indexOf('}', offset);
  return close === -1 ? offset + 2 : close + 1;
}

function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return end;
}
