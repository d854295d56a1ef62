import type { Call, ClassDef, Expression, FunctionDef } from '../syntax/nodes.ts';
import { wholeExpression } from '../syntax/parseModule.ts';
import { typingName } from './canonicalName.ts';
import type { Spot } from './places.ts';
import { plainName } from './plainName.ts';
import type { Reading } from './reading.ts';
import { ownFields } from './selfFields.ts';

/** What the text says of types, as far as one module tells. Nothing is inferred but from name to name. */
export interface WrittenTypes {
  /** The name of the type that an expression is said to have where it stands: `Orders`, `ports.Orders`. */
  readonly nameOfTypeOf: (spot: Pick<Spot<Expression>, 'node' | 'around'>) => string | undefined;
}

/** So many steps from name to name, and no more: `a = b` and `b = a` lead nowhere. */
const MOST_STEPS = 12;

/** What a call gives is said by `typeOfCall`, where anybody knows it. */
export function writtenTypesOf(reading: Reading, typeOfCall: TypeOfCall = () => undefined): WrittenTypes {
  const context: Context = { reading, typeOfCall, fields: new Map(), variables: new Map() };
  return { nameOfTypeOf: ({ node, around }) => typeOf(context, { around, node }, MOST_STEPS) };
}

/** The name of the type of what a call gives where it stands. */
export type TypeOfCall = (call: Call, spot: { readonly around: Around }) => string | undefined;

interface Context {
  readonly reading: Reading;
  readonly typeOfCall: TypeOfCall;
  /** The types of the fields of each class, looked at when one is asked for. */
  readonly fields: Map<ClassDef, ReadonlyMap<string, Said>>;
  /** The types of the parameters and variables of each function. */
  readonly variables: Map<FunctionDef, ReadonlyMap<string, Said>>;
}

/** What is said of a name: its type, or what it was given where that was plainly done once. */
interface Said {
  readonly annotation?: Expression | undefined;
  readonly value?: Expression | undefined;
  /** The functions and classes around the place where it is said. */
  readonly around: Around;
}

type Around = readonly (FunctionDef | ClassDef)[];

function typeOf(
  context: Context,
  at: { readonly node: Expression; readonly around: Around },
  steps: number,
): string | undefined {
  if (steps === 0) return undefined;
  const { node, around } = at;
  if (node.kind === 'Name') return typeOfSaid(context, variableIn(context, around, node.name), steps - 1);
  if (node.kind === 'Call') return context.typeOfCall(node, { around });
  if (node.kind === 'NamedExpr') return typeOf(context, { node: node.value, around }, steps - 1);
  if (node.kind === 'BoolOp') return typeOfAll(context, node.operands, around, steps - 1);
  if (node.kind === 'IfExp') return typeOfAll(context, [node.then, node.otherwise], around, steps - 1);
  if (node.kind !== 'Attribute' || node.value.kind !== 'Name') return undefined;
  const owner = classOfSelf(around, node.value.name);
  return owner && typeOfSaid(context, fieldsOf(context, owner).get(node.attribute.name), steps - 1);
}

/** What any of several is, where all of them are the same. */
function typeOfAll(context: Context, nodes: readonly Expression[], around: Around, steps: number): string | undefined {
  const [first, ...others] = nodes.map((node) => typeOf(context, { node, around }, steps));
  return others.every((other) => other === first) ? first : undefined;
}

function typeOfSaid(context: Context, said: Said | undefined, steps: number): string | undefined {
  if (said === undefined) return undefined;
  if (said.annotation !== undefined) return nameOfType(context.reading, said.annotation);
  return said.value === undefined ? undefined : typeOf(context, { node: said.value, around: said.around }, steps);
}

