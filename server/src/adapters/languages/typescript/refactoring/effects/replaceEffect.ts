import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import type { EffectExpression } from './effectUses.ts';
import type { Taking } from './takings.ts';
import { constantOf } from './takings.ts';

/** Puts `text` in place of an effect. A constant that would only repeat the parameter goes. */
export function replaceEffect(
  draft: Draft,
  { tree, taker, name }: Taking,
  effect: EffectExpression,
  text: string,
): void {
  const { node } = effect;
  // A parameter loses its default when it is written anew.
  if (node === undefined || taker.kind === 'default') return;
  const constant = constantOf(node, taker);
  const { parent } = node;
  if (constant?.name.getText() === name && text === name) {
    const statement = constant.parent.parent;
    draft.remove(tree, { start: statement.getStart(tree), end: statement.end });
  } else if (ts.isPropertyAssignment(parent) && parent.initializer === node && parent.name.getText() === text) {
    draft.replace(tree, { start: parent.getStart(tree), end: parent.end }, text);
  } else draft.replace(tree, { start: node.getStart(tree), end: node.end }, text);
}
