import type {
  EntityName,
  ExpressionWithTypeArguments,
  Identifier,
  ImportTypeNode,
  Node,
  NodeArray,
  TypeNode,
  TypeParameterDeclaration,
} from 'typescript';
import type { Mention } from '#domain/graph/outline.ts';
import { ts } from '../compiler.ts';
import { plainName } from './dottedName.ts';
import { looseTypeOf } from './looseTypes.ts';
import type { Reading } from './reading.ts';
import { detached } from '../../detached.ts';
import { rangeOfNode } from './reading.ts';
import type { NameSpace } from './scopes.ts';

/** Every name in a type, however deep, in the order of the text; undefined where no type is written. */
export function mentionsIn(reading: Reading, type: TypeNode | undefined): readonly Mention[] | undefined {
  if (type === undefined) return undefined;
  const mentions: Mention[] = [];
  addMentions(reading, type, mentions);
  return mentions;
}

/**
 * The names in the bounds and defaults of type parameters. A bound that lets anything in is not loose: what is given
 * for the parameter says what it is.
 */
export function mentionsInBounds(
  reading: Reading,
  parameters: NodeArray<TypeParameterDeclaration> | undefined,
): readonly Mention[] {
  return (parameters ?? []).flatMap((parameter) => boundsOf(reading, parameter));
}

function boundsOf(reading: Reading, { constraint, default: otherwise }: TypeParameterDeclaration): Mention[] {
  const mentions = [...(mentionsIn(reading, constraint) ?? []), ...(mentionsIn(reading, otherwise) ?? [])];
  return mentions.filter(({ loose }) => loose === undefined);
}

/** The names in what the bases of a class or an interface are given as type arguments. */
export function mentionsInArguments(reading: Reading, base: ExpressionWithTypeArguments): readonly Mention[] {
  return (base.typeArguments ?? []).flatMap((type) => mentionsIn(reading, type) ?? []);
}

function addMentions(reading: Reading, node: Node, mentions: Mention[]): void {
  const loose = looseTypeOf(reading, node);
  if (loose !== undefined) {
    mentions.push(loose);
    return;
  }
  if (ts.isTypeParameterDeclaration(node)) {
    mentions.push(...boundsOf(reading, node));
    return;
  }
  const before = mentions.length;
  if (ts.isTypeReferenceNode(node)) addName(reading, node.typeName, 'type', mentions);
  else if (ts.isTypeQueryNode(node) && !ts.isImportTypeNode(node.exprName)) {
    addName(reading, node.exprName, 'value', mentions);
  } else if (ts.isImportTypeNode(node)) mentions.push(...mentionOfImport(reading, node));
  else if (ts.isExpressionWithTypeArguments(node)) return;
  ts.forEachChild(node, (child) => {
    // Type parameters have bounds and defaults; a predicate, a key and a parameter have names that are no types.
    if (!ts.isIdentifier(child) && !ts.isQualifiedName(child)) addMentions(reading, child, mentions);
  });
  if (isSelection(node))
    mentions.push(...mentions.splice(before).map((mention) => ({ ...mention, part: true as const })));
}

const SELECTIONS: ReadonlySet<string> = new Set(['Pick', 'Omit', 'ReturnType', 'Parameters', 'ConstructorParameters']);

/** A type that takes something out of others. */
function isSelection(node: Node): boolean {
  if (ts.isTypeReferenceNode(node)) return ts.isIdentifier(node.typeName) && SELECTIONS.has(node.typeName.text);
  return (
    ts.isIndexedAccessTypeNode(node) || (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword)
  );
}

function addName(reading: Reading, name: EntityName, space: NameSpace, mentions: Mention[]): void {
  const text = plainName(name);
  if (text === undefined || text === '' || text === 'const') return;
  if (reading.scopes.isLocal(firstOf(name), space)) return;
  mentions.push({ name: detached(text), range: rangeOfNode(reading, name) });
}

function mentionOfImport(reading: Reading, { argument, qualifier }: ImportTypeNode): Mention[] {
  if (!ts.isLiteralTypeNode(argument) || !ts.isStringLiteralLike(argument.literal)) return [];
  const name = qualifier === undefined ? '*' : (plainName(qualifier) ?? '*');
  const range = rangeOfNode(reading, qualifier ?? argument);
  return [{ name: detached(name), range, specifier: detached(argument.literal.text) }];
}

function firstOf(name: EntityName): Identifier {
  return ts.isIdentifier(name) ? name : firstOf(name.left);
}
