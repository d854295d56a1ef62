import type { TypeNode } from 'typescript';
import { ts } from '../../compiler.ts';
import { isJavaScript } from '../draft/moduleSystem.ts';
import type { ComponentPlan } from './componentPlan.ts';
import type { Spot } from './spots.ts';
import { nameOfTaken } from './takeInFunction.ts';
import type { TakingFunction } from './takers.ts';
import { nameOfFunction } from './takers.ts';
import type { PlannedTaking, Refusal, Wiring } from './wiring.ts';
import { isRefusal, placeFor } from './wiring.ts';

/** Gives a component one property more. */
export function planComponent(wiring: Wiring, node: TakingFunction, spot: Spot | undefined): PlannedTaking | Refusal {
  const plan = wiring.wirings.components.get(node) ?? newPlan(wiring, node);
  if (isRefusal(plan)) return plan;
  wiring.wirings.components.set(node, plan);
  const wanted = nameOfTaken(wiring, node, spot);
  const isTaken = plan.taken.some(({ name }) => name === wanted);
  const name = isTaken ? `${wanted}2` : wanted;
  const { tree } = plan;
  plan.taken.push({ name, type: isJavaScript(tree) ? '' : wiring.handed.writeType(tree) });
  const properties = node.parameters[0]?.name;
  const whole = properties !== undefined && ts.isIdentifier(properties) ? `${properties.text}.` : '';
  return { taken: { readAt: () => ({ text: () => whole + name }) }, index: 0, property: name, mayBePassed: false };
}

function newPlan(wiring: Wiring, node: TakingFunction): ComponentPlan | Refusal {
  const tree = node.getSourceFile();
  const [properties, ...more] = node.parameters;
  const name = nameOfFunction(node)?.getText(tree) ?? '';
  const at = `\`${name}\` (${placeFor(wiring, node)})`;
  if (more.length > 0) return { refused: `The component ${at} takes more than its properties.` };
  const type = properties?.type ?? typeOfVariable(node);
  const plan: ComponentPlan = { tree, node, name, properties, type, taken: [] };
  if (isJavaScript(tree) || properties === undefined || type !== undefined) return plan;
  return { refused: `What properties the component ${at} takes is written nowhere.` };
}

/** `OrdersProps` of `const Orders: FC<OrdersProps> = …`. */
function typeOfVariable({ parent }: TakingFunction): TypeNode | undefined {
  const type = ts.isVariableDeclaration(parent) ? parent.type : undefined;
  if (type === undefined || !ts.isTypeReferenceNode(type)) return undefined;
  return /(?:FC|FunctionComponent|VFC)$/.test(type.typeName.getText()) ? type.typeArguments?.[0] : undefined;
}
