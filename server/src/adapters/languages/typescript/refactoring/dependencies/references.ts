import type { Declaration, Identifier, Node, SourceFile, Symbol, TypeChecker } from 'typescript';
import { ts } from '../../compiler.ts';
import type { CheckedProgram } from '../../program/programs.ts';
import { isWrittenHere } from '../draft/typeImportStyle.ts';
import { namesInTree } from './namesInTree.ts';

/** A place where a module speaks of something. */
export interface Reference {
  readonly tree: SourceFile;
  /** The name with the namespace before it, if there is one. */
  readonly node: Node;
}

/**
 * Where the program speaks of what `symbol` stands for, by whatever name and through whatever re-exports, as a value.
 * Imports, exports, types and the declaration itself are left out.
 */
export function* referencesTo(
  { program, checker }: CheckedProgram,
  symbol: Symbol,
): Generator<void, readonly Reference[]> {
  const meant = unaliased(checker, symbol);
  const trees = program.getSourceFiles().filter(isWrittenHere);
  const names = new Set([meant.name, ...trees.flatMap((tree) => aliasesIn(checker, tree, meant))]);
  for (const { declarations } of [meant]) {
    for (const declaration of declarations ?? []) {
      const name = ts.getNameOfDeclaration(declaration);
      if (name !== undefined && ts.isIdentifier(name)) names.add(name.text);
    }
  }
  yield;
  const found: Reference[] = [];
  for (const tree of trees) {
    for (const name of identifiersIn(tree, names)) {
      if (!isSame(symbolOf(checker, name), meant) || isMereMention(name)) continue;
      found.push({ tree, node: withNamespace(name) });
    }
    yield;
  }
  return found;
}

/** Members of object literals have a symbol for each way in which they are looked at. */
function isSame(symbol: Symbol | undefined, meant: Symbol): boolean {
  if (symbol === undefined || symbol === meant) return symbol === meant;
  return meant.valueDeclaration !== undefined && symbol.valueDeclaration === meant.valueDeclaration;
}

function symbolOf(checker: TypeChecker, name: Node): Symbol | undefined {
  const symbol =
    ts.isShorthandPropertyAssignment(name.parent) && name.parent.name === name
      ? checker.getShorthandAssignmentValueSymbol(name.parent)
      : checker.getSymbolAtLocation(name);
  return symbol && unaliased(checker, symbol);
}

function unaliased(checker: TypeChecker, symbol: Symbol): Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

/** The names that imports and exports of a module give to it. */
function aliasesIn(checker: TypeChecker, tree: SourceFile, meant: Symbol): readonly string[] {
  return namesInTree(tree)
    .renaming()
    .filter((name) => symbolOf(checker, name) === meant)
    .map(({ text }) => text);
}

function identifiersIn(tree: SourceFile, names: ReadonlySet<string>): readonly Identifier[] {
  const { called } = namesInTree(tree);
  return [...names].flatMap(called).sort((one, other) => one.pos - other.pos);
}

/** Whether a name is only declared there, imported, exported or spoken of as a type. */
function isMereMention(name: Identifier): boolean {
  const { parent } = name;
  if (ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isExportSpecifier(parent)) return true;
  if (ts.isImportEqualsDeclaration(parent) || ts.isNamespaceImport(parent) || ts.isExportAssignment(parent))
    return true;
  if (ts.isBindingElement(parent) && isImported(parent)) return true;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  const isDeclared = ts.getNameOfDeclaration(parent as Declaration) === name && !ts.isExpression(parent);
  return isDeclared || ts.isPartOfTypeNode(name) || isPartOfTypeQuery(name);
}

function isImported(element: Node): boolean {
  const { parent } = element;
  const { parent: variable } = parent;
  return ts.isVariableDeclaration(variable) && variable.initializer !== undefined && isImportCall(variable.initializer);
}

function isImportCall(node: Node): boolean {
  const call = ts.isAwaitExpression(node) ? node.expression : node;
  if (!ts.isCallExpression(call)) return false;
  const { expression } = call;
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

export function isPartOfTypeQuery(name: Node): boolean {
  let outer = name.parent;
  while (ts.isQualifiedName(outer)) outer = outer.parent;
  return ts.isTypeQueryNode(outer);
}

function withNamespace(name: Identifier): Node {
  const { parent } = name;
  return ts.isPropertyAccessExpression(parent) && parent.name === name ? parent : name;
}