/** The class whose `self` a name is. */
function classOfSelf(around: Around, name: string): ClassDef | undefined {
  for (let index = around.length - 1; index > 0; index--) {
    const [owner, inner] = [around[index - 1], around[index]];
    if (inner?.kind !== 'FunctionDef' || inner.parameters.every((parameter) => parameter.name.name !== name)) continue;
    return owner?.kind === 'ClassDef' && inner.parameters[0]?.name.name === name ? owner : undefined;
  }
  return undefined;
}

function variableIn(context: Context, around: Around, name: string): Said | undefined {
  for (const scope of around.toReversed()) {
    const said = scope.kind === 'FunctionDef' ? variablesOf(context, around, scope).get(name) : undefined;
    if (said !== undefined) return said;
  }
  return undefined;
}

function variablesOf({ variables }: Context, around: Around, node: FunctionDef): ReadonlyMap<string, Said> {
  const known = variables.get(node);
  if (known !== undefined) return known;
  const inside = around.slice(0, around.indexOf(node) + 1);
  const found = new Map<string, Said>();
  for (const { name, annotation, form } of node.parameters) {
    if (form !== 'rest' && form !== 'keywords') found.set(name.name, { annotation, around: inside });
  }
  for (const statement of node.body) {
    const target = statement.kind === 'AnnAssign' ? statement.target : undefined;
    if (statement.kind === 'AnnAssign' && target?.kind === 'Name') {
      found.set(target.name, { annotation: statement.annotation, around: inside });
    }
    const [given] = statement.kind === 'Assign' ? statement.targets : [];
    // What is given a second value may be anything.
    if (statement.kind !== 'Assign' || given?.kind !== 'Name') continue;
    found.set(given.name, found.has(given.name) ? { around: inside } : { value: statement.value, around: inside });
  }
  variables.set(node, found);
  return found;
}

function fieldsOf({ fields }: Context, node: ClassDef): ReadonlyMap<string, Said> {
  const known = fields.get(node);
  if (known !== undefined) return known;
  const found = new Map<string, Said>();
  for (const { name, annotation, value, function: inner } of ownFields(node)) {
    found.set(name.name, { annotation, value, around: [node, inner] });
  }
  for (const statement of node.body) {
    if (statement.kind === 'AnnAssign' && statement.target.kind === 'Name') {
      found.set(statement.target.name, { annotation: statement.annotation, around: [] });
    }
    if (statement.kind === 'FunctionDef' && statement.returns !== undefined && statement.decorators.length > 0) {
      const isProperty = statement.decorators.some((one) => /property$/.test(plainName(one) ?? ''));
      if (isProperty) found.set(statement.name.name, { annotation: statement.returns, around: [] });
    }
  }
  fields.set(node, found);
  return found;
}

/** The name of a type, without `Optional`, `| None`, quotation marks and what it is given in brackets. */
export function nameOfType(reading: Reading, type: Expression): string | undefined {
  if (type.kind === 'String') {
    const written = type.content && wholeExpression(reading.text, type.content.start, type.content.end);
    return written && nameOfType(reading, written);
  }
  if (type.kind === 'BinOp') {
    const [only, ...others] = type.operands.filter((operand) => !isNone(operand));
    return only === undefined || others.length > 0 ? undefined : nameOfType(reading, only);
  }
  if (type.kind !== 'Subscript') return plainName(type);
  const wrapper = typingName(reading, type.value);
  const [first, ...others] = type.index.kind === 'Tuple' ? type.index.elements : [type.index];
  if (wrapper === 'Optional' || wrapper === 'Final' || wrapper === 'ClassVar' || wrapper === 'Annotated') {
    return first && nameOfType(reading, first);
  }
  if (wrapper === 'Union') {
    const [only, ...further] = [first, ...others].filter((one) => one !== undefined && !isNone(one));
    return only === undefined || further.length > 0 ? undefined : nameOfType(reading, only);
  }
  return wrapper === undefined ? plainName(type.value) : undefined;
}

function isNone(type: Expression): boolean {
  return type.kind === 'Constant' && type.text === 'None';
}
