import { placeFor } from '../placeFor.ts';
import { nameOfEntered } from './entered.ts';
import { freeNameIn } from './freeName.ts';
import { placeOfParameter } from './parameterPlace.ts';
import { requireParameter } from './requireParameter.ts';
import type { Spot } from './spots.ts';
import type { FunctionTaker, Refusal } from './takers.ts';
import { isRefusal, skippedParameters } from './takers.ts';
import type { PlannedTaking, Wiring } from './wiring.ts';

/** Gives a function one parameter more. */
export function planFunction(wiring: Wiring, taker: FunctionTaker, spot: Spot): PlannedTaking | Refusal {
  const { reading, node, owner } = taker;
  const skipped = skippedParameters(taker);
  if (spot.kind === 'default' && spot.function === node) {
    return requireParameter(wiring, reading, node, spot.parameter, skipped);
  }
  const known = (owner ?? reading.module).body.filter(
    (one) => one.kind === 'FunctionDef' && one.name.name === node.name.name,
  );
  if (known.length > 1) {
    return {
      refused: `\`${node.name.name}\` (${placeFor(reading, node)}) is there more than once, so it is unclear which one would take it.`,
    };
  }
  const place = placeOfParameter(node.parameters, skipped);
  if (isRefusal(place)) return place;
  const { handed, wirings } = wiring;
  const wanted = spot.kind === 'variable' ? spot.name : handed.name;
  const entered = nameOfEntered(reading, node, handed, wanted);
  const isItself = spot.kind === 'variable' || entered === wanted;
  const name = isItself ? wanted : freeNameIn(node, entered ?? wanted, handed.uses);
  const plan = wirings.functions.get(node) ?? { reading, node, index: place.index, parameters: [] };
  plan.parameters.push(() => `${name}: ${handed.writeType(reading)}`);
  wirings.functions.set(node, plan);
  return { taken: { readAt: () => () => name }, name, position: place.position, mayBePassed: false };
}
