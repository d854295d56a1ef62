import type { Node, TypeLiteralNode, TypeNode, TypeReferenceNode } from 'typescript';
import type { Mention } from '#domain/graph/outline.ts';
import { ts } from '../compiler.ts';
import type { Reading } from './reading.ts';
import { rangeOfNode } from './reading.ts';

/** The mention that a type is where it says nothing about what is in it; undefined for any other. */
export function looseTypeOf(reading: Reading, node: Node): Mention | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return { name: 'any', range: rangeOfNode(reading, node), loose: 'any' };
  if (node.kind === ts.SyntaxKind.ObjectKeyword) return looseObject(reading, node, 'object');
  if (ts.isTypeReferenceNode(node)) return looseReference(reading, node);
  if (ts.isTypeLiteralNode(node)) return looseLiteral(reading, node);
  if (!ts.isMappedTypeNode(node) || !isAnyKey(node.typeParameter.constraint) || node.nameType !== undefined) {
    return undefined;
  }
  return looseRecord(reading, node, node.typeParameter.name, node.type);
}

const OBJECTS: ReadonlySet<string> = new Set(['Function', 'Object']);
const RECORDS: ReadonlySet<string> = new Set(['Record', 'Map', 'ReadonlyMap']);

function looseReference(reading: Reading, { typeName, typeArguments }: TypeReferenceNode): Mention | undefined {
  if (!ts.isIdentifier(typeName)) return undefined;
  const name = typeName.text;
  if (!OBJECTS.has(name) && !RECORDS.has(name)) return undefined;
  if (reading.scopes.isOfModule(name, 'type') || reading.scopes.isLocal(typeName, 'type')) return undefined;
  if (OBJECTS.has(name)) return looseObject(reading, typeName, name);
  const [key, value] = typeArguments ?? [];
  if (!isAnyKey(key) || !isAnything(value)) return undefined;
  return { name, range: rangeOfNode(reading, typeName), loose: 'record' };
}

function looseLiteral(reading: Reading, node: TypeLiteralNode): Mention | undefined {
  const [member, ...others] = node.members;
  if (member === undefined) return looseObject(reading, node, '{}');
  if (others.length > 0 || !ts.isIndexSignatureDeclaration(member)) return undefined;
  const [key] = member.parameters;
  if (!isAnyKey(key?.type)) return undefined;
  return looseRecord(reading, node, key?.name ?? member, member.type);
}

function looseObject(reading: Reading, node: Node, name: string): Mention {
  return { name, range: rangeOfNode(reading, node), loose: 'object' };
}

function looseRecord(reading: Reading, node: Node, key: Node, value: TypeNode | undefined): Mention | undefined {
  if (!isAnything(value)) return undefined;
  const isOnOneLine = reading.positions.isOnOneLine(node.getStart(reading.file), node.end);
  const name = `{ [key: string]: ${value?.kind === ts.SyntaxKind.UnknownKeyword ? 'unknown' : 'any'} }`;
  return { name, range: rangeOfNode(reading, isOnOneLine ? node : key), loose: 'record' };
}

/** A key that leaves open which keys there are. */
function isAnyKey(type: TypeNode | undefined): boolean {
  if (type === undefined) return false;
  if (ts.isUnionTypeNode(type)) return type.types.every(isAnyKey);
  if (ts.isTypeReferenceNode(type)) return ts.isIdentifier(type.typeName) && type.typeName.text === 'PropertyKey';
  const { StringKeyword, NumberKeyword, SymbolKeyword, AnyKeyword } = ts.SyntaxKind;
  return [StringKeyword, NumberKeyword, SymbolKeyword, AnyKeyword].some((kind) => kind === type.kind);
}

function isAnything(type: TypeNode | undefined): boolean {
  return type?.kind === ts.SyntaxKind.AnyKeyword || type?.kind === ts.SyntaxKind.UnknownKeyword;
}
