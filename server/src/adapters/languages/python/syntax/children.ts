import type { Node } from './nodes.ts';

/** Calls `visit` with each node right within a node, in the order of its fields. */
export function forEachChild(node: Node, visit: (child: Node) => void): void {
  if (LEAVES.has(node.kind)) return;
  for (const field in node) {
    const value: unknown = node[field as keyof Node];
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const item of value as unknown[]) if (isNode(item)) visit(item);
    } else if (isNode(value)) visit(value);
  }
}

const LEAVES: ReadonlySet<Node['kind']> = new Set<Node['kind']>([
  ...(['Name', 'Constant', 'Identifier', 'Pass', 'Break', 'Continue', 'Missing'] as const),
]);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
