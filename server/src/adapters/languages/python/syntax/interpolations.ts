import type { Spanned } from './nodes.ts';
import type { StringSpan } from './stringEnds.ts';
import { stringAt } from './stringEnds.ts';

/** Where the expressions of an f-string stand, those in formats included, without conversion and format. */
export function interpolationsIn(text: string, piece: StringSpan): readonly Spanned[] {
  const found: Spanned[] = [];
  addFields({ text, raw: piece.raw, found }, piece.contentStart, piece.contentEnd, 'text');
  return found;
}

interface Search {
  readonly text: string;
  readonly raw: boolean;
  readonly found: Spanned[];
}

function addFields(search: Search, start: number, end: number, among: 'text' | 'format'): void {
  const { text } = search;
  for (let offset = start; offset < end; offset++) {
    const character = text[offset];
    if (character === '\\' && text[offset + 1] === 'N' && text[offset + 2] === '{' && !search.raw) {
      const close = text.indexOf('}', offset);
      if (close !== -1) offset = close;
    } else if (character === '\\' && text[offset + 1] === '\\' && !search.raw) offset++;
    else if (character === '{' && text[offset + 1] === '{' && among === 'text') offset++;
    else if (character === '{') offset = addField(search, offset, end);
  }
}

/** Adds the field at `open` and gives the offset of its `}`. */
function addField(search: Search, open: number, end: number): number {
  const { text, found } = search;
  let depth = 1;
  let offset = open + 1;
  const close = (expressionEnd: number): void => {
    if (text.slice(open + 1, expressionEnd).trim() !== '') found.push({ start: open + 1, end: expressionEnd });
  };
  for (; offset < end; offset++) {
    const character = text[offset];
    const string = character === '"' || character === "'" ? innerString(text, offset) : undefined;
    if (string !== undefined) offset = string - 1;
    else if (character === '(' || character === '[' || character === '{') depth++;
    else if (character === ')' || character === ']' || character === '}') depth--;
    if (depth === 0) {
      close(withoutDebugSign(text, open, offset));
      return offset;
    }
    if (depth > 1) continue;
    if (character === '!' && text[offset + 1] !== '=') {
      close(withoutDebugSign(text, open, offset));
      const format = text[offset + 2] === ':' ? offset + 2 : offset;
      return format === offset ? indexOfClose(text, offset, end) : addFormat(search, format, end);
    }
    if (character === ':') {
      close(withoutDebugSign(text, open, offset));
      return addFormat(search, offset, end);
    }
  }
  close(offset);
  return offset;
}

/** Adds the fields of the format behind the colon, and gives the offset of the `}` behind it. */
function addFormat(search: Search, colon: number, end: number): number {
  let depth = 0;
  for (let offset = colon + 1; offset < end; offset++) {
    if (search.text[offset] === '{') depth++;
    else if (search.text[offset] === '}' && depth-- === 0) {
      addFields(search, colon + 1, offset, 'format');
      return offset;
    }
  }
  return end;
}

function indexOfClose(text: string, from: number, end: number): number {
  const close = text.indexOf('}', from);
  return close === -1 || close > end ? end : close;
}

/** `f"{value=}"` shows the expression as well. */
function withoutDebugSign(text: string, open: number, end: number): number {
  const written = text.slice(open + 1, end).trimEnd();
  if (!written.endsWith('=') || /[=!<>]=$/.test(written)) return end;
  return open + written.length;
}

function innerString(text: string, quote: number): number | undefined {
  let start = quote;
  while (start > 0 && quote - start < 2 && /[a-zA-Z]/.test(text[start - 1] ?? '')) start--;
  return (stringAt(text, start) ?? stringAt(text, quote))?.end;
}
