import type { Reading } from '../../outline/reading.ts';
import { plainName } from '../../outline/plainName.ts';
import { nameOfType, writtenTypesOf } from '../../outline/writtenTypes.ts';
import type { Place } from '../walkSpots.ts';

/** The name of a parameter or variable of the functions around a place that holds one by the time it is reached. */
export function instanceAtHand(
  reading: Reading,
  { spot: { node: asking, around } }: Place,
  isOne: (type: string) => boolean,
): string | undefined {
  const types = writtenTypesOf(reading, { typeOfCall: ({ callee }) => plainName(callee) });
  for (const inner of around.toReversed()) {
    if (inner.kind !== 'FunctionDef') continue;
    for (const { name, annotation } of inner.parameters) {
      const type = annotation && nameOfType(reading, annotation);
      if (type !== undefined && isOne(type)) return name.name;
    }
    for (const statement of inner.body) {
      const [target] = statement.kind === 'Assign' && statement.end <= asking.start ? statement.targets : [];
      if (target?.kind !== 'Name') continue;
      const type = types.nameOfTypeOf({ node: target, around });
      if (type !== undefined && isOne(type)) return target.name;
    }
  }
  return undefined;
}
