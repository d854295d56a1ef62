import type { Expression } from '../syntax/nodes.ts';
import type { Place } from './walkSpots.ts';
import { placesAround } from './walkSpots.ts';

/** A name with all that stands behind its dots, as far as each is asked of the one before. */
export interface NameChain {
  readonly names: readonly string[];
  /** For each name, what says it and all before it, with its place. */
  readonly places: readonly Place[];
}

/** The chain that begins with the name at a place. */
export function chainAt(place: Place): NameChain {
  const { node } = place.spot;
  const names = [node.kind === 'Name' ? node.name : ''];
  const places = [place];
  for (const outer of placesAround(place)) {
    const above = outer.spot.node;
    if (above.kind !== 'Attribute' || above.value !== places.at(-1)?.spot.node) break;
    names.push(above.attribute.name);
    places.push(outer);
  }
  return { names, places };
}

export function expressionAt({ spot }: Place): Expression {
  return spot.node as Expression;
}
