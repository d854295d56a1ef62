import type { Spot } from '../outline/places.ts';
import { spotsWithin } from '../outline/places.ts';
import type { Reading } from '../outline/reading.ts';
import type { Expression, Node } from '../syntax/nodes.ts';

/** A place of the tree, and what it stands in. */
export interface Place {
  readonly spot: Spot;
  /** The place that it stands right in. */
  readonly outer: Place | undefined;
  /** The whole of the type that it is a part of. */
  readonly annotation: Expression | undefined;
}

/** All places of a module, what stands in quotation marks as a type included. */
export function placesIn(reading: Reading): readonly Place[] {
  const first: Spot = { node: reading.module, scope: reading.scope, isType: false, member: undefined, around: [] };
  return placesFrom(reading, first);
}

/** The same from one place on. */
export function placesFrom(reading: Reading, first: Spot): readonly Place[] {
  const found: Place[] = [];
  const annotation = first.isType ? (first.node as Expression) : undefined;
  const pending: Place[] = [{ spot: first, outer: undefined, annotation }];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    found.push(place);
    const outer = place;
    for (const spot of spotsWithin(reading, place.spot).toReversed()) {
      const whole = spot.isType ? (place.annotation ?? (spot.node as Expression)) : undefined;
      pending.push({ spot, outer, annotation: whole });
    }
  }
  return found;
}

/** What a place stands right in. */
export function parentOf({ outer }: Place): Node | undefined {
  return outer?.spot.node;
}

/** The places around one, the innermost first. */
export function* placesAround({ outer }: Place): Generator<Place> {
  for (let at = outer; at !== undefined; at = at.outer) yield at;
}
