import { forEachChild } from '../../syntax/children.ts';
import type { Node } from '../../syntax/nodes.ts';
import type { Place } from '../walkSpots.ts';

/** A name that nothing inside of `node` has but what is replaced. */
export function freeNameIn(node: Node, wanted: string, replaced: readonly Place[]): string {
  const leaving = new Set<Node>(replaced.map(({ spot }) => spot.node));
  const taken = new Set<string>();
  const visit = (inner: Node): void => {
    if (leaving.has(inner)) return;
    if (inner.kind === 'Name') taken.add(inner.name);
    if (inner.kind === 'Parameter' || inner.kind === 'FunctionDef' || inner.kind === 'ClassDef')
      taken.add(inner.name.name);
    forEachChild(inner, visit);
  };
  visit(node);
  if (!taken.has(wanted)) return wanted;
  for (let count = 2; ; count++) if (!taken.has(`${wanted}_${String(count)}`)) return `${wanted}_${String(count)}`;
}
