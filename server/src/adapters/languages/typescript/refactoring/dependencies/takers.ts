import type {
  ArrowFunction,
  ClassLikeDeclaration,
  FunctionDeclaration,
  FunctionExpression,
  MethodDeclaration,
  Node,
  Symbol,
  TypeChecker,
} from 'typescript';
import { isHookName } from '#application/refactoring/naming/portConcepts.ts';
import { ts } from '../../compiler.ts';

/** What can take something for the code inside: a class by its constructor, or a function. */
export type Taker = ClassLikeDeclaration | TakingFunction;

export type TakingFunction = FunctionDeclaration | FunctionExpression | ArrowFunction | MethodDeclaration;

/** The outermost one around a node: whoever calls it decides for all that lies inside. Undefined for code that runs on load. */
export function takerAround(node: Node): Taker | undefined {
  let found: Taker | undefined;
  let below: Node = node;
  for (let around = node.parent; !ts.isSourceFile(around); below = around, around = around.parent) {
    if (ts.isClassLike(around)) {
      if (isInsideInstances(below)) found = around;
    } else if (isTakingFunction(around) && nameOfFunction(around) !== undefined) found = around;
  }
  return found;
}

export function isTakingFunction(node: Node): node is TakingFunction {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    (ts.isMethodDeclaration(node) && (ts.isObjectLiteralExpression(node.parent) || isStatic(node)))
  );
}

/** Whether a function is one that is rendered, so that it takes all that it takes as properties. */
export function isComponent(node: Taker): node is TakingFunction {
  if (ts.isClassLike(node) || ts.isMethodDeclaration(node)) return false;
  const name = nameOfFunction(node);
  return name !== undefined && ts.isIdentifier(name) && /^[A-Z]/.test(name.text) && rendersSomething(node);
}

/** Whether a function is a component or a hook. These come by what they need where they are, and not from a root. */
export function isRendering(node: Taker | undefined): node is TakingFunction {
  if (node === undefined || ts.isClassLike(node)) return false;
  return isComponent(node) || isHookName(nameOfFunction(node)?.getText() ?? '');
}

function rendersSomething(node: Node): boolean {
  const isElement = ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node);
  return isElement || ts.forEachChild(node, (child) => rendersSomething(child) || undefined) === true;
}

/** The name by which others know a class; undefined for one that has none. */
export function nameOfClass(node: ClassLikeDeclaration): Node | undefined {
  return node.name ?? nameOfValue(node) ?? (ts.isClassDeclaration(node) ? defaultKeyword(node) : undefined);
}

/** The name by which others know a function; undefined for one that is handed to somebody where it is written. */
export function nameOfFunction(node: TakingFunction): Node | undefined {
  if (ts.isMethodDeclaration(node)) return node.name;
  if (ts.isFunctionDeclaration(node)) return node.name ?? defaultKeyword(node);
  return nameOfValue(node);
}

export function isStatic(node: Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true
  );
}

/** What a value is called by what it is assigned to: a constant, a member of one, the default of the module. */
function nameOfValue(node: Node): Node | undefined {
  let outer = node.parent;
  while (ts.isParenthesizedExpression(outer) || ts.isAsExpression(outer) || ts.isSatisfiesExpression(outer))
    outer = outer.parent;
  if (ts.isExportAssignment(outer))
    return outer.getChildren().find(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  if (!ts.isVariableDeclaration(outer) && !ts.isPropertyAssignment(outer)) return undefined;
  return ts.isIdentifier(outer.name) ? outer.name : undefined;
}

/** What others import and call. */
export function symbolOfTaker(checker: TypeChecker, node: Taker): Symbol | undefined {
  const name = ts.isClassLike(node) ? nameOfClass(node) : nameOfFunction(node);
  if (name === undefined) return undefined;
  if (name.kind !== ts.SyntaxKind.DefaultKeyword) return checker.getSymbolAtLocation(name);
  const module = checker.getSymbolAtLocation(node.getSourceFile());
  return module && checker.tryGetMemberInModuleExports('default', module);
}

/** Stands for the name where `export default` is all that names it. */
function defaultKeyword(node: FunctionDeclaration | ClassLikeDeclaration): Node | undefined {
  return ts.canHaveModifiers(node)
    ? ts.getModifiers(node)?.find(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
    : undefined;
}

/** Whether a part of a class runs for each instance; decorators, base classes and what is static do not. */
function isInsideInstances(part: Node): boolean {
  return ts.isClassElement(part) && !isStatic(part) && !ts.isClassStaticBlockDeclaration(part);
}
