import { canonicalName } from '../../outline/canonicalName.ts';
import { plainName } from '../../outline/plainName.ts';
import type { Call, ClassDef, Node } from '../../syntax/nodes.ts';
import { placeFor } from '../placeFor.ts';
import type { PythonProject } from '../project.ts';
import type { Place } from '../walkSpots.ts';
import { parentOf, placesIn } from '../walkSpots.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Caller } from './caller.ts';
import { calledAt } from './caller.ts';
import type { FoundReference } from './references.ts';
import { referencesTo } from './references.ts';
import { methodCallers } from './methodCallers.ts';
import type { Refusal, Taker } from './takers.ts';
import { skippedParameters } from './takers.ts';

/** Who makes instances of a class or calls a function; a reason, where they cannot be followed. */
export function* callersOf(project: PythonProject, taker: Taker): Generator<void, readonly Caller[] | Refusal> {
  const { reading, node } = taker;
  const name = node.name.name;
  if (taker.kind === 'function' && taker.owner !== undefined) return yield* methodCallers(project, taker, taker.owner);
  const callers: Caller[] = [];
  let asked: Refusal | undefined;
  for (const caller of taker.kind === 'class' ? makingThemselves(reading, taker.node) : []) {
    if ('refused' in caller) return caller;
    callers.push(caller);
  }
  for (const reference of yield* referencesTo(project, reading.path, name)) {
    const caller = callerAt(reference, taker);
    if (caller === undefined) continue;
    if ('refused' in caller) return caller;
    if ('asked' in caller) {
      asked = caller.asked;
      continue;
    }
    if ('subclass' in caller) {
      const further = yield* callersOf(project, caller.subclass);
      if ('refused' in further) return further;
      callers.push(...further);
    } else callers.push(caller);
  }
  // A container makes by itself what nobody makes for it.
  return asked !== undefined && callers.length === 0 ? asked : callers;
}

type Found = { readonly asked: Refusal } | Caller | { readonly subclass: Taker } | Refusal | undefined;

function callerAt({ reading, place }: FoundReference, taker: Taker): Found {
  const parent = parentOf(place);
  const { node, isType } = place.spot;
  if (isType) return undefined;
  if (parent?.kind === 'Call' && parent.callee === node) return calledAt(reading, place, parent);
  const around = parent?.kind === 'Keyword' ? place.outer?.outer?.spot.node : parent;
  const isAsked = parent?.kind === 'Attribute' || (around?.kind === 'Call' && isQuestion(reading, around));
  if (taker.kind === 'class') {
    if (isAsked || parent?.kind === 'Compare') return undefined;
    if (parent?.kind === 'ClassDef' && (parent.bases as readonly Node[]).includes(node)) {
      return subclassAt(reading, parent);
    }
  }
  const what = taker.kind === 'class' ? 'makes it' : 'calls it';
  const refusal = {
    refused: `\`${taker.node.name.name}\` is handed on as a value (${placeFor(reading, node)}), so nobody can tell who ${what}.`,
  };
  const isOfContainer = taker.kind === 'class' && parent?.kind === 'Call' && ASKS.test(lastName(parent.callee));
  return isOfContainer ? { asked: refusal } : refusal;
}

/** How a container is asked for an instance. */
const ASKS = /^(?:get|get_instance|resolve|provide)$/;

function lastName(callee: Call['callee']): string {
  return callee.kind === 'Attribute' ? callee.attribute.name : '';
}

/** `isinstance(it, PlaceOrder)` makes nothing, and a mock only looks like one. */
function isQuestion(reading: Reading, { callee }: Call): boolean {
  if (/^(?:isinstance|issubclass)$/.test(plainName(callee) ?? '')) return true;
  return MOCKS.test(canonicalName(reading, callee) ?? '');
}

const MOCKS = /^unittest\.mock\.(?:(?:NonCallable)?(?:Magic)?Mock|AsyncMock|create_autospec|patch\.object)$/;

function subclassAt(reading: Reading, node: ClassDef): { readonly subclass: Taker } | Refusal {
  const isOwn = node.body.some((one) => one.kind === 'FunctionDef' && one.name.name === '__init__');
  if (!isOwn && node.decorators.length === 0) return { subclass: { kind: 'class', reading, node } };
  return {
    refused: `\`${node.name.name}\` (${placeFor(reading, node)}) inherits from it and has a constructor of its own.`,
  };
}

/** Where a class makes an instance of whatever class it is asked as. */
function makingThemselves(reading: Reading, node: ClassDef): readonly (Caller | Refusal)[] {
  return placesIn(reading).flatMap((place) => {
    const { node: call, around } = place.spot;
    const [owner, method] = around;
    if (owner !== node || call.kind !== 'Call' || call.callee.kind !== 'Name' || method?.kind !== 'FunctionDef')
      return [];
    const isOfClass = skippedParameters({ kind: 'function', reading, node: method, owner }) === 1;
    const isItself = isOfClass && call.callee.name === method.parameters[0]?.name.name;
    const callee = isItself ? calleeOf(place) : undefined;
    return callee === undefined ? [] : [calledAt(reading, callee, call)];
  });
}

/** Callers are told by the place of what they call. */
function calleeOf(place: Place): Place {
  const node = (place.spot.node as Call).callee;
  return { spot: { ...place.spot, node }, outer: place, annotation: undefined };
}
