import type { Identifier, Node, SourceFile } from 'typescript';
import { ts } from '../../compiler.ts';

/** The identifiers of a module that stand for something by their name alone: declared names and references. */
export function namesIn(tree: SourceFile): readonly Identifier[] {
  const found: Identifier[] = [];
  const visit = (node: Node): void => {
    if (ts.isIdentifier(node) && !isNameOfMember(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Whether an identifier is a name inside of something else, which no declaration of a module can be confused with. */
function isNameOfMember(node: Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return parent.propertyName === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  if (ts.isJsxAttribute(parent)) return true;
  return (ts.isClassElement(parent) || ts.isTypeElement(parent) || ts.isObjectLiteralElement(parent)) &&
    !ts.isShorthandPropertyAssignment(parent)
    ? parent.name === node
    : false;
}
