import type { Spot } from '../../outline/places.ts';
import type { Reading } from '../../outline/reading.ts';
import type { WrittenTypes } from '../../outline/writtenTypes.ts';
import type { Call, ComprehensionClause, Expression, For, FunctionDef, Node } from '../../syntax/nodes.ts';
import type { Place } from '../walkSpots.ts';
import { parentOf } from '../walkSpots.ts';
import { parameterFor } from './askedByTakers.ts';
import { holds, isMap, nameWithParts } from './containerTypes.ts';

/** What is known of things of that type beyond the module. */
export interface Known {
  /** Whether what a member gives is such a thing again. */
  readonly givesItself: (member: string) => boolean;
  /** Whether such a thing is, by what it inherits, something of another type, too. */
  readonly isAlso: (type: string) => boolean;
  /** What is asked of it by a function of the project that does not say what it takes; undefined of any other. */
  readonly askedUntyped: (call: Call, argument: Node) => readonly string[] | undefined;
}

/** Something that is looked at wherever it goes in a module. */
export interface Follower {
  readonly reading: Reading;
  readonly types: WrittenTypes;
  /** The type of the things that are asked. */
  readonly type: string;
  readonly known: Known;
  /** Whether something that is said to have a type takes it. */
  readonly takes: (type: string | undefined) => boolean;
}

/** The first clause of a comprehension lies right within it, as it is worked out outside. */
function clauseAt(parent: Node | undefined, node: Node): ComprehensionClause | For | undefined {
  if (parent?.kind === 'For' || parent?.kind === 'ComprehensionClause') return parent;
  const first = parent !== undefined && 'clauses' in parent ? parent.clauses[0] : undefined;
  return first !== undefined && (first.iterable === node || first.target === node) ? first : undefined;
}

/** The members that a place asks for; `followed` where it asks for none. Undefined where nobody can tell. */
export function askedAt(follower: Follower, place: Place): readonly string[] | 'followed' | undefined {
  const { node } = place.spot;
  const parent = parentOf(place);
  const clause = clauseAt(parent, node);
  if (clause?.iterable === node) return [clause.async ? '__aiter__' : '__iter__'];
  switch (parent?.kind) {
    case 'Attribute':
      return [parent.attribute.name];
    case 'WithItem':
      return enteredAt(follower, place, parent.target);
    case 'Subscript':
      return parent.value === node ? [subscripted(place)] : undefined;
    case 'Call':
      return parent.callee === node ? ['__call__'] : askedByCall(follower, place, parent, node);
    case 'Keyword': {
      const call = place.outer?.outer?.spot.node;
      return call?.kind === 'Call' ? askedByCall(follower, place, call, parent) : undefined;
    }
    case 'Compare': {
      const operator = parent.operators[(parent.operands as readonly Node[]).indexOf(node) - 1] ?? '';
      if (/^(?:not\s+)?in$/.test(operator)) return ['__contains__'];
      return isOnlyLookedAt(place) ? 'followed' : undefined;
    }
    case 'String':
      return 'followed';
    default:
      return goesOn(follower, place) ? 'followed' : undefined;
  }
}

/** Whether what holds several of the things only gives them on to places that are looked at themselves. */
export function letsThrough(follower: Follower, place: Place): boolean {
  const { node } = place.spot;
  const parent = parentOf(place);
  const clause = clauseAt(parent, node);
  if (clause?.iterable === node) return isFollowedByTarget(follower, place, clause.target);
  switch (parent?.kind) {
    case 'Attribute':
      return METHODS.test(parent.attribute.name);
    case 'Subscript':
      return parent.value === node;
    case 'Compare':
      return true;
    case 'Call':
      return isHarmless(follower, place, parent) || takesArgument(follower, parent, node);
    case 'Keyword': {
      const call = place.outer?.outer?.spot.node;
      return call?.kind === 'Call' && takesArgument(follower, call, parent);
    }
    default:
      return goesOn(follower, place);
  }
}

/** Methods of what holds things that do nothing with them but keep them or give them. */
const METHODS =
  /^(?:append|extend|insert|add|remove|discard|clear|copy|pop|popleft|appendleft|index|count|reverse|keys|values|items|get|setdefault|update)$/;

/** Functions of Python that ask for nothing but what everything has. */
const FOR_ALL: ReadonlySet<string> = new Set(['str', 'repr', 'print', 'bool', 'id', 'hash', 'type', 'callable']);

