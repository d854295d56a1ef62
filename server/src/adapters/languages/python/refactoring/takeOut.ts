import type { Reading } from '../outline/reading.ts';
import { isLineBreak, behindLineBreak } from '../syntax/characters.ts';
import type { Spanned } from '../syntax/nodes.ts';
import type { Change } from './changes.ts';
import type { ImportedNames } from './importedNames.ts';

/** Takes names out of their import; where none is left, the line goes with them. */
export function takeOut(reading: Reading, { statement, aliases }: ImportedNames): readonly Change[] {
  const { text } = reading;
  if (aliases.length === statement.names.length) {
    return [{ start: startOfLine(text, statement.start), end: behindLine(text, statement.end), text: '' }];
  }
  const leaving = new Set(aliases);
  const kept = statement.names.filter((alias) => !leaving.has(alias));
  const lastKept = kept.at(-1);
  return aliases.map((alias) => {
    const line = ownLine(text, alias);
    if (line !== undefined) return { ...line, text: '' };
    const next = statement.names[statement.names.indexOf(alias) + 1];
    const isBehindAll = lastKept !== undefined && alias.start > lastKept.start;
    if (isBehindAll || next === undefined) {
      const before = statement.names[statement.names.indexOf(alias) - 1];
      return { start: before?.end ?? alias.start, end: alias.end, text: '' };
    }
    return { start: alias.start, end: next.start, text: '' };
  });
}

/** The line of a name that stands on one of its own, with its comma and a comment; undefined for any other. */
export function ownLine(text: string, { start, end }: Spanned): Spanned | undefined {
  const lineStart = startOfLine(text, start);
  const lineEnd = behindLine(text, end);
  const isAlone = text.slice(lineStart, start).trim() === '' && /^\s*,?\s*(?:#|$)/.test(text.slice(end, lineEnd));
  return isAlone && !/\\\s*$/.test(text.slice(0, lineStart)) ? { start: lineStart, end: lineEnd } : undefined;
}

export function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return text.charCodeAt(start) === BYTE_ORDER_MARK ? start + 1 : start;
}

/** The offset behind the line break that ends the line of `offset`. */
export function behindLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return end < text.length ? behindLineBreak(text, end) : end;
}

const BYTE_ORDER_MARK = 0xfeff;
