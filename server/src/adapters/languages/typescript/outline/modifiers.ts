import type { Expression, ModifierSyntaxKind, Node } from 'typescript';
import type { Mention, Visibility } from '#domain/graph/outline.ts';
import { ts } from '../compiler.ts';
import { plainName, withoutWrappers } from './dottedName.ts';
import type { Reading } from './reading.ts';
import { detached } from '../../detached.ts';
import { rangeOfNode } from './reading.ts';

export function hasModifier(node: Node, kind: ModifierSyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind);
}

export function visibilityOf(node: Node): Visibility {
  if ('name' in node && ts.isPrivateIdentifier(node.name as Node)) return 'private';
  if (hasModifier(node, ts.SyntaxKind.PrivateKeyword)) return 'private';
  return hasModifier(node, ts.SyntaxKind.ProtectedKeyword) ? 'protected' : 'public';
}

/** The names of the decorators, without what they are called with. */
export function decoratorsOf(reading: Reading, node: Node): readonly Mention[] {
  if (!ts.canHaveDecorators(node)) return [];
  return (ts.getDecorators(node) ?? []).flatMap(({ expression }) => mentionOfCallee(reading, expression));
}

/** The name that is called in the end, where an expression is a name or a call of one: `Model` in `Model(Base)()`. */
export function mentionOfCallee(reading: Reading, expression: Expression): readonly Mention[] {
  const plain = withoutWrappers(expression);
  if (ts.isCallExpression(plain)) return mentionOfCallee(reading, plain.expression);
  const name = plainName(plain);
  return name === undefined || name === '' ? [] : [{ name: detached(name), range: rangeOfNode(reading, plain) }];
}
