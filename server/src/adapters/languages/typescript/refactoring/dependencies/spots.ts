import type {
  Expression,
  Node,
  ParameterDeclaration,
  PropertyDeclaration,
  TypeChecker,
  VariableDeclaration,
} from 'typescript';
import { ts } from '../../compiler.ts';
import { isStatic } from './takers.ts';

/** What stands where something is reached for, and becomes of it. */
export type Spot =
  /** An expression among others, which becomes a read. */
  | { readonly kind: 'expression'; readonly node: Expression }
  /** A field that holds it, which goes on holding it. */
  | { readonly kind: 'field'; readonly node: PropertyDeclaration }
  /** A parameter that has it for a default, which becomes required. */
  | { readonly kind: 'default'; readonly node: ParameterDeclaration }
  /** A constant that holds it, which goes; whatever reads it reads what was handed in. */
  | { readonly kind: 'constant'; readonly node: VariableDeclaration; readonly reads: readonly Expression[] };

export function spotOf(checker: TypeChecker, use: Expression): Spot {
  const whole = withAssertions(use);
  const { parent } = whole;
  if (ts.isPropertyDeclaration(parent) && parent.initializer === whole && isPlainField(parent)) {
    return { kind: 'field', node: parent };
  }
  if (ts.isParameter(parent) && parent.initializer === whole && ts.isIdentifier(parent.name)) {
    return { kind: 'default', node: parent };
  }
  if (ts.isVariableDeclaration(parent) && parent.initializer === whole) {
    const reads = readsOf(checker, parent);
    if (reads !== undefined) return { kind: 'constant', node: parent, reads };
  }
  return { kind: 'expression', node: whole };
}

/** With what says of it that it has another type. */
function withAssertions(use: Expression): Expression {
  let whole = use;
  while (ts.isAsExpression(whole.parent) || ts.isSatisfiesExpression(whole.parent)) whole = whole.parent;
  return whole;
}

function isPlainField(property: PropertyDeclaration): boolean {
  const isNamed = ts.isIdentifier(property.name) || ts.isPrivateIdentifier(property.name);
  return isNamed && !isStatic(property) && !hasDecorators(property);
}

function hasDecorators(property: PropertyDeclaration): boolean {
  return (ts.getDecorators(property)?.length ?? 0) > 0;
}

/** Undefined where the name has to stay: others import it, or somebody assigns to it or takes it apart. */
function readsOf(checker: TypeChecker, variable: VariableDeclaration): readonly Expression[] | undefined {
  const { name, parent: list } = variable;
  if (!ts.isIdentifier(name) || !ts.isVariableDeclarationList(list) || list.declarations.length > 1) return undefined;
  const { parent: statement } = list;
  if ((list.flags & ts.NodeFlags.Const) === 0 || !ts.isVariableStatement(statement)) return undefined;
  if (ts.getModifiers(statement)?.length) return undefined;
  const symbol = checker.getSymbolAtLocation(name);
  const reads: Expression[] = [];
  const others: Node[] = [];
  const visit = (node: Node): void => {
    if (ts.isIdentifier(node) && node !== name && node.text === name.text) {
      if (ts.isShorthandPropertyAssignment(node.parent)) {
        if (checker.getShorthandAssignmentValueSymbol(node.parent) === symbol) reads.push(node);
      } else if (checker.getSymbolAtLocation(node) === symbol) {
        if (ts.isExpression(node) && !ts.isExportSpecifier(node.parent) && !isTypeQuery(node)) reads.push(node);
        else others.push(node);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(variable.getSourceFile());
  return others.length > 0 ? undefined : reads;
}

function isTypeQuery(node: Node): boolean {
  let outer = node.parent;
  while (ts.isQualifiedName(outer)) outer = outer.parent;
  return ts.isTypeQueryNode(outer) || ts.isExportAssignment(outer);
}
