import type { Node, SourceFile } from 'typescript';
import type { TextRange } from '#domain/text.ts';
import { compareRanges } from '#domain/text.ts';
import { ts } from '../compiler.ts';
import { positionsIn } from '../../textRanges.ts';

/** What holds the specifier that stands at `range`, as a finding gives it: an import, a re-export, a call. */
export function importAt(tree: SourceFile, range: TextRange): Node | undefined {
  const positions = positionsIn(tree.text);
  const find = (node: Node): Node | undefined => {
    if (ts.isStringLiteralLike(node)) {
      const inside = positions.range(node.getStart(tree) + 1, node.getEnd() - 1);
      return compareRanges(inside, range) === 0 ? node.parent : undefined;
    }
    return ts.forEachChild(node, find);
  };
  return find(tree);
}
