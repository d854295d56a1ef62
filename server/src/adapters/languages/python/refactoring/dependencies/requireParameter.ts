import type { Reading } from '../../outline/reading.ts';
import type { FunctionDef, Parameter } from '../../syntax/nodes.ts';
import { placeFor } from '../placeFor.ts';
import type { Refusal } from './takers.ts';
import type { PlannedTaking, Wiring } from './wiring.ts';

/** Takes the default of a parameter away, so that callers have to pass it. `skipped` parameters no caller passes. */
export function requireParameter(
  { draft, handed }: Wiring,
  reading: Reading,
  { parameters }: FunctionDef,
  parameter: Parameter,
  skipped: number,
): PlannedTaking | Refusal {
  const index = parameters.indexOf(parameter);
  const name = parameter.name.name;
  const isBehindOthers = parameters.slice(0, index).some((one) => one.form === 'plain' && one.default !== undefined);
  if (parameter.form === 'plain' && isBehindOthers) {
    return {
      refused: `\`${name}\` (${placeFor(reading, parameter)}) stands behind parameters that may be left out, so it has to be allowed to be left out, too.`,
    };
  }
  draft.beforeFinish(() => {
    const text = `${name}: ${handed.writeType(reading)}`;
    draft.change(reading, { start: parameter.start, end: parameter.end, text });
  });
  const position = parameter.form === 'plain' ? index - skipped : undefined;
  return { taken: { readAt: () => () => name }, name, position, mayBePassed: true };
}
