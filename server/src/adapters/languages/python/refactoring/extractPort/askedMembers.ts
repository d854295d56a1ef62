import type { Spot } from '../../outline/places.ts';
import { plainName } from '../../outline/plainName.ts';
import type { Reading } from '../../outline/reading.ts';
import type { WrittenTypes } from '../../outline/writtenTypes.ts';
import { nameOfType, writtenTypesOf } from '../../outline/writtenTypes.ts';
import type { Call, Expression, Node } from '../../syntax/nodes.ts';
import { placeFor } from '../placeFor.ts';
import type { Place } from '../walkSpots.ts';
import { placesIn } from '../walkSpots.ts';
import { methodOf } from './askedByTakers.ts';
import type { Known } from './askedAt.ts';
import { askedAt, isTarget, letsThrough } from './askedAt.ts';
import { holds, nameWithParts, partRules, typeOfPartCall } from './containerTypes.ts';

/** What a module wants of instances, by the names of members, each with the first place that asks for it. */
export type Asked = AskedMembers | { readonly reason: string };

export interface AskedMembers {
  readonly members: ReadonlyMap<string, Expression>;
  /** Types that say less of it, as the module writes them, under which it is handed on. */
  readonly handedOnAs: ReadonlySet<string>;
  /** Those among them that get another value. */
  readonly written: ReadonlySet<string>;
  /** What keeps an instance and can be asked for it by others: fields of classes. */
  readonly fields: ReadonlySet<string>;
}

/**
 * All that `reading` asks of things whose type is `type`, some of whose members give another one. Every place that such
 * a thing, or something that holds several, goes to is looked at; where one of them cannot be followed, a sentence says
 * so.
 */
export function askedMembers(reading: Reading, type: string, thing: Known): Asked {
  const types = typesWith(reading, type, thing);
  const members = new Map<string, Expression>();
  const fields = new Set<string>();
  const written = new Set<string>();
  const handedOnAs = new Set<string>();
  const takes = (held: string, other: string | undefined): boolean => {
    if (other === undefined || other === held) return other === held;
    if (held !== type || !thing.isAlso(other)) return false;
    handedOnAs.add(other);
    return true;
  };
  for (const place of placesIn(reading)) {
    const { spot } = place;
    const field = fieldAt(reading, place, type);
    if (field !== undefined) fields.add(field);
    const held = spot.isType ? undefined : heldAt(types, spot, type);
    if (held === type && spot.node.kind === 'Attribute') fields.add(spot.node.attribute.name);
    if (held === undefined || isTarget(place)) continue;
    const follower = { reading, types, type, known: thing, takes: (other: string | undefined) => takes(held, other) };
    const asked = held === type ? askedAt(follower, place) : letsThrough(follower, place) ? 'followed' : undefined;
    if (asked === 'followed') continue;
    if (asked === undefined) return { reason: lostReason(reading, spot.node) };
    for (const name of asked) {
      members.set(name, members.get(name) ?? (spot.node as Expression));
      if (place.outer !== undefined && isTarget(place.outer)) written.add(name);
    }
  }
  return { members, written, fields, handedOnAs };
}

function typesWith(reading: Reading, type: string, { givesItself }: Known): WrittenTypes {
  const types: WrittenTypes = writtenTypesOf(reading, {
    nameOf: (annotation) => nameWithParts(reading, annotation),
    typeOfCall: (call, spot) => {
      const { callee } = call;
      const isMember = callee.kind === 'Attribute' && givesItself(callee.attribute.name);
      if (isMember && plainName(callee.value) === type) return type;
      if (isMember && types.nameOfTypeOf({ ...spot, node: callee.value }) === type) return type;
      return typeOfPartCall(types, call, spot) ?? typeOfCall(reading, call, spot.around);
    },
    parts: partRules((entered) =>
      entered === type && (givesItself('__enter__') || givesItself('__aenter__')) ? type : undefined,
    ),
  });
  return types;
}

/** The type of an expression, where that is the wanted one or holds several of it. */
function heldAt(types: WrittenTypes, spot: Spot, type: string): string | undefined {
  if (!CAN_BE_THING.has(spot.node.kind)) return undefined;
  const held = types.nameOfTypeOf(spot as Spot<Expression>);
  return held === type || holds(held, type) ? held : undefined;
}

const CAN_BE_THING: ReadonlySet<Node['kind']> = new Set([
  ...(['Name', 'Attribute', 'Call', 'NamedExpr', 'BoolOp', 'IfExp'] as const),
  ...(['Subscript', 'List', 'Set', 'ListComp', 'SetComp', 'GeneratorExp'] as const),
]);

/** What the body of a class says that its instances keep. */
function fieldAt(reading: Reading, { spot: { node, around } }: Place, written: string): string | undefined {
  if (node.kind !== 'AnnAssign' || node.target.kind !== 'Name' || around.at(-1)?.kind !== 'ClassDef') return undefined;
  return nameOfType(reading, node.annotation) === written ? node.target.name : undefined;
}

function lostReason(reading: Reading, node: Node): string {
  const text = reading.text.slice(node.start, node.end);
  return `\`${text}\` is handed on as a whole (${placeFor(reading, node)}), so nobody can tell from here what is asked of it.`;
}

/** The type of what is made there, or given by a function of the module that says what it gives. */
function typeOfCall(reading: Reading, { callee }: Call, around: Spot['around']): string | undefined {
  const name = plainName(callee);
  const given = givenBy(reading, callee, around);
  return given === undefined ? name : nameWithParts(reading, given);
}

function givenBy({ module }: Reading, callee: Expression, around: Spot['around']): Expression | undefined {
  if (callee.kind === 'Name') {
    const found = module.body.find((one) => one.kind === 'FunctionDef' && one.name.name === callee.name);
    return found?.kind === 'FunctionDef' && !found.async ? found.returns : undefined;
  }
  if (callee.kind !== 'Attribute' || callee.value.kind !== 'Name' || callee.value.name !== 'self') return undefined;
  const owner = around.find((one) => one.kind === 'ClassDef');
  const method = owner?.kind === 'ClassDef' ? methodOf(owner, callee.attribute.name) : undefined;
  return method === undefined || method.async ? undefined : method.returns;
}
