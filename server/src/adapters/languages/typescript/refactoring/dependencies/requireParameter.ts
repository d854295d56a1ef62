import type { ParameterDeclaration } from 'typescript';
import { isJavaScript } from '../draft/moduleSystem.ts';
import type { PlannedTaking, Refusal, Wiring } from './wiring.ts';
import { placeFor } from './wiring.ts';

/** A parameter that made it for itself where nobody passed it is passed by everybody from now on. */
export function requireParameter(wiring: Wiring, parameter: ParameterDeclaration): PlannedTaking | Refusal {
  const tree = parameter.getSourceFile();
  const { parent, initializer, type, name } = parameter;
  const index = parent.parameters.indexOf(parameter);
  if (parent.parameters.slice(0, index).some(({ questionToken }) => questionToken !== undefined)) {
    return {
      refused: `What stands before \`${name.getText(tree)}\` may be left out (${placeFor(wiring, parameter)}).`,
    };
  }
  const start = (type ?? name).getEnd();
  const isTyped = type !== undefined || isJavaScript(tree);
  const text = isTyped ? '' : `: ${wiring.handed.writeType(tree)}`;
  if (initializer !== undefined) wiring.draft.replace(tree, { start, end: initializer.getEnd() }, text);
  return { taken: { readAt: () => ({ text: () => name.getText(tree) }) }, index, mayBePassed: true };
}
