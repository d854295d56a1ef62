import type { Identifier, Node, PropertyDeclaration, SourceFile, Symbol, SyntaxKind, TypeChecker } from 'typescript';
import { ts } from '../../compiler.ts';
import type { ImportedName } from './importedNames.ts';
import type { TopLevel, Unit } from './units.ts';

/** A name that means something from outside of what it stands in. */
export interface Reference {
  readonly node: Identifier;
  /** What it means: something of the same module, what an import binds, or whatever needs no import. */
  readonly to: ReferenceTarget;
  /** Whether it vanishes when the code is compiled. */
  readonly isType: boolean;
  readonly isWrite: boolean;
  /** Whether it is looked at when the module is loaded, and not only when something is called. */
  readonly isAtLoad: boolean;
}

export type ReferenceTarget =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'import'; readonly name: ImportedName }
  /** A type that a comment of JavaScript declares or imports, which nobody can take out of it. */
  | { readonly kind: 'comment' }
  | { readonly kind: 'ambient' };

/** All names in `node` that mean something from outside of it, those in the JSDoc of JavaScript among them. */
export function referencesIn(topLevel: TopLevel, checker: TypeChecker, node: Node): readonly Reference[] {
  const found: Reference[] = [];
  forEachName(topLevel.tree, node, (name) => {
    const to = targetOf(topLevel, checker, name, node);
    if (to === undefined) return;
    found.push({ node: name, to, isType: isTypeUse(name), isWrite: isWritten(name), isAtLoad: isAtLoad(name) });
  });
  return found;
}

/** Every identifier that stands for something by itself, and not as a member of something else. */
export function forEachName(tree: SourceFile, node: Node, visit: (name: Identifier) => void): void {
  const isJavaScript = (tree.flags & ts.NodeFlags.JavaScriptFile) !== 0;
  const walk = (child: Node): void => {
    if (ts.isIdentifier(child)) {
      if (!isMemberName(child)) visit(child);
      return;
    }
    if (isJavaScript) for (const doc of docsOf(child)) ts.forEachChild(doc, walk);
    ts.forEachChild(child, walk);
  };
  walk(node);
}

/** What the checker knows of a name, in place of the property that it may be short for. */
export function symbolAt(checker: TypeChecker, name: Identifier): Symbol | undefined {
  const { parent } = name;
  if (ts.isShorthandPropertyAssignment(parent)) return checker.getShorthandAssignmentValueSymbol(parent);
  if (ts.isExportSpecifier(parent)) return checker.getExportSpecifierLocalTargetSymbol(parent);
  return checker.getSymbolAtLocation(name);
}

function targetOf(
  topLevel: TopLevel,
  checker: TypeChecker,
  name: Identifier,
  within: Node,
): ReferenceTarget | undefined {
  const declarations = symbolAt(checker, name)?.declarations ?? [];
  for (const declaration of declarations) {
    const unit = topLevel.unitOf(declaration);
    if (unit !== undefined) return { kind: 'unit', unit };
    const imported = topLevel.importOf(declaration);
    if (imported !== undefined) return { kind: 'import', name: imported };
  }
  const own = declarations.filter((each) => each.getSourceFile() === topLevel.tree);
  if (own.length === 0) return { kind: 'ambient' };
  return own.some((each) => liesWithin(each, within)) ? undefined : { kind: 'comment' };
}

function liesWithin(node: Node, outer: Node): boolean {
  return outer.pos <= node.pos && node.end <= outer.end;
}

function docsOf(node: Node): readonly Node[] {
  return (node as { readonly jsDoc?: readonly Node[] }).jsDoc ?? [];
}

function isMemberName(node: Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isMetaProperty(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isImportSpecifier(parent) || ts.isBindingElement(parent)) return parent.propertyName === node;
  if (ts.isExportSpecifier(parent)) {
    // What is passed on from another module has no name in this one.
    return (
      parent.parent.parent.moduleSpecifier !== undefined || (parent.propertyName !== undefined && parent.name === node)
    );
  }
  if (ts.isImportTypeNode(parent)) return parent.qualifier === node;
  if (ts.isJsxAttribute(parent) || ts.isJSDocParameterTag(parent)) return parent.name === node;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return true;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  if (ts.isJsxOpeningLikeElement(parent) || ts.isJsxClosingElement(parent)) return /^[a-z]/.test(node.text);
  if (ts.isNamedTupleMember(parent) || ts.isTypePredicateNode(parent)) return isNameOf(parent, node);
  const hasMembers = ts.isClassElement(parent) || ts.isTypeElement(parent) || ts.isObjectLiteralElement(parent);
  return (hasMembers || ts.isEnumMember(parent)) && parent.name === node;
}

function isNameOf(parent: { readonly name?: Node; readonly parameterName?: Node }, node: Node): boolean {
  return parent.name === node;
}

/** Whether nothing is left of it in JavaScript. */
export function isTypeUse(name: Identifier): boolean {
  if (ts.isPartOfTypeNode(name)) return true;
  let node: Node = name;
  while (ts.isQualifiedName(node.parent)) node = node.parent;
  return ts.isTypeQueryNode(node.parent);
}

function isWritten(name: Identifier): boolean {
  const { parent } = name;
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
    return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken;
  }
  if (ts.isForInStatement(parent) || ts.isForOfStatement(parent)) return parent.initializer === name;
  if (ts.isBinaryExpression(parent) && parent.left === name) return isAssignment(parent.operatorToken.kind);
  return isInAssignedPattern(name);
}

function isAssignment(kind: SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** `[a, b] = [b, a]` and `({ a } = b)`. */
function isInAssignedPattern(name: Identifier): boolean {
  let node: Node = name;
  while (isPartOfPattern(node.parent)) node = node.parent;
  const { parent } = node;
  if (node === name || !ts.isBinaryExpression(parent) || parent.left !== node) return false;
  return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

function isPartOfPattern(node: Node): boolean {
  if (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) return true;
  return ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isSpreadElement(node);
}

export function isAtLoad(name: Identifier): boolean {
  for (let node: Node = name; !ts.isSourceFile(node.parent); node = node.parent) {
    const { parent } = node;
    if (ts.isFunctionLike(parent) && !ts.isDecorator(node) && !isComputedName(parent, node)) return false;
    const isField = ts.isPropertyDeclaration(parent) && parent.initializer === node;
    if (isField && !isStatic(parent)) return false;
  }
  return true;
}

function isStatic(node: PropertyDeclaration): boolean {
  return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true;
}

function isComputedName(parent: { readonly name?: Node }, node: Node): boolean {
  return parent.name === node;
}
