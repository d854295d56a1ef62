import type { Reading } from '../../outline/reading.ts';
import type { Call, Expression } from '../../syntax/nodes.ts';
import { loadedReason } from '../dependencies/takers.ts';
import { placeFor } from '../placeFor.ts';
import type { Place } from '../walkSpots.ts';
import { parentOf, placesAround } from '../walkSpots.ts';
import { holds, nameWithParts } from './containerTypes.ts';
import type { ImportedThing, Reference } from './importedThings.ts';

/** What a module does with something that it imports. */
export interface Uses {
  /** Where it is named as a type. */
  readonly types: readonly Reference[];
  /** Where an instance is made of a class, or a function or a value is used itself. */
  readonly instances: readonly Instance[];
}

export interface Instance extends Reference {
  /** What makes it; undefined where nothing is called. */
  readonly call: Call | undefined;
  /** What is called of the class, with a dot before it; empty where that is the class itself. */
  readonly maker: string;
}

/** Sorts the places that name a class, some of whose own methods make instances; a sentence that says why, where one of them can name no port. */
export function usesOf(
  reading: Reading,
  { references, written, declaration }: ImportedThing,
  makes: (method: string) => boolean,
): Uses | { readonly reason: string } {
  const types: Reference[] = [];
  const instances: Instance[] = [];
  for (const reference of references) {
    const { node, place } = reference;
    if (place.spot.isType) {
      const reason = nestedReason(reading, reference, written);
      if (reason !== undefined) return { reason };
      types.push(reference);
      continue;
    }
    if (declaration.kind !== 'class') {
      instances.push({ ...reference, call: undefined, maker: '' });
      continue;
    }
    const made = instanceAt(reference, makes);
    if (made === undefined) {
      const at = placeFor(reading, node);
      return { reason: `\`${written}\` itself is wanted (${at}), and not an instance of it. No port stands for that.` };
    }
    if (isOutside(place)) return { reason: loadedReason(reading, place) };
    instances.push(made);
  }
  return { types, instances };
}

/** `SqlOrders(url)`, and `SqlOrders.open(url)` where that gives one. */
function instanceAt({ node, place }: Reference, makes: (method: string) => boolean): Instance | undefined {
  const parent = parentOf(place);
  if (parent?.kind === 'Call') return parent.callee === node ? { node, place, call: parent, maker: '' } : undefined;
  const { outer } = place;
  if (parent?.kind !== 'Attribute' || outer === undefined || !makes(parent.attribute.name)) return undefined;
  const call = parentOf(outer);
  if (call?.kind !== 'Call' || call.callee !== parent) return undefined;
  return { node: parent, place: outer, call, maker: `.${parent.attribute.name}` };
}

/** Whether no function is around, and no default of a parameter. */
function isOutside(place: Place): boolean {
  const { around } = place.spot;
  const isDefault = [...placesAround(place)].some(({ spot: { node } }) => node.kind === 'FunctionDef');
  return !isDefault && !around.some(({ kind }) => kind === 'FunctionDef');
}

/** What is asked of the elements of a list nobody can tell. */
function nestedReason(reading: Reading, { node, place }: Reference, written: string): string | undefined {
  const { annotation } = place;
  if (annotation === undefined) return undefined;
  const named = nameWithParts(reading, annotation);
  if (named === written || holds(named, written)) return undefined;
  const text = textOf(reading, annotation);
  const at = placeFor(reading, node);
  return `\`${written}\` is a part of the type \`${text}\` (${at}), so nobody can tell what is asked of it there.`;
}

function textOf({ text }: Reading, { start, end }: Expression): string {
  return text.slice(start, end);
}
