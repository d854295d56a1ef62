import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  CLOSE_PAREN,
  COLON,
  HASH,
  isLineEnd,
  isWordCharacter,
  DOUBLE_QUOTE,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PAREN,
  SINGLE_QUOTE,
} from './characters.ts';
import { behindLineEnd, endOfLine } from './trivia.ts';

/** The prefixes of strings with expressions in braces. */
const WITH_HOLES = /^(?:[ft]r?|r[ft])$/i;

/**
 * The first position behind the string whose first quote is at `quote`. A string that is not closed ends with its line,
 * or with the text where it has three quotes.
 */
export function behindString(text: string, quote: number): number {
  if (!hasHoles(text, quote)) return behindPlainString(text, quote);
  // Half-typed braces would swallow what follows; what has none that match is taken as any other string.
  return behindStringWithHoles(text, quote) ?? behindPlainString(text, quote);
}

/** The letters before a quote; empty where there are none, or more than can be a prefix. */
export function prefixOf(text: string, quote: number): string {
  let start = quote;
  while (start > 0 && quote - start < 3 && isWordCharacter(text.charCodeAt(start - 1))) start--;
  return quote - start > 2 ? '' : text.slice(start, quote);
}

function hasHoles(text: string, quote: number): boolean {
  if (quote === 0 || !isWordCharacter(text.charCodeAt(quote - 1))) return false;
  return WITH_HOLES.test(prefixOf(text, quote));
}

function isTriple(text: string, quote: number): boolean {
  const code = text.charCodeAt(quote);
  return text.charCodeAt(quote + 1) === code && text.charCodeAt(quote + 2) === code;
}

function behindPlainString(text: string, quote: number): number {
  const code = text.charCodeAt(quote);
  if (isTriple(text, quote)) return behindTripleString(text, quote, code === DOUBLE_QUOTE ? '"""' : "'''");
  let position = quote + 1;
  for (; position < text.length; position++) {
    const at = text.charCodeAt(position);
    if (at === code) return position + 1;
    if (at === BACKSLASH) position = behindEscape(text, position) - 1;
    else if (isLineEnd(at)) return position;
  }
  return text.length;
}

function behindTripleString(text: string, quote: number, quotes: string): number {
  for (let end = text.indexOf(quotes, quote + 3); end !== -1; end = text.indexOf(quotes, end + 1)) {
    if (!isEscaped(text, end, quote + 3)) return end + 3;
  }
  return text.length;
}

/** Whether an odd number of backslashes stands before `position`. */
function isEscaped(text: string, position: number, start: number): boolean {
  let first = position;
  while (first > start && text.charCodeAt(first - 1) === BACKSLASH) first--;
  return (position - first) % 2 === 1;
}

function behindEscape(text: string, backslash: number): number {
  return isLineEnd(text.charCodeAt(backslash + 1)) ? behindLineEnd(text, backslash + 1) : backslash + 2;
}

function behindStringWithHoles(text: string, quote: number): number | undefined {
  const code = text.charCodeAt(quote);
  const quotes = isTriple(text, quote) ? 3 : 1;
  let position = quote + quotes;
  while (position < text.length) {
    const at = text.charCodeAt(position);
    if (at === code && (quotes === 1 || isTriple(text, position))) return position + quotes;
    if (quotes === 1 && isLineEnd(at)) return undefined;
    if (at === OPEN_BRACE && text.charCodeAt(position + 1) === OPEN_BRACE) position += 2;
    else if (at === OPEN_BRACE) {
      const behind = behindHole(text, position + 1);
      if (behind === undefined) return undefined;
      position = behind;
    } else if (at !== BACKSLASH) position++;
    // `\{` opens a hole all the same.
    else position = text.charCodeAt(position + 1) === OPEN_BRACE ? position + 1 : behindEscape(text, position);
  }
  return undefined;
}

/** Behind the brace that closes the hole whose content begins at `position`. */
function behindHole(text: string, position: number): number | undefined {
  let depth = 0;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) {
      const behind = behindString(text, position);
      const closing = text.charCodeAt(behind - 1);
      if (closing !== code || behind === position + 1) return undefined;
      position = behind;
      continue;
    }
    if (code === CLOSE_BRACE && depth === 0) return position + 1;
    if (code === COLON && depth === 0) return behindFormat(text, position + 1);
    if (code === OPEN_PAREN || code === OPEN_BRACKET || code === OPEN_BRACE) depth++;
    else if (code === CLOSE_PAREN || code === CLOSE_BRACKET || code === CLOSE_BRACE) depth--;
    if (depth < 0) return undefined;
    position = code === HASH ? endOfLine(text, position) : position + 1;
  }
  return undefined;
}

/** The part of a hole behind its colon says how to show the value. It may hold holes, but no strings. */
function behindFormat(text: string, position: number): number | undefined {
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (code === CLOSE_BRACE) return position + 1;
    if (code !== OPEN_BRACE) {
      position++;
      continue;
    }
    const behind = behindHole(text, position + 1);
    if (behind === undefined) return undefined;
    position = behind;
  }
  return undefined;
}
