import { canonicalName } from '../../outline/canonicalName.ts';
import { plainName } from '../../outline/plainName.ts';
import { isStatic } from '../../outline/memberKinds.ts';
import type { Reading } from '../../outline/reading.ts';
import type { ClassDef, FunctionDef } from '../../syntax/nodes.ts';
import { placeFor } from '../placeFor.ts';
import type { Place } from '../walkSpots.ts';

/** What can take something for the code inside: a class by its constructor, or a function. */
export type Taker = { readonly kind: 'class'; readonly reading: Reading; readonly node: ClassDef } | FunctionTaker;

export interface FunctionTaker {
  readonly kind: 'function';
  readonly reading: Reading;
  readonly node: FunctionDef;
  /** The class that it belongs to, where it needs no instance of that. */
  readonly owner: ClassDef | undefined;
}

export interface Refusal {
  readonly refused: string;
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}

/** The outermost one around a place: whoever calls it decides for all that lies inside. */
export function takerAround(reading: Reading, place: Place): Taker | Refusal {
  const [outermost, method] = place.spot.around;
  const at = placeFor(reading, place.spot.node);
  if (outermost === undefined || (outermost.kind === 'ClassDef' && method === undefined)) {
    return { refused: loadedReason(reading, place) };
  }
  const reason = frameworkReason(reading, outermost);
  if (reason !== undefined) return { refused: reason };
  if (outermost.kind === 'FunctionDef') return { kind: 'function', reading, node: outermost, owner: undefined };
  if (method?.kind !== 'FunctionDef' || (method.parameters.length === 0 && !isStatic(method))) {
    return {
      refused: `The code at ${at} belongs to no instance of the class around it, so nothing can be handed to it.`,
    };
  }
  if (!isStatic(method)) return { kind: 'class', reading, node: outermost };
  const against = frameworkReason(reading, method);
  return against === undefined ? { kind: 'function', reading, node: method, owner: outermost } : { refused: against };
}

/** How many parameters of a function no caller passes: that for the class. */
export function skippedParameters({ node, owner }: FunctionTaker): number {
  return owner !== undefined && node.decorators.some((one) => /classmethod$/.test(plainName(one) ?? '')) ? 1 : 0;
}

/** Why nothing can be handed to what stands at the top of a module, or in the body of a class. */
export function loadedReason(reading: Reading, { spot }: Place): string {
  return `The code at ${placeFor(reading, spot.node)} runs when the module is loaded, where nobody can hand anything in. Put it into a function or a method first.`;
}

/** Decorators that leave it to the project who calls. */
const HARMLESS =
  /^(?:dataclasses\.dataclass|staticmethod|classmethod|typing\.(?:final|runtime_checkable)|functools\.total_ordering|contextlib\.(?:async)?contextmanager)$/;

function frameworkReason(reading: Reading, node: ClassDef | FunctionDef): string | undefined {
  for (const decorator of node.decorators) {
    const callee = decorator.kind === 'Call' ? decorator.callee : decorator;
    if (HARMLESS.test(canonicalName(reading, callee) ?? '')) continue;
    const text = reading.text.slice(callee.start, callee.end);
    return `Whoever made \`@${text}\` (${placeFor(reading, decorator)}) calls \`${node.name.name}\`, and would have to be told what to pass.`;
  }
  return undefined;
}
