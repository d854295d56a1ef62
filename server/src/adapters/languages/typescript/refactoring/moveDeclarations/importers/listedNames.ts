import type { Node, NodeArray, SourceFile } from 'typescript';
import type { Stretch } from '../../draft/edits.ts';

/** The stretches to take out of a list so that only the rest of it is left, commas and line breaks included. */
export function stretchesWithout<Item extends Node>(
  tree: SourceFile,
  list: NodeArray<Item>,
  goes: (item: Item) => boolean,
  startOf: (item: Item) => number = (item) => item.getStart(tree),
): readonly Stretch[] {
  const lastKept = list.findLastIndex((item) => !goes(item));
  return list.flatMap((item, index) => {
    if (!goes(item)) return [];
    const next = list[index + 1];
    if (index < lastKept && next !== undefined) return [{ start: startOf(item), end: startOf(next) }];
    return [{ start: list[index - 1]?.getEnd() ?? startOf(item), end: item.getEnd() }];
  });
}
