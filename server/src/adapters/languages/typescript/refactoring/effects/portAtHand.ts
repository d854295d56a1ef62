import type { ConstructorDeclaration, Node, SignatureDeclaration, Symbol, TypeChecker } from 'typescript';
import { ts } from '../../compiler.ts';

/** How code at `use` reads a value whose type is `port` and that is there already; undefined where there is none. */
export function portAtHand(use: Node, port: Symbol, checker: TypeChecker): string | undefined {
  const isIt = (node: Node): boolean => symbolOfType(checker, node) === port;
  let isOwn = true;
  for (let up = use.parent; !ts.isSourceFile(up); up = up.parent) {
    if (ts.isClassLike(up)) return undefined;
    if (ts.isClassElement(up) && ts.isClassLike(up.parent)) {
      return (hasBody(up) ? parameterOf(up, isIt) : undefined) ?? (isOwn ? fieldOf(up, isIt) : undefined);
    }
    if (!ts.isFunctionLike(up)) continue;
    const parameter = parameterOf(up, isIt);
    if (parameter !== undefined) return parameter;
    if (!ts.isArrowFunction(up)) isOwn = false;
  }
  return undefined;
}

function symbolOfType(checker: TypeChecker, node: Node): Symbol | undefined {
  const type = checker.getTypeAtLocation(node);
  return type.aliasSymbol ?? type.getSymbol();
}

function hasBody(node: Node): node is SignatureDeclaration {
  return ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node);
}

function parameterOf({ parameters }: SignatureDeclaration, isIt: (node: Node) => boolean): string | undefined {
  return parameters.find((parameter) => ts.isIdentifier(parameter.name) && isIt(parameter))?.name.getText();
}

/** A field of the class that a member is part of. Until the constructor has run nobody knows which of them are set. */
function fieldOf(member: Node, isIt: (node: Node) => boolean): string | undefined {
  const { parent } = member;
  if (!ts.isClassLike(parent) || ts.isConstructorDeclaration(member) || ts.isPropertyDeclaration(member))
    return undefined;
  if (isStatic(member)) return undefined;
  const fields = parent.members.filter((each) => ts.isPropertyDeclaration(each) && !isStatic(each));
  const made = parent.members.find((each): each is ConstructorDeclaration => ts.isConstructorDeclaration(each));
  const properties = made?.parameters.filter((each) => ts.isParameterPropertyDeclaration(each, made)) ?? [];
  const field = [...fields, ...properties].find((each) => isIt(each));
  return field?.name === undefined ? undefined : `this.${field.name.getText()}`;
}

function isStatic(node: Node): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)
  );
}
