import type { Reading } from '../../outline/reading.ts';
import type { Call } from '../../syntax/nodes.ts';
import { placeFor } from '../placeFor.ts';
import type { Place } from '../walkSpots.ts';
import type { Refusal } from './takers.ts';

/** A place that passes arguments. */
export interface Caller {
  readonly reading: Reading;
  /** Of what is called there. */
  readonly place: Place;
  readonly call: Call;
}

/** A call whose arguments are plain to see. */
export function calledAt(reading: Reading, place: Place, call: Call): Caller | Refusal {
  const isSpread = call.arguments.some(({ kind }) => kind === 'Starred') || call.keywords.some(({ name }) => !name);
  if (!isSpread) return { reading, place, call };
  return { refused: `The arguments at ${placeFor(reading, call)} are spread, so nobody can tell what they pass.` };
}
