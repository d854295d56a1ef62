import type { Call, ClassDef, Expression, FunctionDef } from '../syntax/nodes.ts';
import { wholeExpression } from '../syntax/parseModule.ts';
import { typingName } from './canonicalName.ts';
import type { Spot } from './places.ts';
import { plainName } from './plainName.ts';
import type { Reading } from './reading.ts';
import type { Around, PartRules, Said } from './saidTypes.ts';
import { nodesIn, saidBy } from './saidTypes.ts';
import { ownFields } from './selfFields.ts';

/** What the text says of types, as far as one module tells. Nothing is inferred but from name to name. */
export interface WrittenTypes {
  /** The name of the type that an expression is said to have where it stands: `Orders`, `ports.Orders`. */
  readonly nameOfTypeOf: (spot: Pick<Spot<Expression>, 'node' | 'around'>) => string | undefined;
}

/** So many steps from name to name, and no more: `a = b` and `b = a` lead nowhere. */
const MOST_STEPS = 12;

/** What is known beyond the names of types. */
export interface TypeRules {
  /** What a call gives where it stands. */
  readonly typeOfCall?: TypeOfCall;
  /** What annotations say, where more than the name of the type is of use. */
  readonly nameOf?: (annotation: Expression) => string | undefined;
  /** What is made of parts: of what several are together, of what is in something, of what a context gives. */
  readonly parts?: PartRules;
}

export function writtenTypesOf(reading: Reading, rules: TypeRules = {}): WrittenTypes {
  const context: Context = { reading, rules, pending: new Set(), fields: new Map(), variables: new Map() };
  return { nameOfTypeOf: ({ node, around }) => typeOf(context, { around, node }, MOST_STEPS) };
}

/** The name of the type of what a call gives where it stands. */
export type TypeOfCall = (call: Call, spot: { readonly around: Around }) => string | undefined;

interface Context {
  readonly reading: Reading;
  readonly rules: TypeRules;
  /** What is being looked at: `a = list(a)` is no way to find out what `a` is. */
  readonly pending: Set<Said>;
  /** The types of the fields of each class, looked at when one is asked for. */
  readonly fields: Map<ClassDef, ReadonlyMap<string, Said>>;
  /** The types of the parameters and variables of each function. */
  readonly variables: Map<FunctionDef, ReadonlyMap<string, Said>>;
}

function typeOf(
  context: Context,
  at: { readonly node: Expression; readonly around: Around },
  steps: number,
): string | undefined {
  if (steps <= 0) return undefined;
  const { node, around } = at;
  if (node.kind === 'Name') return typeOfSaid(context, variableIn(context, around, node.name), steps - 1);
  if (node.kind === 'Call') return context.rules.typeOfCall?.(node, { around });
  if (node.kind === 'NamedExpr') return typeOf(context, { node: node.value, around }, steps - 1);
  if (node.kind === 'BoolOp') return typeOfAll(context, node.operands, around, steps - 1);
  if (node.kind === 'IfExp') return typeOfAll(context, [node.then, node.otherwise], around, steps - 1);
  if (context.rules.parts !== undefined && node.kind !== 'Attribute') {
    return typeByParts(context, context.rules.parts, { node, around }, steps - 1);
  }
  if (node.kind !== 'Attribute' || node.value.kind !== 'Name') return undefined;
  const owner = classOfSelf(around, node.value.name);
  return owner && typeOfSaid(context, fieldsOf(context, owner).get(node.attribute.name), steps - 1);
}

function typeByParts(
  context: Context,
  parts: PartRules,
  { node, around }: { readonly node: Expression; readonly around: Around },
  steps: number,
): string | undefined {
  switch (node.kind) {
    case 'Subscript': {
      const type = typeOf(context, { node: node.value, around }, steps);
      if (type === undefined || node.index.kind === 'Slice') return type;
      return parts.typeAt(type);
    }
    case 'List':
    case 'Set': {
      const type = node.elements.length === 0 ? undefined : typeOfAll(context, node.elements, around, steps);
      return type && parts.typeOfAll(type);
    }
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp': {
      const type = typeOf(context, { node: node.element, around }, steps);
      return type && parts.typeOfAll(type);
    }
    default:
      return undefined;
  }
}

