import type { ClassElement, Node, ObjectLiteralElementLike, PropertyName, TypeElement } from 'typescript';
import type { Member, MemberKind, MemberOfClass } from '#domain/graph/outline.ts';
import type { TextRange } from '#domain/text.ts';
import { ts } from '../compiler.ts';
import { decoratorsOf, hasModifier, visibilityOf } from './modifiers.ts';
import type { Reading } from './reading.ts';
import { detached } from '../../detached.ts';
import { rangeOfNode } from './reading.ts';
import type { Signature } from './signatures.ts';
import { functionIn, signatureOf, signatureOfField } from './signatures.ts';

type AnyMember = ClassElement | TypeElement | ObjectLiteralElementLike;

/** The members of a class, an interface, an object type or an object literal, in the order of the text. */
export function membersOf(reading: Reading, nodes: readonly AnyMember[]): readonly Member[] {
  return withoutImplementations(nodes).flatMap((node) => {
    const kind = kindOf(node);
    return kind === undefined ? [] : [memberOf(reading, node, kind)];
  });
}

/** Which member of its class a node is; undefined for what is no member. */
export function memberOfClass(reading: Reading, node: Node): MemberOfClass | undefined {
  if (!ts.isClassElement(node) || !ts.isClassLike(node.parent)) return undefined;
  const kind = kindOf(node);
  const name = node.name === undefined ? '' : nameOf(reading, node.name);
  return kind && { kind, name, static: hasModifier(node, ts.SyntaxKind.StaticKeyword) };
}

/** The call of a function whose name stands at `range`. */
export function callMember(range: TextRange, signature: Signature): Member {
  return {
    ...{ kind: 'call', name: '', range, visibility: 'public', decorators: [] },
    ...{ static: false, readonly: false, optional: false, abstract: false },
    ...signature,
  };
}

function memberOf(reading: Reading, node: AnyMember, kind: MemberKind): Member {
  return {
    kind,
    name: node.name === undefined ? '' : nameOf(reading, node.name),
    range: rangeOfMember(reading, node),
    visibility: visibilityOf(node),
    static: hasModifier(node, ts.SyntaxKind.StaticKeyword),
    readonly: hasModifier(node, ts.SyntaxKind.ReadonlyKeyword),
    optional: 'questionToken' in node && node.questionToken !== undefined,
    abstract: hasModifier(node, ts.SyntaxKind.AbstractKeyword),
    ...(kind === 'field' && holdsFunction(node) && { holdsFunction: true }),
    ...(refuses(node) && { refuses: true }),
    ...signatureOfMember(reading, node),
    decorators: decoratorsOf(reading, node),
  };
}

/** Undefined for what is no member of its own: a static block, a stray semicolon, what is spread. */
function kindOf(node: AnyMember): MemberKind | undefined {
  if (ts.isConstructorDeclaration(node) || ts.isConstructSignatureDeclaration(node)) return 'constructor';
  if (ts.isCallSignatureDeclaration(node)) return 'call';
  if (ts.isIndexSignatureDeclaration(node)) return 'index';
  if (ts.isMethodDeclaration(node) || ts.isMethodSignature(node)) return 'method';
  if (ts.isGetAccessorDeclaration(node)) return 'getter';
  if (ts.isSetAccessorDeclaration(node)) return 'setter';
  return node.name === undefined ? undefined : 'field';
}

function signatureOfMember(reading: Reading, node: AnyMember): Signature {
  if (ts.isFunctionLike(node)) return signatureOf(reading, node);
  if (ts.isPropertyDeclaration(node)) return signatureOfField(reading, node.type, node.initializer);
  if (ts.isPropertySignature(node)) return signatureOfField(reading, node.type, undefined);
  return signatureOfField(reading, undefined, ts.isPropertyAssignment(node) ? node.initializer : undefined);
}

function holdsFunction(node: AnyMember): boolean {
  const type = ts.isPropertyDeclaration(node) || ts.isPropertySignature(node) ? node.type : undefined;
  const value = ts.isPropertyDeclaration(node) || ts.isPropertyAssignment(node) ? node.initializer : undefined;
  return (functionIn(type) ?? functionIn(value)) !== undefined;
}

function refuses(node: AnyMember): boolean {
  if (!ts.isMethodDeclaration(node)) return false;
  const [only, ...more] = node.body?.statements ?? [];
  return only !== undefined && more.length === 0 && ts.isThrowStatement(only);
}

/** Where there is no name: the word `constructor` or `new`, the key of an index, the bracket of a call. */
function rangeOfMember(reading: Reading, node: AnyMember): TextRange {
  if (node.name !== undefined) return rangeOfNode(reading, node.name);
  const { file, positions } = reading;
  if (ts.isIndexSignatureDeclaration(node)) return rangeOfNode(reading, node.parameters[0]?.name ?? node);
  const start = node.getStart(file);
  if (ts.isConstructSignatureDeclaration(node)) return positions.range(start, start + 'new'.length);
  if (!ts.isConstructorDeclaration(node)) return positions.range(start, start + 1);
  const word = file.text.indexOf('constructor', node.modifiers?.end ?? start);
  return positions.range(word, word + 'constructor'.length);
}

function nameOf(reading: Reading, name: PropertyName): string {
  const isPlain = ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteralLike(name);
  return detached(isPlain ? name.text : name.getText(reading.file));
}

/** What can be seen of an overloaded function are its overloads, not the body that serves them all. */
export function withoutImplementations<N extends Node>(nodes: readonly N[]): readonly N[] {
  const overloaded = new Set(nodes.filter(isOverload).map(keyOf));
  if (overloaded.size === 0) return nodes;
  return nodes.filter((node) => !hasBody(node) || !overloaded.has(keyOf(node)));
}

function isOverload(node: Node): boolean {
  return isCallable(node) && !hasBody(node) && !hasModifier(node, ts.SyntaxKind.AbstractKeyword);
}

function keyOf(node: Node): string {
  const name = 'name' in node ? (node.name as Node | undefined) : undefined;
  const isStatic = hasModifier(node, ts.SyntaxKind.StaticKeyword);
  return `${node.kind} ${String(isStatic)} ${name?.getText() ?? ''}`;
}

function isCallable(node: Node): boolean {
  return ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node) || ts.isFunctionDeclaration(node);
}

function hasBody(node: Node): boolean {
  return 'body' in node && node.body !== undefined;
}
