import type { ParameterDeclaration } from 'typescript';
import { retype } from './retype.ts';
import type { PlannedTaking, Refusal, Wiring } from './wiring.ts';
import { placeFor } from './wiring.ts';

/** A parameter that made it for itself where nobody passed it is passed by everybody from now on. */
export function requireParameter(wiring: Wiring, parameter: ParameterDeclaration): PlannedTaking | Refusal {
  const tree = parameter.getSourceFile();
  const { parent, name } = parameter;
  const index = parent.parameters.indexOf(parameter);
  if (parent.parameters.slice(0, index).some(({ questionToken }) => questionToken !== undefined)) {
    return {
      refused: `What stands before \`${name.getText(tree)}\` may be left out (${placeFor(wiring, parameter)}).`,
    };
  }
  retype(wiring.draft, wiring.handed, tree, parameter);
  return { taken: { readAt: () => ({ text: () => name.getText(tree) }) }, index, mayBePassed: true };
}
