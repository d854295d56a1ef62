import type { Assign, FunctionDef, Parameter } from '../../syntax/nodes.ts';
import { forEachChild } from '../../syntax/children.ts';
import type { Node } from '../../syntax/nodes.ts';
import type { Place } from '../walkSpots.ts';
import { parentOf } from '../walkSpots.ts';

/** What a use of something is to the code around it. */
export type Spot =
  /** A parameter has it for a default, or takes it where nothing was passed. */
  | { readonly kind: 'default'; readonly parameter: Parameter; readonly function: FunctionDef }
  /** A field of `self` keeps it. */
  | { readonly kind: 'field'; readonly name: string; readonly function: FunctionDef }
  /** A variable of the function that takes it holds it and nothing else. */
  | { readonly kind: 'variable'; readonly name: string; readonly statement: Assign; readonly function: FunctionDef }
  | { readonly kind: 'expression' };

export function spotOf(place: Place): Spot {
  const { node, around } = place.spot;
  const parent = parentOf(place);
  if (parent?.kind === 'FunctionDef') {
    const parameter = parent.parameters.find((one) => one.default === node);
    if (parameter !== undefined) return { kind: 'default', parameter, function: parent };
  }
  const inner = around.at(-1);
  if (inner?.kind !== 'FunctionDef') return { kind: 'expression' };
  if (parent?.kind === 'BoolOp') {
    const parameter = defaultedBy(parent.operands[0], parent.operators, inner);
    if (parameter !== undefined && parent.operands.length === 2) return { kind: 'default', parameter, function: inner };
  }
  const target =
    parent?.kind === 'Assign' && parent.targets.length === 1
      ? parent.targets[0]
      : parent?.kind === 'AnnAssign'
        ? parent.target
        : undefined;
  const self = inner.parameters[0]?.name.name;
  if (target?.kind === 'Attribute' && target.value.kind === 'Name' && target.value.name === self) {
    return { kind: 'field', name: target.attribute.name, function: inner };
  }
  const isAlone = parent?.kind === 'Assign' && inner.body.includes(parent) && inner.body.length > 1;
  if (isAlone && target?.kind === 'Name' && around.length === 1 && timesBound(inner, target.name) === 1) {
    return { kind: 'variable', name: target.name, statement: parent, function: inner };
  }
  return { kind: 'expression' };
}

/** The parameter of `orders or SqlOrders()`, whose default is `None`. */
function defaultedBy(
  first: Node | undefined,
  operators: readonly string[],
  { parameters }: FunctionDef,
): Parameter | undefined {
  if (first?.kind !== 'Name' || operators[0] !== 'or') return undefined;
  const parameter = parameters.find(({ name }) => name.name === first.name);
  return parameter?.default?.kind === 'Constant' && parameter.default.text === 'None' ? parameter : undefined;
}

/** How often a name gets a value in a function. */
export function timesBound(node: FunctionDef, name: string): number {
  let count = 0;
  const addTarget = (target: Node): void => {
    if (target.kind === 'Name' && target.name === name) count++;
    else if (target.kind === 'Tuple' || target.kind === 'List') target.elements.forEach(addTarget);
  };
  const visit = (inner: Node): void => {
    if (inner.kind === 'Assign') inner.targets.forEach(addTarget);
    if ('target' in inner && inner.target !== undefined) addTarget(inner.target);
    forEachChild(inner, visit);
  };
  visit(node);
  return count;
}
