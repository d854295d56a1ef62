import { isFetchingName } from '#application/refactoring/naming/fetchingNames.ts';
import type { TextRange } from '#domain/text.ts';
import { compareRanges } from '#domain/text.ts';
import type { Reading } from '../../outline/reading.ts';
import { rangeOf } from '../../outline/reading.ts';
import type { Place } from '../walkSpots.ts';
import { parentOf, placesIn } from '../walkSpots.ts';

/** What a module makes or fetches by itself: all places that do it in the same words, which is what is handed in. */
export type Reached = readonly Place[];

/** The making of an instance whose name stands at `range`: `SqlOrders()`, `open_orders()`, `SqlOrders.open()`. */
export function makingAt(reading: Reading, range: TextRange): Reached {
  const places = placesIn(reading);
  const named = places.find(({ spot: { node, isType } }) => {
    const isName = node.kind === 'Name' || node.kind === 'Attribute';
    return isName && !isType && compareRanges(rangeOf(reading, node), range) === 0;
  });
  const making = named && callOf(named);
  if (making === undefined) return [];
  const text = textOf(reading, making);
  return places.filter((place) => place.spot.node.kind === 'Call' && textOf(reading, place) === text);
}

/** What a module fetches through a name where that stands at `named`, by what it says. */
export function fetchedThrough(
  reading: Reading,
  named: readonly Place[],
  isInstance: (place: Place) => boolean,
): readonly Reached[] {
  const found = new Map<string, Place[]>();
  for (const place of named) {
    const fetched = fetchedAt(place, isInstance);
    const text = textOf(reading, fetched);
    found.set(text, [...(found.get(text) ?? []), fetched]);
  }
  return [...found.values()];
}

/** `container.orders`, and `get_orders()` or `container.get_orders()` where it is asked; else what the name stands for. */
function fetchedAt(place: Place, isInstance: (place: Place) => boolean): Place {
  const call = callOf(place);
  if (call !== undefined) return call;
  const { outer } = place;
  const node = outer?.spot.node;
  if (outer === undefined || node?.kind !== 'Attribute' || node.value !== place.spot.node) return place;
  const asked = callOf(outer);
  if (asked !== undefined) return isFetchingName(node.attribute.name) ? asked : place;
  return isInstance(outer) ? outer : place;
}

function callOf(place: Place): Place | undefined {
  const parent = parentOf(place);
  return parent?.kind === 'Call' && parent.callee === place.spot.node ? place.outer : undefined;
}

export function textOf({ text }: Reading, { spot: { node } }: Place): string {
  return text.slice(node.start, node.end);
}
