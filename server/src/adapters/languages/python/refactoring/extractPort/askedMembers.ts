import type { Spot } from '../../outline/places.ts';
import { plainName } from '../../outline/plainName.ts';
import type { Reading } from '../../outline/reading.ts';
import type { WrittenTypes } from '../../outline/writtenTypes.ts';
import { nameOfType, writtenTypesOf } from '../../outline/writtenTypes.ts';
import type { Call, ClassDef, Expression, FunctionDef, Node } from '../../syntax/nodes.ts';
import { placeFor } from '../placeFor.ts';
import type { Place } from '../walkSpots.ts';
import { parentOf, placesIn } from '../walkSpots.ts';

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
 * a thing goes to is looked at; where one of them cannot be followed, a sentence says so.
 */
export function askedMembers(reading: Reading, type: string, thing: Known): Asked {
  const { givesItself } = thing;
  const types: WrittenTypes = writtenTypesOf(reading, (call, spot) => {
    const { callee } = call;
    const isMember = callee.kind === 'Attribute' && givesItself(callee.attribute.name);
    if (isMember && types.nameOfTypeOf({ ...spot, node: callee.value }) === type) return type;
    return typeOfCall(reading, call, spot.around);
  });
  const members = new Map<string, Expression>();
  const fields = new Set<string>();
  const written = new Set<string>();
  const handedOnAs = new Set<string>();
  const isTaken = (other: string | undefined): boolean => {
    if (other === undefined || other === type) return other === type;
    if (!thing.isAlso(other)) return false;
    handedOnAs.add(other);
    return true;
  };
  for (const place of placesIn(reading)) {
    const { spot } = place;
    const field = fieldAt(reading, place, type);
    if (field !== undefined) fields.add(field);
    if (!spot.isType && isThing(types, spot, type) && spot.node.kind === 'Attribute') {
      fields.add(spot.node.attribute.name);
    }
    if (spot.isType || !isThing(types, spot, type) || isTarget(place)) continue;
    const asked = askedAt(reading, types, place, isTaken);
    if (asked === 'followed') continue;
    if (asked === undefined) return { reason: lostReason(reading, spot.node) };
    for (const name of asked) {
      members.set(name, members.get(name) ?? spot.node);
      if (place.outer !== undefined && isTarget(place.outer)) written.add(name);
    }
  }
  return { members, written, fields, handedOnAs };
}

/** What is known of things of that type beyond the module. */
export interface Known {
  /** Whether what a member gives is such a thing again. */
  readonly givesItself: (member: string) => boolean;
  /** Whether such a thing is, by what it inherits, something of another type, too. */
  readonly isAlso: (type: string) => boolean;
}

/** What the body of a class says that its instances keep. */
function fieldAt(reading: Reading, { spot: { node, around } }: Place, written: string): string | undefined {
  if (node.kind !== 'AnnAssign' || node.target.kind !== 'Name' || around.at(-1)?.kind !== 'ClassDef') return undefined;
  return nameOfType(reading, node.annotation) === written ? node.target.name : undefined;
}

function lostReason(reading: Reading, node: Expression): string {
  const text = reading.text.slice(node.start, node.end);
  return `\`${text}\` is handed on as a whole (${placeFor(reading, node)}), so nobody can tell from here what is asked of it.`;
}

function isThing(types: WrittenTypes, spot: Spot, written: string): spot is Spot<Expression> {
  const { kind } = spot.node;
  if (!CAN_BE_THING.has(kind)) return false;
  return types.nameOfTypeOf(spot as Spot<Expression>) === written;
}

const CAN_BE_THING: ReadonlySet<Node['kind']> = new Set([
  ...(['Name', 'Attribute', 'Call', 'NamedExpr', 'BoolOp', 'IfExp'] as const),
]);

/** Whether it gets another value there. */
function isTarget(place: Place): boolean {
  const { node } = place.spot;
  const parent = parentOf(place);
  if (parent?.kind === 'AugAssign') return parent.target === node;
  if (parent?.kind === 'Assign') return (parent.targets as readonly Node[]).includes(node);
  return (parent?.kind === 'AnnAssign' || parent?.kind === 'NamedExpr') && parent.target === node;
}

/** Whether something that is said to have that type takes the thing. */
type IsTaken = (type: string | undefined) => boolean;

