import type { Expression } from '../syntax/nodes.ts';
import { wholeExpression } from '../syntax/parseModule.ts';

/** The type that a comment right behind an assignment gives: `self.seen = set()  # type: set[Order]`. */
export function typeCommentBehind(text: string, end: number): Expression | undefined {
  COMMENT.lastIndex = end;
  const match = COMMENT.exec(text);
  const [whole = '', type = ''] = match ?? [];
  if (match === null || /^ignore\b/.test(type)) return undefined;
  const stop = end + whole.length;
  return wholeExpression(text, stop - type.length, stop);
}

const COMMENT = /[ \t]*#[ \t]*type:[ \t]*([^#\s](?:[^#\r\n]*[^#\s])?)(?=[ \t]*(?:#|[\r\n]|$))/y;
