import type { Reading } from '../../outline/reading.ts';
import type { Spanned } from '../../syntax/nodes.ts';
import type { Change } from '../changes.ts';

/** The items between two brackets, in their order. */
export interface BracketList {
  /** Behind the bracket that opens it. */
  readonly start: number;
  readonly items: readonly Spanned[];
}

/** Adds items before the one at `index`, or behind all others; on lines of their own where the others are. */
export function itemsAdded(
  { text }: Reading,
  { start, items }: BracketList,
  index: number,
  added: readonly string[],
): Change {
  const [before, next] = [items[index - 1], items[index]];
  const [first] = items;
  const gap = first === undefined ? '' : (/^\s*[\r\n]\s*/.exec(text.slice(start, first.start))?.[0] ?? '');
  const separator = `,${gap === '' ? ' ' : gap}`;
  if (before !== undefined)
    return { start: before.end, end: before.end, text: added.map((one) => separator + one).join('') };
  if (next !== undefined)
    return { start: next.start, end: next.start, text: added.map((one) => one + separator).join('') };
  // A star alone is no item: `def run(*, quietly)`.
  const isEmpty = /^\s*\)/.test(text.slice(start));
  return { start, end: start, text: added.join(', ') + (isEmpty ? '' : ', ') };
}
