import type { Expression, Node } from '../syntax/nodes.ts';

/** What a statement gives a value, the first of several; undefined for what assigns nothing. */
export function assignedTarget(node: Node): Expression | undefined {
  if (node.kind === 'AnnAssign') return node.target;
  return node.kind === 'Assign' ? node.targets[0] : undefined;
}
