import { plainName } from '../../outline/plainName.ts';
import type { Call, ClassDef, Node } from '../../syntax/nodes.ts';
import { placeFor } from '../placeFor.ts';
import type { PythonProject } from '../project.ts';
import type { Place } from '../walkSpots.ts';
import { parentOf } from '../walkSpots.ts';
import { forEachChild } from '../../syntax/children.ts';
import type { Reading } from '../../outline/reading.ts';
import type { FoundReference } from './references.ts';
import { referencesTo } from './references.ts';
import type { Refusal, Taker } from './takers.ts';

/** A place that passes arguments. */
export interface Caller {
  readonly reading: Reading;
  readonly place: Place;
  readonly call: Call;
}

/** Who makes instances of a class or calls a function; a reason, where they cannot be followed. */
export function* callersOf(project: PythonProject, taker: Taker): Generator<void, readonly Caller[] | Refusal> {
  const { reading, node } = taker;
  const name = node.name.name;
  if (taker.kind === 'class' && makesItself(taker.node)) {
    return {
      refused: `\`${name}\` makes instances of itself by \`cls\` (${placeFor(reading, node)}), for which nobody could pass anything.`,
    };
  }
  const callers: Caller[] = [];
  for (const reference of yield* referencesTo(project, reading.path, name)) {
    const caller = callerAt(reference, taker);
    if (caller === undefined) continue;
    if ('refused' in caller) return caller;
    if ('subclass' in caller) {
      const further = yield* callersOf(project, caller.subclass);
      if ('refused' in further) return further;
      callers.push(...further);
    } else callers.push(caller);
  }
  return callers;
}

type Found = Caller | { readonly subclass: Taker } | Refusal | undefined;

function callerAt({ reading, place }: FoundReference, taker: Taker): Found {
  const parent = parentOf(place);
  const { node, isType } = place.spot;
  if (isType) return undefined;
  if (parent?.kind === 'Call' && parent.callee === node) return calledAt(reading, place, parent);
  const isAsked = parent?.kind === 'Attribute' || (parent?.kind === 'Call' && isQuestion(parent));
  if (taker.kind === 'class') {
    if (isAsked || parent?.kind === 'Compare') return undefined;
    if (parent?.kind === 'ClassDef' && (parent.bases as readonly Node[]).includes(node)) {
      return subclassAt(reading, parent);
    }
  }
  const what = taker.kind === 'class' ? 'makes it' : 'calls it';
  return {
    refused: `\`${taker.node.name.name}\` is handed on as a value (${placeFor(reading, node)}), so nobody can tell who ${what}.`,
  };
}

/** `isinstance(it, PlaceOrder)` makes nothing. */
function isQuestion({ callee }: Call): boolean {
  return /^(?:isinstance|issubclass)$/.test(plainName(callee) ?? '');
}

function calledAt(reading: Reading, place: Place, call: Call): Caller | Refusal {
  const isSpread = call.arguments.some(({ kind }) => kind === 'Starred') || call.keywords.some(({ name }) => !name);
  if (!isSpread) return { reading, place, call };
  return { refused: `The arguments at ${placeFor(reading, call)} are spread, so nobody can tell what they pass.` };
}

function subclassAt(reading: Reading, node: ClassDef): { readonly subclass: Taker } | Refusal {
  const isOwn = node.body.some((one) => one.kind === 'FunctionDef' && one.name.name === '__init__');
  if (!isOwn && node.decorators.length === 0) return { subclass: { kind: 'class', reading, node } };
  return {
    refused: `\`${node.name.name}\` (${placeFor(reading, node)}) inherits from it and has a constructor of its own.`,
  };
}

/** Whether one of its methods calls `cls`. */
function makesItself(node: ClassDef): boolean {
  let isFound = false;
  const visit = (inner: Node): void => {
    if (inner.kind === 'Call' && plainName(inner.callee) === 'cls') isFound = true;
    forEachChild(inner, visit);
  };
  visit(node);
  return isFound;
}
