import type { Reading } from '../outline/reading.ts';
import { isLineBreak, behindLineBreak } from '../syntax/characters.ts';
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
    const next = statement.names[statement.names.indexOf(alias) + 1];
    const isBehindAll = lastKept !== undefined && alias.start > lastKept.start;
    if (isBehindAll || next === undefined) {
      const before = statement.names[statement.names.indexOf(alias) - 1];
      return { start: before?.end ?? alias.start, end: alias.end, text: '' };
    }
    return { start: alias.start, end: next.start, text: '' };
  });
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
