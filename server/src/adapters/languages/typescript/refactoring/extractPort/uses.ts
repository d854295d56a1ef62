import type { Expression, Identifier, Node, TypeChecker, TypeQueryNode } from 'typescript';
import { ts } from '../../compiler.ts';
import type { ImportedThing } from './importedThings.ts';
import { isAskedOfContainer } from './injected.ts';

/** How a module uses what it imports, sorted by what has to become of each use. */
export interface Uses {
  /** Names in types, or asked of a container, which become the name of the port. */
  readonly types: readonly Identifier[];
  /** `typeof orders` in types, which becomes the name of the port as a whole. */
  readonly queries: readonly TypeQueryNode[];
  /** What gives an instance and is to be handed in: `new Orders(pool)`, `Orders.instance()`, `useOrders()`, `sendMail`. */
  readonly instances: readonly Expression[];
  /** Why no port can stand for it; undefined where one can. */
  readonly reason: string | undefined;
}

export function usesOf(checker: TypeChecker, thing: ImportedThing): Uses {
  const uses = { types: [] as Identifier[], queries: [] as TypeQueryNode[], instances: [] as Expression[] };
  let reason: string | undefined;
  for (const node of thing.references) {
    const use = useOf(checker, thing, node);
    if (use.kind === 'type') uses.types.push(node);
    else if (use.kind === 'query') uses.queries.push(use.node);
    else if (use.kind === 'instance') uses.instances.push(use.node);
    else reason ??= use.reason;
  }
  return { ...uses, reason };
}

/** `orders.find`, where the module is imported as `orders`. */
function withNamespace(node: Identifier): Expression {
  const { parent } = node;
  return ts.isPropertyAccessExpression(parent) && parent.name === node ? parent : node;
}

type Use =
  | { readonly kind: 'type' }
  | { readonly kind: 'query'; readonly node: TypeQueryNode }
  | { readonly kind: 'instance'; readonly node: Expression }
  | { readonly kind: 'refused'; readonly reason: string };

function useOf(checker: TypeChecker, thing: ImportedThing, node: Identifier): Use {
  const { parent } = node;
  const refused = (reason: string): Use => ({ kind: 'refused', reason });
  const name = `\`${thing.local}\``;
  if (ts.isExportSpecifier(parent) || ts.isExportAssignment(parent)) {
    return refused(`${name} is passed on to whoever imports this module, so they are what has to change first.`);
  }
  if (isExtended(node))
    return refused(`${name} is extended here. Take it in as a parameter before a port can stand for it.`);
  if (ts.isTypeQueryNode(parent) && thing.kind !== 'hook') {
    if (thing.kind === 'class')
      return refused(`The class ${name} itself is what a type here is about, not what it makes.`);
    return { kind: 'query', node: parent };
  }
  if (ts.isPartOfTypeNode(node) || isAskedOfContainer(node)) return { kind: 'type' };
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) {
    return refused(`Whether something is a ${name} is asked with \`instanceof\`, and no interface can answer that.`);
  }
  if (ts.isJsxOpeningLikeElement(parent) || ts.isJsxClosingElement(parent)) {
    // A component is a function of its properties, which can be handed in like any other function.
    if (thing.kind === 'function') return { kind: 'instance', node };
    return refused(`${name} is rendered here. Take what it shows as a property, such as \`children\`.`);
  }
  if (thing.kind === 'hook') {
    if (ts.isCallExpression(parent) && parent.expression === node) return { kind: 'instance', node: parent };
    return refused(`${name} is a hook. What it gives can be handed in, but here it is handed around itself.`);
  }
  if (ts.isDecorator(parent) || (ts.isCallExpression(parent) && ts.isDecorator(parent.parent))) {
    return refused(`${name} is a decorator, which is there before anything could be handed in.`);
  }
  if (thing.kind !== 'class') return { kind: 'instance', node: withNamespace(node) };
  return useOfClass(checker, thing, node);
}

function useOfClass(checker: TypeChecker, thing: ImportedThing, node: Identifier): Use {
  const { parent } = node;
  if (ts.isNewExpression(parent) && parent.expression === node) {
    if (isThrown(parent)) {
      return {
        kind: 'refused',
        reason: `\`${thing.local}\` is thrown here. An error is no port: declare it further in.`,
      };
    }
    return { kind: 'instance', node: parent };
  }
  const made = ts.isPropertyAccessExpression(parent) && parent.expression === node ? parent.parent : undefined;
  if (made !== undefined && ts.isCallExpression(made) && made.expression === parent) {
    if (isInstanceOf(checker, made, thing)) return { kind: 'instance', node: made };
  }
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node && isInstanceOf(checker, parent, thing)) {
    return { kind: 'instance', node: parent };
  }
  const reason = ts.isPropertyAccessExpression(parent)
    ? `\`${parent.getText()}\` belongs to the class itself. Make it a method of an instance, which a port can stand for.`
    : `The class \`${thing.local}\` itself is handed around here, not what it makes.`;
  return { kind: 'refused', reason };
}

function isInstanceOf(checker: TypeChecker, node: Expression, { symbol }: ImportedThing): boolean {
  const type = checker.getTypeAtLocation(node);
  return type.getSymbol() === symbol && type.getConstructSignatures().length === 0;
}

function isThrown(node: Node): boolean {
  return ts.isThrowStatement(node.parent);
}

/** Whether a class or an interface extends it. */
function isExtended(node: Node): boolean {
  const { parent } = node;
  if (!ts.isExpressionWithTypeArguments(parent) || !ts.isHeritageClause(parent.parent)) return false;
  return parent.parent.token === ts.SyntaxKind.ExtendsKeyword;
}
