import type { EntityName, Identifier, Node } from 'typescript';
import { ts } from '../compiler.ts';
import { outOfWrappers } from './dottedName.ts';

/**
 * In which way a name stands in the text: as a value that is read or written, as a type, or behind `typeof` in a type,
 * which asks a value for its type. Undefined where it only names something: a property, a declaration, a label.
 */
export type ReferenceKind = 'value' | 'type' | 'type-of-value';

export function referenceKindOf(identifier: Identifier): ReferenceKind | undefined {
  const parent = identifier.parent;
  if (ts.isPropertyAccessExpression(parent)) {
    return parent.name === identifier ? undefined : isHeritageOfType(parent) ? 'type' : 'value';
  }
  if (ts.isQualifiedName(parent)) return parent.right === identifier ? undefined : kindOfEntity(parent);
  if (ts.isTypeReferenceNode(parent) || ts.isTypeQueryNode(parent)) return kindOfEntity(identifier);
  if (ts.isExpressionWithTypeArguments(parent)) return isHeritageOfType(identifier) ? 'type' : 'value';
  if (ts.isShorthandPropertyAssignment(parent) || ts.isExportAssignment(parent)) return 'value';
  if (ts.isJsxClosingElement(parent) || ts.isJsxNamespacedName(parent)) return undefined;
  if (ts.isJsxOpeningElement(parent) || ts.isJsxSelfClosingElement(parent)) {
    // Elements of the page itself are written small.
    return /^[a-z]/.test(identifier.text) ? undefined : 'value';
  }
  return isOnlyAName(identifier, parent) ? undefined : 'value';
}

function isOnlyAName(identifier: Identifier, parent: Node): boolean {
  if ('name' in parent && parent.name === identifier) return true;
  if ('propertyName' in parent && parent.propertyName === identifier) return true;
  return (
    ts.isLabeledStatement(parent) ||
    ts.isBreakOrContinueStatement(parent) ||
    ts.isTypePredicateNode(parent) ||
    ts.isImportTypeNode(parent) ||
    ts.isImportClause(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isImportAttribute(parent)
  );
}

function kindOfEntity(name: EntityName): ReferenceKind | undefined {
  const parent = name.parent;
  if (ts.isQualifiedName(parent)) return kindOfEntity(parent);
  if (ts.isImportTypeNode(parent)) return undefined;
  return ts.isTypeReferenceNode(parent) ? 'type' : 'type-of-value';
}

/** Whether an expression stands behind `implements`, or behind the `extends` of an interface. */
function isHeritageOfType(expression: Node): boolean {
  const outermost = outOfWrappers(expression);
  const parent = outermost.parent;
  if (ts.isPropertyAccessExpression(parent)) return isHeritageOfType(parent);
  if (!ts.isExpressionWithTypeArguments(parent) || !ts.isHeritageClause(parent.parent)) return false;
  return parent.parent.token === ts.SyntaxKind.ImplementsKeyword || ts.isInterfaceDeclaration(parent.parent.parent);
}
