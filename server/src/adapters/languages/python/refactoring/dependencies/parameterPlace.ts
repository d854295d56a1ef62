import type { Reading } from '../../outline/reading.ts';
import type { FunctionDef, Parameter } from '../../syntax/nodes.ts';
import type { BracketList } from './lists.ts';
import type { Refusal } from './takers.ts';

/** Where one more parameter goes. */
export interface ParameterPlace {
  /** Among all parameters as they are written. */
  readonly index: number;
  /** Among those that callers pass by their place; undefined where it is passed by its name alone. */
  readonly position: number | undefined;
}

/**
 * Behind the parameters that callers have to pass, in the manner of these: named, where all of them are. `skipped` are
 * those at the start that no caller passes.
 */
export function placeOfParameter(parameters: readonly Parameter[], skipped: number): ParameterPlace | Refusal {
  const passed = parameters.slice(skipped);
  if (passed.some(({ form }) => form === 'positional')) {
    return {
      refused: 'Some parameters are passed by their place alone, and one more would change the place of others.',
    };
  }
  const named = passed.filter(({ form }) => form === 'keyword');
  if (named.length > 0 && named.length === passed.length) {
    const required = named.filter((one) => one.default === undefined).length;
    return { index: skipped + (required === 0 ? named.length : required), position: undefined };
  }
  const required = passed.filter((one) => one.form === 'plain' && one.default === undefined).length;
  return { index: skipped + required, position: required };
}

/** Between the brackets of a `def`. */
export function parameterList({ text }: Reading, { name, typeParameters, parameters }: FunctionDef): BracketList {
  const from = typeParameters.at(-1)?.end ?? name.end;
  return { start: text.indexOf('(', from) + 1, items: parameters };
}
