import { createScanner } from 'jsonc-parser';
import type { Node } from './contractText.ts';

/** A stretch of the text that is replaced, by offsets. */
export interface JsonEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export function insertProperty(text: string, object: Node, property: string): readonly JsonEdit[] {
  const isEmpty = object.children === undefined || object.children.length === 0;
  return insertLast(text, object, isEmpty ? ` ${property} ` : property);
}

/**
 * Behind the last child of a list or an object, on a line of its own where that has one. A comment behind that child is
 * said of it and stays with it.
 */
export function insertLast(text: string, parent: Node, inserted: string): readonly JsonEdit[] {
  const last = parent.children?.at(-1);
  if (last === undefined) return [insertion(parent.offset + 1, inserted)];
  const lead = leadOf(text, parent);
  const comma = commaBehind(text, last);
  const end = comma === undefined ? endOf(last) : comma + 1;
  const behind = endOfComment(text, end);
  if (lead === undefined || behind === end) return [insertion(endOf(last), `,${lead ?? ' '}${inserted}`)];
  const below = insertion(behind, `${lead}${inserted}${comma === undefined ? '' : ','}`);
  return comma === undefined ? [insertion(endOf(last), ','), below] : [below];
}

/** Before a child, which moves on to a line of its own where it has one. */
export function insertBefore(text: string, parent: Node, child: Node, inserted: string): JsonEdit {
  return insertion(child.offset, `${inserted},${leadOf(text, parent) ?? ' '}`);
}

/** The line break and the indentation before the last child; undefined where that shares its line. */
export function leadOf(text: string, parent: Node): string | undefined {
  const last = parent.children?.at(-1);
  return last && /(?:\r\n|\r|\n)[^\S\r\n]*$/.exec(text.slice(parent.offset, last.offset))?.[0];
}

/** Where the comma stands that follows a value, comments in between or not. */
export function commaBehind(text: string, node: Node): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(endOf(node));
  scanner.scan();
  return text[scanner.getTokenOffset()] === ',' ? scanner.getTokenOffset() : undefined;
}

export function endOf(node: Node): number {
  return node.offset + node.length;
}

function insertion(at: number, newText: string): JsonEdit {
  return { start: at, end: at, newText };
}

/** Of the comment that stands on the rest of the line; `offset` where none does, or more than that. */
function endOfComment(text: string, offset: number): number {
  const comment = /[^\S\r\n]*(?:\/\/[^\r\n]*|\/\*(?:(?!\*\/)[^\r\n])*\*\/)(?=[^\S\r\n]*(?:[\r\n]|$))/y;
  comment.lastIndex = offset;
  const found = comment.exec(text)?.[0].trimEnd();
  return offset + (found?.length ?? 0);
}
