import type { Expression, Identifier, Node, SourceFile, TypeChecker } from 'typescript';
import { isFetchingName } from '#application/refactoring/naming/fetchingNames.ts';
import { ts } from '../../compiler.ts';
import { namesIn } from '../draft/boundNames.ts';
import { isDeclaredByImport } from '../draft/importClauses.ts';

/** The instances that a module fetches through a name: the expressions that fetch each, by what they say. */
export function fetchedThrough(
  checker: TypeChecker,
  tree: SourceFile,
  locals: ReadonlySet<string>,
): ReadonlyMap<string, readonly Expression[]> {
  const found = new Map<string, Expression[]>();
  for (const name of namesIn(tree)) {
    if (!locals.has(name.text) || isDeclaredByImport(name) || ts.isPartOfTypeNode(name)) continue;
    const fetched = fetchedBy(checker, name);
    const text = fetched.getText(tree);
    found.set(text, [...(found.get(text) ?? []), fetched]);
  }
  return found;
}

/** `container.orders` and `container.resolve(Orders)`, where a container is asked; else what the name stands for. */
function fetchedBy(checker: TypeChecker, name: Identifier): Expression {
  const { parent } = name;
  if (ts.isCallExpression(parent) && parent.expression === name && isFetchingName(name.text)) return awaited(parent);
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== name) return name;
  const call = parent.parent;
  if (ts.isCallExpression(call) && call.expression === parent) {
    return isFetchingName(parent.name.text) ? awaited(call) : name;
  }
  const isInstance = checker.getNonNullableType(checker.getTypeAtLocation(parent)).getProperties().length > 0;
  return isInstance ? parent : name;
}

function awaited(call: Expression): Expression {
  return ts.isAwaitExpression(call.parent) ? call.parent : call;
}

/** The making of an instance whose name stands at those offsets: `new Orders()`, `openOrders()`, `Orders.open()`. */
export function makingAt(tree: SourceFile, start: number, end: number): Expression | undefined {
  const find = (node: Node): Expression | undefined => {
    if (node.getStart(tree) === start && node.getEnd() === end && ts.isExpression(node)) {
      const { parent } = node;
      const isMade = ts.isNewExpression(parent) || ts.isCallExpression(parent);
      if (isMade && parent.expression === node) return ts.isNewExpression(parent) ? parent : awaited(parent);
    }
    return node.pos <= start && end <= node.end ? ts.forEachChild(node, find) : undefined;
  };
  return find(tree);
}
