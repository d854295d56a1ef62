import type { TypeNode } from 'typescript';
import type { Member } from '#domain/graph/outline.ts';
import { ts } from '../compiler.ts';
import { membersOf } from './members.ts';
import type { Reading } from './reading.ts';

/** The members of an object type: a literal, one that is made read-only, or those that an intersection adds. */
export function membersOfType(reading: Reading, type: TypeNode): readonly Member[] {
  if (ts.isTypeLiteralNode(type)) return membersOf(reading, type.members);
  if (ts.isParenthesizedTypeNode(type)) return membersOfType(reading, type.type);
  if (ts.isIntersectionTypeNode(type)) return type.types.flatMap((part) => membersOfType(reading, part));
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName) || type.typeName.text !== 'Readonly') return [];
  const [argument] = type.typeArguments ?? [];
  if (argument === undefined) return [];
  return membersOfType(reading, argument).map((member) => ({ ...member, readonly: true }));
}
