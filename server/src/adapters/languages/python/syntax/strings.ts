import { cooked } from './escapes.ts';
import type { Cursor } from './cursor.ts';
import { advance, complain, isKind, spanFrom, startOfNext } from './cursor.ts';
import { interpolationsIn } from './interpolations.ts';
import type { Expression, StringLiteral } from './nodes.ts';
import { stringAt } from './stringEnds.ts';
import type { StringSpan } from './stringEnds.ts';

/** A string, or several one behind the other, which are one. */
export function parseStrings(cursor: Cursor): StringLiteral {
  const { text } = cursor.tokens;
  const start = startOfNext(cursor);
  const pieces: StringSpan[] = [];
  while (isKind(cursor, 'string')) {
    const at = advance(cursor).start;
    const piece = stringAt(text, at);
    if (piece === undefined) continue;
    if (!piece.closed) complain(cursor, 'The string that begins here is never closed.', at);
    pieces.push(piece);
  }
  const interpolations = pieces.flatMap((piece) => interpolationsOf(cursor, piece));
  const [only] = pieces;
  const isPlain = pieces.every(({ bytes, formatted }) => !bytes && !formatted);
  return {
    kind: 'String',
    value: isPlain ? pieces.map((piece) => valueOf(text, piece)).join('') : undefined,
    content: isPlain && pieces.length === 1 && only !== undefined ? contentOf(text, only) : undefined,
    interpolations,
    ...spanFrom(cursor, start),
  };
}

function interpolationsOf(cursor: Cursor, piece: StringSpan): readonly Expression[] {
  if (!piece.formatted) return [];
  const { text } = cursor.tokens;
  return interpolationsIn(text, piece).map(({ start, end }) => cursor.grammar.within(cursor, start, end));
}

function valueOf(text: string, { contentStart, contentEnd, raw }: StringSpan): string {
  const content = text.slice(contentStart, contentEnd).replace(/\r\n?/g, '\n');
  return raw ? content : cooked(content);
}

function contentOf(text: string, { contentStart, contentEnd }: StringSpan): StringLiteral['content'] {
  const isAsWritten = !text.slice(contentStart, contentEnd).includes('\\');
  return isAsWritten ? { start: contentStart, end: contentEnd } : undefined;
}
