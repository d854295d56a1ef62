import type { EntityName, Identifier, Node, SourceFile, Symbol, TypeChecker, TypeNode } from 'typescript';
import { ts } from '../../compiler.ts';
import { unaliased } from './importedThings.ts';

/** A name that stands in a type and has to be known where the type is written. */
export interface TypeName {
  /** As it stands there. */
  readonly text: string;
  /** What it means, imports followed to their end. */
  readonly symbol: Symbol;
  /** The import that brings it into the module that the type is taken from, if one does. */
  readonly alias: Symbol | undefined;
  readonly from: SourceFile;
  /** The node that stands there, where somebody has written it. */
  readonly node?: Identifier;
  /** Whether it is needed when the code runs. */
  readonly isValue?: boolean;
  /** What it is called where the type is written, as its name means something else there already. */
  readonly as?: string;
}

/** The names in a part of a module that mean something outside of that part. */
export function namesWritten(checker: TypeChecker, tree: SourceFile, part: Node): readonly TypeName[] {
  const found: TypeName[] = [];
  const visit = (node: Node): void => {
    if (ts.isIdentifier(node) && isLeftmost(node)) {
      const local = checker.getSymbolAtLocation(node);
      if (local !== undefined && !isDeclaredIn(local, part))
        found.push({ ...nameOf(checker, tree, node.text, local), node, isValue: isValue(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(part);
  return found;
}

/** Whether a type names modules on the spot: `import('./order').Order`, by paths that hold nowhere else. */
export function namesModules(part: Node): boolean {
  return ts.isImportTypeNode(part) || ts.forEachChild(part, (child) => namesModules(child) || undefined) === true;
}

/** What the compiler makes of a type that nobody has written, with the names in it. */
export function namesMade(
  checker: TypeChecker,
  tree: SourceFile,
  made: TypeNode,
): { readonly node: TypeNode; readonly names: readonly TypeName[] } {
  const names: TypeName[] = [];
  const take = (name: EntityName): void => {
    const first = leftmost(name);
    // The compiler notes what it meant by each name that it writes.
    const symbol = (first as Identifier & { readonly symbol?: Symbol }).symbol;
    if (symbol !== undefined) names.push(nameOf(checker, tree, first.text, symbol));
  };
  const visit = (node: Node): Node => {
    if (ts.isImportTypeNode(node) && node.qualifier !== undefined) {
      take(node.qualifier);
      const given = node.typeArguments?.map((each) => visit(each) as TypeNode);
      return node.isTypeOf
        ? ts.factory.createTypeQueryNode(node.qualifier, given)
        : ts.factory.createTypeReferenceNode(node.qualifier, given);
    }
    if (ts.isTypeReferenceNode(node)) take(node.typeName);
    else if (ts.isTypeQueryNode(node) && !ts.isImportTypeNode(node.exprName)) take(node.exprName);
    else if (ts.isExpressionWithTypeArguments(node) && ts.isIdentifier(node.expression)) take(node.expression);
    return ts.visitEachChild(node, visit, undefined);
  };
  return { node: visit(made) as TypeNode, names };
}

function nameOf(checker: TypeChecker, tree: SourceFile, text: string, local: Symbol): TypeName {
  const isAlias = (local.flags & ts.SymbolFlags.Alias) !== 0;
  return { text, symbol: unaliased(checker, local), alias: isAlias ? local : undefined, from: tree };
}

/** Whether a name stands for itself, and is no member of what stands to its left. */
function isLeftmost(node: Identifier): boolean {
  const { parent } = node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isPropertyAccessExpression(parent) || ts.isCallExpression(parent)) return parent.expression === node;
  if (ts.isTypeReferenceNode(parent) || ts.isTypeQueryNode(parent)) return true;
  if (ts.isExpressionWithTypeArguments(parent)) return true;
  return ts.isComputedPropertyName(parent);
}

function isValue(node: Identifier): boolean {
  if (!ts.isPropertyAccessExpression(node.parent) && !ts.isCallExpression(node.parent)) return false;
  return ts.findAncestor(node, (each) => ts.isVariableStatement(each) || ts.isEnumDeclaration(each)) !== undefined;
}

function leftmost(name: EntityName): Identifier {
  return ts.isIdentifier(name) ? name : leftmost(name.left);
}

function isDeclaredIn({ declarations = [] }: Symbol, part: Node): boolean {
  return declarations.some((declaration) => {
    const isInside = declaration.pos >= part.pos && declaration.end <= part.end;
    return isInside && declaration.getSourceFile() === part.getSourceFile();
  });
}
