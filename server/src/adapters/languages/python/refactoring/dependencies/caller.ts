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

/** A call of which one can tell which arguments have which place. What is passed by name may be spread. */
export function calledAt(reading: Reading, place: Place, call: Call): Caller | Refusal {
  const isSpread = call.arguments.some(({ kind }) => kind === 'Starred');
  return isSpread ? spreadReason(reading, call) : { reading, place, call };
}

/** Whether a call passes names that nobody sees. */
export function spreadsNames({ keywords }: Call): boolean {
  return keywords.some(({ name }) => name === undefined);
}

export function spreadReason(reading: Reading, call: Call): Refusal {
  return { refused: `The arguments at ${placeFor(reading, call)} are spread, so nobody can tell what they pass.` };
}
