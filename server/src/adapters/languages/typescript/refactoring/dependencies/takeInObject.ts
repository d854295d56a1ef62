import type {
  CallExpression,
  NewExpression,
  Node,
  ObjectLiteralExpression,
  ParameterDeclaration,
  Type,
  TypeChecker,
  TypeNode,
  TypeReferenceNode,
} from 'typescript';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import { isJavaScript } from '../draft/moduleSystem.ts';
import type { Caller } from './callers.ts';
import type { ComponentPlan } from './componentPlan.ts';
import type { Spot } from './spots.ts';
import { nameOfTaken } from './takeInFunction.ts';
import type { TakingFunction } from './takers.ts';
import type { PlannedTaking, Wiring } from './wiring.ts';

/** The object in which a function takes what it depends on, and what all its callers write for it. */
export interface ObjectOfDependencies {
  readonly parameter: ParameterDeclaration;
  readonly index: number;
}

/**
 * `deps` of `placeOrder(deps: Deps, order: Order)`; undefined where a function has no such parameter, or where somebody
 * passes it otherwise than written out, so that nothing could be added to it.
 */
export function objectOfDependencies(
  { draft }: Wiring,
  node: TakingFunction,
  callers: readonly Caller[],
): ObjectOfDependencies | undefined {
  const index = node.parameters.findIndex((one) => isCalledDependencies(one) || holdsServices(draft, one));
  const parameter = node.parameters[index];
  if (parameter === undefined || isJavaScript(node.getSourceFile())) return undefined;
  const isWrittenOut = callers.every((caller) => {
    return caller.kind === 'call' && literalPassed(draft, caller.call, index) !== undefined;
  });
  return isWrittenOut ? { parameter, index } : undefined;
}

const NAME = /^(?:deps|dependencies|ports)$/i;
const TYPE = /(?:Deps|Dependencies|Ports)$/;

function isCalledDependencies({ name, type, dotDotDotToken }: ParameterDeclaration): boolean {
  if (type === undefined || dotDotDotToken !== undefined) return false;
  if (isPlainReference(type) && TYPE.test(type.typeName.getText())) return true;
  return ts.isIdentifier(name) && NAME.test(name.text) && (isPlainReference(type) || ts.isTypeLiteralNode(type));
}

/** Whatever it is called: a type of the same module, all of whose members are there to be called. */
function holdsServices({ checked: { checker } }: Draft, { type, dotDotDotToken }: ParameterDeclaration): boolean {
  if (type === undefined || dotDotDotToken !== undefined || !isPlainReference(type)) return false;
  const declared = checker.getSymbolAtLocation(type.typeName)?.declarations ?? [];
  if (!declared.every((one) => one.getSourceFile() === type.getSourceFile())) return false;
  const members = checker.getTypeFromTypeNode(type).getProperties();
  return members.length > 0 && members.every((member) => isService(checker, checker.getTypeOfSymbol(member)));
}

/** A function, or an object of nothing but functions. */
function isService(checker: TypeChecker, whole: Type): boolean {
  const type = checker.getNonNullableType(whole);
  if (type.getCallSignatures().length > 0) return true;
  if ((type.flags & ts.TypeFlags.Object) === 0 || checker.isArrayLikeType(type)) return false;
  const members = type.getProperties();
  return members.length > 0 && members.every((one) => checker.getTypeOfSymbol(one).getCallSignatures().length > 0);
}

function isPlainReference(type: TypeNode): type is TypeReferenceNode {
  return ts.isTypeReferenceNode(type) && type.typeArguments === undefined;
}

/** Gives the object one member more. */
export function planInObject(
  wiring: Wiring,
  node: TakingFunction,
  { parameter, index }: ObjectOfDependencies,
  spot: Spot | undefined,
): PlannedTaking {
  const { handed, wirings, draft } = wiring;
  const tree = node.getSourceFile();
  const plan: ComponentPlan = wirings.components.get(node) ?? {
    ...{ tree, node, name: '', properties: parameter, type: parameter.type, taken: [] },
  };
  wirings.components.set(node, plan);
  const whole = ts.isIdentifier(parameter.name) ? `${parameter.name.text}.` : '';
  const wanted = whole === '' ? nameOfTaken(wiring, node, spot) : handed.name;
  const type = draft.checked.checker.getTypeAtLocation(parameter);
  const isTaken = (name: string): boolean =>
    draft.checked.checker.getPropertyOfType(type, name) !== undefined || plan.taken.some((one) => one.name === name);
  let name = wanted;
  for (let count = 2; isTaken(name); count++) name = wanted + String(count);
  plan.taken.push({ name, type: handed.writeType(tree) });
  const taken = { readAt: () => ({ text: () => whole + name }) };
  return { taken, index, member: { name, passed: new Set() }, mayBePassed: false };
}

/** The literal that a call passes, on the spot or by a constant that holds it. */
export function literalPassed(
  { checked: { checker } }: Draft,
  { arguments: passed }: CallExpression | NewExpression,
  index: number,
): ObjectLiteralExpression | undefined {
  const argument = passed?.[index];
  if (argument === undefined || passed?.slice(0, index).some(ts.isSpreadElement) === true) return undefined;
  const symbol = ts.isIdentifier(argument) ? checker.getSymbolAtLocation(argument) : undefined;
  const held = symbol?.valueDeclaration;
  const isHeldHere = held !== undefined && held.getSourceFile() === argument.getSourceFile();
  const written: Node | undefined = isHeldHere && ts.isVariableDeclaration(held) ? held.initializer : argument;
  return written !== undefined && ts.isObjectLiteralExpression(written) ? written : undefined;
}
