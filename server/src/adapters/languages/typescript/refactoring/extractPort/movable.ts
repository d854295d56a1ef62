import type {
  CallExpression,
  Declaration,
  EnumDeclaration,
  Expression,
  Identifier,
  InterfaceDeclaration,
  SourceFile,
  Symbol,
  TypeAliasDeclaration,
  VariableStatement,
} from 'typescript';
import { categoriesOf } from '#domain/catalogue/catalogue.ts';
import { ts } from '../../compiler.ts';
import { importStatements } from '../draft/importClauses.ts';

/** What is gone when the code runs, or holds nothing but constants, so that it can lie anywhere. */
export type MovableDeclaration = (InterfaceDeclaration | TypeAliasDeclaration | EnumDeclaration | VariableStatement) & {
  readonly parent: SourceFile;
};

/** What declares a type or a constant; undefined where a part of it has to stay where it is. */
export function movableDeclarations({ declarations = [] }: Symbol): readonly MovableDeclaration[] | undefined {
  const movable = declarations.map(movableOf).filter((each) => each !== undefined);
  return movable.length > 0 && movable.length === declarations.length ? movable : undefined;
}

function movableOf(declaration: Declaration): MovableDeclaration | undefined {
  const node = ts.isVariableDeclaration(declaration) ? constantStatement(declaration) : declaration;
  return node !== undefined && isMovable(node) ? node : undefined;
}

function isMovable(node: Declaration | VariableStatement): node is MovableDeclaration {
  if (!ts.isSourceFile(node.parent)) return false;
  const isType = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
  return isType || ts.isEnumDeclaration(node) || ts.isVariableStatement(node);
}

/** The statement of a constant that stands for the same wherever it lies. */
function constantStatement(declaration: Declaration): VariableStatement | undefined {
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return undefined;
  const { parent: list, initializer } = declaration;
  if (!ts.isVariableDeclarationList(list) || !ts.isVariableStatement(list.parent)) return undefined;
  const isConstant = (list.flags & ts.NodeFlags.Const) !== 0 && list.declarations.length === 1;
  return isConstant && initializer !== undefined && isPlain(initializer) ? list.parent : undefined;
}

/** Whether a value is written out, or is a schema, which says what data looks like. */
function isPlain(node: Expression): boolean {
  if (ts.isLiteralExpression(node)) return true;
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    return isPlain(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return isPlain(node.operand);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isPlain);
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every((each) => {
      return ts.isPropertyAssignment(each) && !ts.isComputedPropertyName(each.name) && isPlain(each.initializer);
    });
  }
  if (ts.isCallExpression(node)) return isSchema(node);
  const { NullKeyword, TrueKeyword, FalseKeyword } = ts.SyntaxKind;
  return [NullKeyword, TrueKeyword, FalseKeyword].some((kind) => node.kind === kind);
}

/** `z.object({ … }).partial()` of a package that checks data. */
function isSchema(node: CallExpression): boolean {
  if (!node.arguments.every(isPlain)) return false;
  let root = node.expression;
  while (!ts.isIdentifier(root)) {
    if (ts.isCallExpression(root)) return isSchema(root);
    if (!ts.isPropertyAccessExpression(root)) return false;
    root = root.expression;
  }
  return checksData(root);
}

function checksData(root: Identifier): boolean {
  const statement = importStatements(root.getSourceFile()).find(({ bindings }) => {
    return bindings.some(({ local }) => local === root.text);
  });
  return statement !== undefined && categoriesOf('typescript', statement.specifier).includes('validation');
}