/** What any of several is, where all of them are the same. */
function typeOfAll(context: Context, nodes: readonly Expression[], around: Around, steps: number): string | undefined {
  const [first, ...others] = nodes.map((node) => typeOf(context, { node, around }, steps));
  return others.every((other) => other === first) ? first : undefined;
}

function typeOfSaid(context: Context, said: Said | undefined, steps: number): string | undefined {
  if (said === undefined || steps <= 0 || context.pending.has(said)) return undefined;
  context.pending.add(said);
  const type = typeSaid(context, said, steps);
  context.pending.delete(said);
  return type;
}

function typeSaid(context: Context, said: Said, steps: number): string | undefined {
  if (said.annotation !== undefined) return nameIn(context, said.annotation);
  if (said.either !== undefined) {
    const [first, ...others] = said.either.map((each) => typeOfSaid(context, each, steps - 1));
    return first !== undefined && others.every((other) => other === first) ? first : undefined;
  }
  if (said.part !== undefined) {
    const whole = typeOf(context, { node: said.part.of, around: said.around }, steps - 1);
    return whole && said.part.type(whole);
  }
  return said.value === undefined ? undefined : typeOf(context, { node: said.value, around: said.around }, steps);
}

function nameIn({ reading, rules }: Context, annotation: Expression): string | undefined {
  return rules.nameOf === undefined ? nameOfType(reading, annotation) : rules.nameOf(annotation);
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

function variablesOf({ variables, rules }: Context, around: Around, node: FunctionDef): ReadonlyMap<string, Said> {
  const known = variables.get(node);
  if (known !== undefined) return known;
  const inside = around.slice(0, around.indexOf(node) + 1);
  const found = new Map<string, Said>();
  for (const { name, annotation, form } of node.parameters) {
    if (form !== 'rest' && form !== 'keywords') found.set(name.name, { annotation, around: inside });
  }
  const { parts } = rules;
  for (const statement of parts === undefined ? node.body : nodesIn(node.body)) {
    for (const [name, said] of saidBy(statement, parts)) {
      // What is given a second value may be anything, unless its type is said.
      const before = said.annotation === undefined ? found.get(name) : undefined;
      const now = { ...said, around: inside };
      if (before === undefined) found.set(name, now);
      // What it is said to be it stays.
      else if (parts !== undefined && before.annotation !== undefined) continue;
      else found.set(name, { either: severalOf(before, now, parts), around: inside });
    }
  }
  variables.set(node, found);
  return found;
}

/** What is given many values is not worth the time to look at each. */
const MOST_VALUES = 4;

/** Without rules for more, what is given a second value may be anything. */
function severalOf(before: Said, now: Said, parts: PartRules | undefined): readonly Said[] {
  const all = [...(before.either ?? [before]), now];
  return parts === undefined || all.length > MOST_VALUES || before.either?.length === 0 ? [] : all;
}

function fieldsOf(context: Context, node: ClassDef): ReadonlyMap<string, Said> {
  const { fields } = context;
  const known = fields.get(node);
  if (known !== undefined) return known;
  const found = new Map<string, Said>();
  fields.set(node, found);
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
  if (context.rules.parts === undefined) return found;
  for (const [name, said] of basesOf(context, node).flatMap((base) => [...fieldsOf(context, base)])) {
    if (said.annotation !== undefined && found.get(name)?.annotation === undefined) found.set(name, said);
  }
  return found;
}

/** Those that the module itself declares. */
function basesOf({ reading: { module } }: Context, { bases }: ClassDef): readonly ClassDef[] {
  const names = bases.map((base) => plainName(base.kind === 'Subscript' ? base.value : base));
  return module.body.filter((one): one is ClassDef => one.kind === 'ClassDef' && names.includes(one.name.name));
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
