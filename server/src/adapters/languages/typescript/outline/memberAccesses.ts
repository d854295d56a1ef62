import type { Expression, Node } from 'typescript';
import type { MemberAccess } from '#domain/graph/outline.ts';
import { ts } from '../compiler.ts';
import { outOfWrappers } from './dottedName.ts';
import type { Reading } from './reading.ts';
import { detached } from '../../detached.ts';
import { referenceKindOf } from './referenceKind.ts';
import type { Variables } from './variables.ts';
import type { WrittenTypes } from './writtenTypes.ts';
import { takenMember, writtenTypesOf } from './writtenTypes.ts';

/** What is asked of things whose type is written down as a name that the module declares or imports. */
export function memberAccessesOf(reading: Reading, variables: Variables): readonly MemberAccess[] {
  const types = writtenTypesOf(reading, variables);
  const found = new Map<string, MemberAccess>();
  const pending: Node[] = [reading.file];
  const visit = (child: Node): void => void pending.push(child);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    ts.forEachChild(node, visit);
    const access = accessAt(types, node);
    const [root = ''] = access?.type.split('.') ?? [];
    if (access === undefined || !reading.scopes.isOfModule(root, 'type')) continue;
    found.set(`${access.type} ${access.member ?? ''}`, access);
  }
  return [...found.keys()].sort().flatMap((key) => copyOf(found.get(key)));
}

function accessAt(types: WrittenTypes, node: Node): MemberAccess | undefined {
  if (ts.isBindingElement(node)) return accessOf(types.nameOfPatternType(node), takenMember(node));
  if (!mayStandForSomething(node)) return undefined;
  const whole = outOfWrappers(node);
  const parent = whole.parent;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === whole) {
    return accessOf(types.nameOfTypeOf(node), parent.name.text);
  }
  if (ts.isElementAccessExpression(parent) && parent.expression === whole) {
    const { argumentExpression: member } = parent;
    return accessOf(types.nameOfTypeOf(node), ts.isStringLiteralLike(member) ? member.text : undefined);
  }
  if (isNameForIt(types, whole, node)) return undefined;
  return accessOf(types.nameOfTypeOf(node), undefined);
}

/** A name, or a member of something: the expressions whose types can be looked up. */
function mayStandForSomething(node: Node): node is Expression {
  if (ts.isIdentifier(node)) return referenceKindOf(node) === 'value';
  return ts.isPropertyAccessExpression(node);
}

/** Where the thing only gets another name under which it can be followed further, nothing is asked of it yet. */
function isNameForIt(types: WrittenTypes, whole: Node, node: Expression): boolean {
  const parent = whole.parent;
  if (ts.isVariableDeclaration(parent)) return parent.initializer === whole && parent.type === undefined;
  if (!ts.isBinaryExpression(parent) || parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  if (parent.left === whole) return true;
  const type = types.nameOfTypeOf(node);
  return type !== undefined && types.nameOfTypeOf(parent.left) === type;
}

function accessOf(type: string | undefined, member: string | undefined): MemberAccess | undefined {
  return type === undefined ? undefined : { type, ...(member !== undefined && { member }) };
}

function copyOf(access: MemberAccess | undefined): readonly MemberAccess[] {
  if (access === undefined) return [];
  const { type, member } = access;
  return [{ type: detached(type), ...(member !== undefined && { member: detached(member) }) }];
}
