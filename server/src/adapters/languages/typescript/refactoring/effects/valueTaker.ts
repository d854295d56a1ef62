import type {
  ArrowFunction,
  ClassLikeDeclaration,
  ConstructorDeclaration,
  FunctionDeclaration,
  FunctionExpression,
  Identifier,
  MemberName,
  MethodDeclaration,
  Node,
  ParameterDeclaration,
  PropertyDeclaration,
} from 'typescript';
import { ts } from '../../compiler.ts';

/** A function that others call by a name, so that whoever calls it can hand in one value more. */
export type NamedFunction =
  FunctionDeclaration | MethodDeclaration | ConstructorDeclaration | ArrowFunction | FunctionExpression;

/** What can take a value in for the code that stands in it. */
export type ValueTaker =
  /** A function or method, which takes one parameter more. `name` is what callers write. */
  | { readonly kind: 'function'; readonly function: NamedFunction; readonly name: MemberName }
  /** The constructor of a class, which may not be written yet. */
  | { readonly kind: 'constructor'; readonly class: ClassLikeDeclaration; readonly name: Identifier }
  /** The initial value of a field, which the constructor is to set in its place. */
  | {
      readonly kind: 'field';
      readonly field: PropertyDeclaration;
      readonly class: ClassLikeDeclaration;
      readonly name: Identifier;
    }
  /** The default of a parameter, without which callers have to say what they mean. */
  | { readonly kind: 'default'; readonly parameter: ParameterDeclaration; readonly of: ValueTaker }
  | { readonly kind: 'nobody'; readonly reason: string };

/** Who can take in the value for `node`: whatever it stands in that is called by a name. */
export function valueTakerOf(node: Node): ValueTaker {
  let child = node;
  for (let parent = node.parent; ; child = parent, parent = parent.parent) {
    if (ts.isSourceFile(parent))
      return nobody('What it stands in is called by no name, so nobody could hand the value in.');
    if (ts.isDecorator(parent)) return nobody('It stands in a decorator, which runs when the module is loaded.');
    if (ts.isClassStaticBlockDeclaration(parent))
      return nobody('It runs once for the class, when the module is loaded.');
    if (ts.isEnumDeclaration(parent)) return nobody('It stands in an enumeration.');
    if (ts.isParameter(parent)) return takerOfDefault(parent, child, node);
    if (ts.isPropertyDeclaration(parent) && parent.initializer === child) {
      const taker = takerOfField(parent);
      if (taker !== undefined) return taker;
    }
    const taker = takerIn(parent);
    if (taker !== undefined) return taker;
  }
}

/** The same for what stands right in that function; undefined for a function that is part of another. */
function takerIn(node: Node): ValueTaker | undefined {
  if (ts.isGetAccessorDeclaration(node) || ts.isSetAccessorDeclaration(node)) {
    if (!isAtTop(node.parent)) return undefined;
    return nobody(`\`${node.name.getText()}\` is read like a field, and a getter or setter can take nothing in.`);
  }
  if (ts.isConstructorDeclaration(node)) return isAtTop(node.parent) ? takerOfConstructor(node.parent) : undefined;
  if (ts.isMethodDeclaration(node)) {
    if (!isAtTop(node.parent)) return undefined;
    return ts.isMemberName(node.name)
      ? { kind: 'function', function: node, name: node.name }
      : nobody('It stands in a method whose name is no plain word, so its callers are not known.');
  }
  if (ts.isFunctionDeclaration(node)) {
    if (!ts.isSourceFile(node.parent)) return undefined;
    if (node.name === undefined) return nobody('It stands in a function without a name, so its callers are not known.');
    return { kind: 'function', function: node, name: node.name };
  }
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return undefined;
  const { parent } = node;
  const isNamed =
    (ts.isVariableDeclaration(parent) && parent.initializer === node && isAtTop(parent)) ||
    (ts.isPropertyDeclaration(parent) && parent.initializer === node && isAtTop(parent.parent)) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === node && isAtTop(parent.parent));
  if (!isNamed || !ts.isMemberName(parent.name)) return undefined;
  // With a type of its own, what the function takes is said elsewhere.
  if (!ts.isPropertyAssignment(parent) && parent.type !== undefined) {
    return nobody(
      `The type of \`${parent.name.text}\` is written out apart from the function, so it takes nothing more.`,
    );
  }
  return { kind: 'function', function: node, name: parent.name };
}

export function constructorOf(node: ClassLikeDeclaration): ConstructorDeclaration | undefined {
  const all = node.members.filter((member) => ts.isConstructorDeclaration(member));
  return all.find(({ body }) => body !== undefined) ?? all[0];
}

/** A class without a body for its constructor is handled through the class that it extends. */
function takerOfConstructor(node: ClassLikeDeclaration): ValueTaker {
  if (node.name === undefined) return nobody('It stands in a class without a name, so nobody knows who makes one.');
  if (ts.canHaveDecorators(node) && (ts.getDecorators(node) ?? []).length > 0) {
    return nobody(`\`${node.name.text}\` is made by a framework, which would have nothing to hand in.`);
  }
  return { kind: 'constructor', class: node, name: node.name };
}

function takerOfField(field: PropertyDeclaration): ValueTaker | undefined {
  if (!isAtTop(field.parent)) return undefined;
  const { initializer } = field;
  // A field that holds a function is called like a method.
  if (initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))) {
    return undefined;
  }
  if (ts.getModifiers(field)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true) {
    return nobody('It is the value of a static field, which is set when the module is loaded.');
  }
  const ofClass = takerOfConstructor(field.parent);
  if (ofClass.kind !== 'constructor') return ofClass;
  return { kind: 'field', field, class: ofClass.class, name: ofClass.name };
}

function takerOfDefault(parameter: ParameterDeclaration, child: Node, node: Node): ValueTaker {
  const of = takerIn(parameter.parent);
  // The parameter of a function inside of another is no more than a part of that.
  if (of === undefined) return valueTakerOf(parameter.parent);
  if (of.kind === 'nobody') return of;
  if (parameter.initializer === node && child === node && ts.isIdentifier(parameter.name)) {
    return { kind: 'default', parameter, of };
  }
  return nobody('It is part of the default of a parameter, and a default cannot use what comes after it.');
}

/** Whether nothing that runs lies around it: a class, an object or a constant of the module itself. */
function isAtTop(node: Node): boolean {
  if (ts.isClassDeclaration(node)) return ts.isSourceFile(node.parent);
  const declaration = ts.findAncestor(node, ts.isVariableDeclaration);
  if (declaration === undefined) return false;
  const isDirect =
    node === declaration ||
    declaration.initializer === node ||
    // `export const orders = { place() {} } satisfies Orders`
    (declaration.initializer !== undefined &&
      ts.isSatisfiesExpression(declaration.initializer) &&
      declaration.initializer.expression === node);
  const isPlain = node === declaration || declaration.type === undefined;
  return (
    isDirect &&
    isPlain &&
    ts.isVariableStatement(declaration.parent.parent) &&
    ts.isSourceFile(declaration.parent.parent.parent)
  );
}

function nobody(reason: string): ValueTaker {
  return { kind: 'nobody', reason };
}
