import type { EntityName, Expression, Node } from 'typescript';
import type { TextRange } from '#domain/text.ts';
import { ts } from '../compiler.ts';
import type { Reading } from './reading.ts';
import { rangeOfNode } from './reading.ts';

/** A name with what is asked of it: `globalThis.process?.env` is `globalThis`, `process`, `env`. */
export interface DottedName {
  readonly names: readonly string[];
  /** For each name, the node that says it and all before it. */
  readonly nodes: readonly Node[];
  /** The whole of it, with brackets and casts around it. */
  readonly outermost: Node;
}

/** What is asked of a name, from the name outwards. Brackets, casts and `?.` change nothing about what is meant. */
export function dottedNameFrom(first: Node, firstNames: readonly string[]): DottedName {
  const names = [...firstNames];
  const nodes = firstNames.map(() => first);
  let outermost = outOfWrappers(first);
  for (;;) {
    const member = memberOf(outermost);
    if (member === undefined) return { names, nodes, outermost };
    names.push(member);
    nodes.push(outermost.parent);
    outermost = outOfWrappers(outermost.parent);
  }
}

/** The first `length` names where they stand on one line, otherwise the first alone. */
export function rangeOfNames(reading: Reading, { nodes }: DottedName, length: number): TextRange {
  const first = nodes[0] ?? reading.file;
  const last = nodes[length - 1] ?? first;
  const isOnOneLine = reading.positions.isOnOneLine(last.getStart(reading.file), last.end);
  return rangeOfNode(reading, isOnOneLine ? last : first);
}

/** The names in an expression that consists of nothing else; undefined for any other. */
export function plainName(expression: Expression | EntityName): string | undefined {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression)) return joined(plainName(expression.expression), expression.name.text);
  if (ts.isQualifiedName(expression)) return joined(plainName(expression.left), expression.right.text);
  return undefined;
}

export function withoutWrappers(expression: Expression): Expression {
  return isWrapper(expression) ? withoutWrappers(expression.expression) : expression;
}

function joined(left: string | undefined, right: string): string | undefined {
  return left === undefined ? undefined : `${left}.${right}`;
}

function memberOf(node: Node): string | undefined {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return parent.name.text;
  if (!ts.isElementAccessExpression(parent) || parent.expression !== node) return undefined;
  return ts.isStringLiteralLike(parent.argumentExpression) ? parent.argumentExpression.text : undefined;
}

export function outOfWrappers(node: Node): Node {
  return isWrapper(node.parent) && node.parent.expression === node ? outOfWrappers(node.parent) : node;
}

type Wrapper = Node & { readonly expression: Expression };

function isWrapper(node: Node): node is Wrapper {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isTypeAssertionExpression(node)
  );
}
