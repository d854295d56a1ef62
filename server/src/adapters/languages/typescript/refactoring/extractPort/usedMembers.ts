import type { CallExpression, Expression, Node, SourceFile, Symbol, Type, TypeChecker } from 'typescript';
import { ts } from '../../compiler.ts';

/** What a module asks of instances of something. */
export interface UsedMembers {
  readonly names: ReadonlySet<string>;
  /** Those that it also writes. */
  readonly written: ReadonlySet<string>;
  /** How those are called that are only called. */
  readonly calls: ReadonlyMap<string, CallsOfMember>;
  /** Whether it asks for members whose names only show when it runs. */
  readonly dynamic: boolean;
}

/** What all the calls of one member have in common. */
export interface CallsOfMember {
  readonly calls: readonly CallExpression[];
  /** As many arguments as any of them passes. */
  readonly most: number;
  /** Whether one of them says what the type parameters stand for. */
  readonly isExplicit: boolean;
}

/** Whatever way `tree` has come by an instance: `isInstance` tells by the type of an expression. */
export function usedMembers(
  checker: TypeChecker,
  tree: SourceFile,
  isInstance: (type: Type) => boolean,
  memberNames: ReadonlySet<string>,
): UsedMembers {
  const names = new Set<string>();
  const written = new Set<string>();
  const calls = new Map<string, CallsOfMember>();
  let dynamic = false;
  const isOne = (node: Node): boolean => partsOf(checker.getTypeAtLocation(node)).some(isInstance);
  const take = (member: string, node: Node): void => {
    names.add(member);
    if (isWritten(node)) written.add(member);
    calls.set(member, withCall(calls.get(member), node));
  };
  const visit = (node: Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      if (isOne(node.expression)) take(node.name.text, node);
    } else if (ts.isElementAccessExpression(node)) {
      if (isOne(node.expression)) {
        if (ts.isStringLiteralLike(node.argumentExpression)) take(node.argumentExpression.text, node);
        else dynamic = true;
      }
    } else if (ts.isIndexedAccessTypeNode(node)) {
      if (isOne(node.objectType)) addLiterals(node.indexType, names);
    } else if (ts.isObjectBindingPattern(node)) {
      if (isOne(node))
        for (const element of node.elements) {
          if (element.dotDotDotToken !== undefined) dynamic = true;
          else names.add((element.propertyName ?? element.name).getText(tree));
        }
    } else if (ts.isSpreadAssignment(node)) {
      if (isOne(node.expression)) dynamic = true;
    }
    if (ts.isExpression(node) && mayStandAlone(node) && isOne(node)) {
      for (const asked of askedByContext(checker, node, isInstance)) if (memberNames.has(asked)) names.add(asked);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { names, written, calls, dynamic };
}

/** What is handed on may be called with whatever it takes. */
function withCall(known: CallsOfMember | undefined, node: Node): CallsOfMember {
  const { parent } = node;
  if (!ts.isCallExpression(parent) || parent.expression !== node || parent.arguments.some(ts.isSpreadElement)) {
    return { calls: [], most: Infinity, isExplicit: true };
  }
  return {
    calls: [...(known?.calls ?? []), parent],
    most: Math.max(known?.most ?? 0, parent.arguments.length),
    isExplicit: known?.isExplicit === true || parent.typeArguments !== undefined,
  };
}

/** Unions are asked for each of their parts, since what may be missing is asked for all the same. */
function partsOf(type: Type): readonly Type[] {
  return type.isUnionOrIntersection() ? type.types.flatMap(partsOf) : [type];
}

/** `Pick<Orders, 'find'>` and `Orders['find']` name members by literals. */
function addLiterals(node: Node, names: Set<string>): void {
  if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) names.add(node.literal.text);
  else if (ts.isUnionTypeNode(node)) for (const part of node.types) addLiterals(part, names);
}

function mayStandAlone(node: Expression): boolean {
  const { parent } = node;
  const isAsked =
    (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === node;
  return !isAsked && (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node));
}

/** What an interface of somebody else, to whom an instance is handed, asks of it. */
function askedByContext(
  checker: TypeChecker,
  node: Expression,
  isInstance: (type: Type) => boolean,
): readonly string[] {
  const context = checker.getContextualType(node);
  if (context === undefined || partsOf(context).some(isInstance)) return [];
  return partsOf(context).flatMap((part) =>
    (part.flags & ts.TypeFlags.Object) === 0 ? [] : part.getProperties().map(({ name }: Symbol) => name),
  );
}

/** `=`, `+=`, `??=`, and no comparison. */
const ASSIGNMENTS = /^(?![=!<>]=)[^=]*=$/;

function isWritten(node: Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && parent.left === node) {
    return ASSIGNMENTS.test(parent.operatorToken.getText());
  }
  // Of what has a sign before it, only a step up or down changes anything.
  return (
    ts.isPostfixUnaryExpression(parent) || (ts.isPrefixUnaryExpression(parent) && /^(?:\+\+|--)/.test(parent.getText()))
  );
}
