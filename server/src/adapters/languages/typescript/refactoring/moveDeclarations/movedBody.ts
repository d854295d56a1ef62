import type { Move } from './move.ts';
import type { Replacement } from './movedText.ts';
import { declaresSomething, movedText } from './movedText.ts';

/** The declarations as they stood, those that stood together still together. */
export function bodyOf(
  { topLevel: { tree }, division: { moved }, exposure }: Move,
  replacements: readonly Replacement[],
  lineEnd: string,
): string {
  const parts = moved
    .flatMap((unit) => unit.parts.map((part) => ({ unit, part })))
    .sort((a, b) => a.part.node.pos - b.part.node.pos);
  const statements = [...tree.statements];
  const texts = parts.map(({ unit, part }, index) => {
    const text = movedText(tree, part, declaresSomething(part) ? exposure.shownOf(unit) : 'not', replacements);
    const next = parts[index + 1];
    if (next === undefined) return text;
    const isNext = part.kind === 'statement' && statements[statements.indexOf(part.node) + 1] === next.part.node;
    const gap = isNext ? tree.text.slice(part.node.end, next.part.node.getStart(tree)) : '';
    return text + lineEnd + (isNext && !/\n\s*\n/.test(gap) ? '' : lineEnd);
  });
  return texts.join('') + exposure.lists.map((list) => lineEnd + lineEnd + list).join('');
}