/** The same of what lists and the like have, and others whose result is known to hold the same. */
function isHarmless({ types, type }: Follower, { spot }: Place, call: Call): boolean {
  const { callee } = call;
  if (callee.kind !== 'Name') return false;
  if (FOR_ALL.has(callee.name) || /^(?:len|any|all)$/.test(callee.name)) return true;
  const given = types.nameOfTypeOf({ ...spot, node: call });
  return call.keywords.length === 0 && (given === type || holds(given, type));
}

/** Whether the names that take what is gone through are known to hold that. */
function isFollowedByTarget({ types, type }: Follower, { spot }: Place, target: Expression): boolean {
  const held = types.nameOfTypeOf(spot as Spot<Expression>);
  if (held === undefined || isMap(held)) return true;
  const taking = target.kind === 'Tuple' ? target.elements[1] : target;
  return taking !== undefined && types.nameOfTypeOf({ ...spot, node: taking }) === type;
}

function askedByCall(
  follower: Follower,
  { spot }: Place,
  call: Call,
  argument: Node,
): readonly string[] | 'followed' | undefined {
  const { types, type, known } = follower;
  const { callee } = call;
  if (callee.kind === 'Name' && FOR_ALL.has(callee.name)) return 'followed';
  if (callee.kind === 'Name' && callee.name === 'len') return ['__len__'];
  if (callee.kind === 'Attribute' && METHODS.test(callee.attribute.name)) {
    if (holds(types.nameOfTypeOf({ ...spot, node: callee.value }), type)) return 'followed';
  }
  return takesArgument(follower, call, argument) ? 'followed' : known.askedUntyped(call, argument);
}

/** Whether something of the module takes it that says so. */
function takesArgument({ reading, takes }: Follower, call: Call, argument: Node): boolean {
  const annotation = parameterFor(reading, call, argument)?.annotation;
  return annotation !== undefined && takes(nameWithParts(reading, annotation));
}

/** Whether it becomes something else that is looked at as well. */
function goesOn(follower: Follower, place: Place): boolean {
  const { reading, types, takes } = follower;
  const { node, around } = place.spot;
  const parent = parentOf(place);
  const isOfType = (other: Expression): boolean => takes(types.nameOfTypeOf({ ...place.spot, node: other }));
  switch (parent?.kind) {
    case 'Assign':
      return parent.targets.every(isOfType);
    case 'AnnAssign':
      return isOfType(parent.target);
    case 'Return': {
      const inner = around.at(-1);
      return (
        inner?.kind === 'FunctionDef' && inner.returns !== undefined && takes(nameWithParts(reading, inner.returns))
      );
    }
    case 'FunctionDef':
      return isDefaultOf(follower, parent, node);
    case 'List':
    case 'Set':
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
      return holds(types.nameOfTypeOf({ ...place.spot, node: parent }), follower.type);
    case 'BoolOp':
    case 'IfExp':
      return isOfType(parent) || isOnlyLookedAt(place);
    default:
      return isOnlyLookedAt(place);
  }
}

/** Whether a parameter has it for a default that says so. */
function isDefaultOf({ reading, takes }: Follower, { parameters }: FunctionDef, node: Node): boolean {
  const annotation = parameters.find((one) => one.default === node)?.annotation;
  return annotation !== undefined && takes(nameWithParts(reading, annotation));
}

/** What is entered gives itself, or what nobody has said. */
function enteredAt(
  { known, types, type }: Follower,
  { outer, spot }: Place,
  target: Expression | undefined,
): readonly string[] | undefined {
  const statement = outer?.outer?.spot.node;
  const isAsync = statement?.kind === 'With' && statement.async;
  const [enter, exit] = isAsync ? ['__aenter__', '__aexit__'] : ['__enter__', '__exit__'];
  const isKnown =
    target === undefined || (known.givesItself(enter) && types.nameOfTypeOf({ ...spot, node: target }) === type);
  return isKnown ? [enter, exit] : undefined;
}

function subscripted({ outer }: Place): string {
  return outer !== undefined && isTarget(outer) ? '__setitem__' : '__getitem__';
}

/** Whether it gets another value there. */
export function isTarget(place: Place): boolean {
  const { node } = place.spot;
  const parent = parentOf(place);
  if (parent?.kind === 'AugAssign') return parent.target === node;
  if (parent?.kind === 'Assign') return (parent.targets as readonly Node[]).includes(node);
  if (parent?.kind === 'Tuple') return place.outer !== undefined && isTarget(place.outer);
  const isGiven = parent?.kind === 'AnnAssign' || parent?.kind === 'NamedExpr' || parent?.kind === 'WithItem';
  return (isGiven ? parent.target : clauseAt(parent, node)?.target) === node;
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
