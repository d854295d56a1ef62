import { createScanner } from 'jsonc-parser';
import type { Node } from './contractText.ts';

/**
 * The text between the brackets of a list with its elements the other way round. Each takes along the comments above it
 * and the one behind it on its line.
 */
export function reversedElements(text: string, list: Node): string {
  const parts = partsOf(text, list);
  const isOnOneLine = parts.every(({ lead }) => !lead.includes('\n'));
  const hasLastComma = parts.at(-1)?.comma === ',';
  const reversed = parts.toReversed().map((part, index) => {
    const comma = index < parts.length - 1 || hasLastComma ? ',' : '';
    const lead = isOnOneLine ? (parts[index]?.lead ?? '') : part.lead;
    return lead + part.element + part.gap + comma + part.tail;
  });
  const end = parts.at(-1)?.end ?? list.offset + 1;
  return openingTail(text, list) + reversed.join('') + text.slice(end, list.offset + list.length - 1);
}

/** One element with all that belongs to it; joined they are the text from the bracket to `end` of the last. */
interface Part {
  readonly lead: string;
  readonly element: string;
  /** Between the element and its comma. */
  readonly gap: string;
  readonly comma: string;
  /** What follows on the line. */
  readonly tail: string;
  readonly end: number;
}

function partsOf(text: string, list: Node): Part[] {
  const parts: Part[] = [];
  let from = list.offset + 1 + openingTail(text, list).length;
  for (const { offset, length } of list.children ?? []) {
    const comma = commaBehind(text, offset + length);
    const behind = comma === undefined ? offset + length : comma + 1;
    const tail = commentOnLine(text, behind);
    parts.push({
      lead: text.slice(from, offset),
      element: text.slice(offset, offset + length),
      gap: text.slice(offset + length, comma ?? offset + length),
      comma: comma === undefined ? '' : ',',
      tail,
      end: behind + tail.length,
    });
    from = behind + tail.length;
  }
  return parts;
}

/** A comment behind the opening bracket is about the list. */
function openingTail(text: string, list: Node): string {
  return commentOnLine(text, list.offset + 1);
}

/** What stands on the rest of a line, if that is nothing but a comment. */
function commentOnLine(text: string, from: number): string {
  const comment = /[^\S\r\n]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[^\S\r\n]*(?=[\r\n]))/y;
  comment.lastIndex = from;
  return comment.exec(text)?.[0] ?? '';
}

function commaBehind(text: string, offset: number): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  scanner.scan();
  return text[scanner.getTokenOffset()] === ',' ? scanner.getTokenOffset() : undefined;
}