/** The members that a place asks for; `followed` where it asks for none. Undefined where nobody can tell. */
function askedAt(
  reading: Reading,
  types: WrittenTypes,
  place: Place,
  isTaken: IsTaken,
): readonly string[] | 'followed' | undefined {
  const { node } = place.spot;
  const parent = parentOf(place);
  const isOfType = (other: Expression): boolean => isTaken(types.nameOfTypeOf({ ...place.spot, node: other }));
  switch (parent?.kind) {
    case 'Attribute':
      return [parent.attribute.name];
    case 'Assign':
      return parent.targets.every(isOfType) ? 'followed' : undefined;
    case 'AnnAssign':
      return isOfType(parent.target) ? 'followed' : undefined;
    case 'WithItem':
      return parent.target === undefined ? enteredAt(place) : undefined;
    case 'Return':
      return returnsThing(reading, place, isTaken) ? 'followed' : undefined;
    case 'Call':
      return isTakenBy(reading, parent, node, isTaken) ? 'followed' : undefined;
    case 'Keyword':
      return isTakenBy(reading, place.outer?.outer?.spot.node, parent, isTaken) ? 'followed' : undefined;
    case 'FunctionDef':
      return isDefaultOf(reading, parent, node, isTaken) ? 'followed' : undefined;
    case 'BoolOp':
    case 'IfExp':
      return isOfType(parent) || isOnlyLookedAt(place) ? 'followed' : undefined;
    default:
      return isOnlyLookedAt(place) ? 'followed' : undefined;
  }
}

/** Whether a parameter has it for a default that says so. */
function isDefaultOf(reading: Reading, { parameters }: FunctionDef, node: Node, isTaken: IsTaken): boolean {
  const annotation = parameters.find((one) => one.default === node)?.annotation;
  return annotation !== undefined && isTaken(nameOfType(reading, annotation));
}

function enteredAt({ outer }: Place): readonly string[] {
  const statement = outer?.outer?.spot.node;
  const isAsync = statement?.kind === 'With' && statement.async;
  return isAsync ? ['__aenter__', '__aexit__'] : ['__enter__', '__exit__'];
}

/** Whether it is compared with `None` or taken for true or false, of which nothing has to be known. */
function isOnlyLookedAt(place: Place): boolean {
  const { node } = place.spot;
  const parent = parentOf(place);
  switch (parent?.kind) {
    case 'Expr':
    case 'Assert':
      return true;
    case 'If':
    case 'While':
    case 'IfExp':
      return parent.condition === node;
    case 'UnaryOp':
      return parent.operators[0] === 'not';
    case 'Compare':
      return parent.operators.every((operator) => /^is\b/.test(operator));
    case 'BoolOp': {
      return place.outer !== undefined && isOnlyLookedAt(place.outer);
    }
    default:
      return false;
  }
}

function returnsThing(reading: Reading, { spot: { around } }: Place, isTaken: IsTaken): boolean {
  const inner = around.at(-1);
  if (inner?.kind !== 'FunctionDef' || inner.returns === undefined) return false;
  return isTaken(nameOfType(reading, inner.returns));
}

/** Whether something of the module takes it that says so. */
function isTakenBy(reading: Reading, call: Node | undefined, argument: Node, isTaken: IsTaken): boolean {
  if (call?.kind !== 'Call') return false;
  const taker = takerOf(reading, call);
  if (taker === undefined) return false;
  const { parameters, skipped } = taker;
  const index = (call.arguments as readonly Node[]).indexOf(argument);
  const isPlain = call.arguments.every(({ kind }) => kind !== 'Starred');
  const parameter =
    argument.kind === 'Keyword'
      ? parameters.find(({ name }) => name.name === argument.name?.name)
      : isPlain && index >= 0
        ? parameters[index + skipped]
        : undefined;
  if (parameter?.annotation === undefined || parameter.form === 'rest' || parameter.form === 'keywords') return false;
  return isTaken(nameOfType(reading, parameter.annotation));
}

interface Taker {
  readonly parameters: FunctionDef['parameters'];
  readonly skipped: number;
}

function takerOf({ module }: Reading, { callee }: Call): Taker | undefined {
  if (callee.kind !== 'Name') return undefined;
  const declared = module.body.filter(
    (statement): statement is FunctionDef | ClassDef =>
      (statement.kind === 'FunctionDef' || statement.kind === 'ClassDef') && statement.name.name === callee.name,
  );
  const [only, ...others] = declared;
  if (only === undefined || others.length > 0) return undefined;
  if (only.kind === 'FunctionDef') return { parameters: only.parameters, skipped: 0 };
  const constructor = methodOf(only, '__init__');
  return constructor === undefined ? undefined : { parameters: constructor.parameters, skipped: 1 };
}

function methodOf({ body }: ClassDef, name: string): FunctionDef | undefined {
  return body.find(
    (statement): statement is FunctionDef => statement.kind === 'FunctionDef' && statement.name.name === name,
  );
}

/** The type of what is made there, or given by a function of the module that says what it gives. */
function typeOfCall(reading: Reading, { callee }: Call, around: Spot['around']): string | undefined {
  const name = plainName(callee);
  const given = givenBy(reading, callee, around);
  return given === undefined ? name : nameOfType(reading, given);
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
