import type { MemberOfClass } from '#domain/graph/outline.ts';
import { forEachChild } from '../syntax/children.ts';
import type { ClassDef, Comprehension, Expression, FunctionDef, Lambda, Node } from '../syntax/nodes.ts';
import { wholeExpression } from '../syntax/parseModule.ts';
import { plainName } from './plainName.ts';
import { typeCommentBehind } from './typeComment.ts';
import { memberOfClass } from './memberKinds.ts';
import type { Reading } from './reading.ts';
import type { Scope } from './scopes.ts';
import { scopeOfClass, scopeOfComprehension, scopeOfFunction, scopeOfLambda, scopeOfTypeParameters } from './scopes.ts';

/** A node, and what has to be known of where it stands. */
export interface Spot<Kind extends Node = Node> {
  readonly node: Kind;
  readonly scope: Scope;
  /** Whether it says what type something has, rather than doing something. */
  readonly isType: boolean;
  /** The member of the outermost class around it. */
  readonly member: MemberOfClass | undefined;
  /** The functions and classes around it, the innermost last. */
  readonly around: readonly (FunctionDef | ClassDef)[];
}

/** What stands right within something, each with its own place. */
export function spotsWithin(reading: Reading, spot: Spot): readonly Spot[] {
  const { node } = spot;
  switch (node.kind) {
    case 'FunctionDef':
      return withinFunction(spot as Spot<FunctionDef>);
    case 'ClassDef':
      return withinClass(spot as Spot<ClassDef>);
    case 'Lambda':
      return withinLambda(spot as Spot<Lambda>);
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      return withinComprehension(spot as Spot<Comprehension>);
    case 'AnnAssign':
      return [...present(spot, [node.target, node.value]), { ...spot, node: node.annotation, isType: true }];
    case 'Assign': {
      const said = typeCommentBehind(reading.text, node.end);
      return [...childrenOf(spot), ...(said === undefined ? [] : [{ ...spot, node: said, isType: true }])];
    }
    case 'TypeAlias': {
      const scope = scopeOfTypeParameters(spot.scope, node.typeParameters);
      return [...node.typeParameters, node.value].map((child) => ({ ...spot, node: child, scope, isType: true }));
    }
    case 'String':
      return withinString(reading, spot);
    case 'Subscript':
      return withinSubscript(spot, node.value, node.index);
    default:
      return childrenOf(spot);
  }
}

function childrenOf(spot: Spot): readonly Spot[] {
  const spots: Spot[] = [];
  forEachChild(spot.node, (node) => void spots.push({ ...spot, node }));
  return spots;
}

function present(spot: Spot, nodes: readonly (Node | undefined)[]): readonly Spot[] {
  return nodes.flatMap((node) => (node === undefined ? [] : [{ ...spot, node }]));
}

/** Defaults and decorators are worked out where the function stands, its body within. */
function withinFunction(spot: Spot<FunctionDef>): readonly Spot[] {
  const { node, scope, around } = spot;
  const { decorators, parameters, returns, typeParameters, body } = node;
  const outer = scopeOfTypeParameters(scope, typeParameters);
  const inner = scopeOfFunction(outer, node);
  const types = present({ ...spot, scope: outer, isType: true }, [
    ...typeParameters,
    ...parameters.map(({ annotation }) => annotation),
    returns,
  ]);
  return [
    ...present(spot, [...decorators, ...parameters.map((parameter) => parameter.default)]),
    ...types,
    ...body.map((child) => ({ ...spot, node: child, scope: inner, around: [...around, node] })),
  ];
}

function withinClass(spot: Spot<ClassDef>): readonly Spot[] {
  const { node, scope, around } = spot;
  const outer = scopeOfTypeParameters(scope, node.typeParameters);
  const inner = scopeOfClass(outer, node.body);
  const isOutermost = !around.some(({ kind }) => kind === 'ClassDef');
  return [
    ...present(spot, node.decorators),
    ...present({ ...spot, scope: outer }, [...node.bases, ...node.keywords]),
    ...present({ ...spot, scope: outer, isType: true }, node.typeParameters),
    ...node.body.map((child) => ({
      ...{ ...spot, node: child, scope: inner, around: [...around, node] },
      member: isOutermost ? memberOfClass(child) : spot.member,
    })),
  ];
}

function withinLambda(spot: Spot<Lambda>): readonly Spot[] {
  const { parameters, body } = spot.node;
  return [
    ...present(
      spot,
      parameters.map((parameter) => parameter.default),
    ),
    { ...spot, node: body, scope: scopeOfLambda(spot.scope, spot.node) },
  ];
}

/** What is gone through first is worked out outside. */
function withinComprehension(spot: Spot<Comprehension>): readonly Spot[] {
  const { element, value, clauses } = spot.node;
  const scope = scopeOfComprehension(spot.scope, spot.node);
  const [first, ...others] = clauses;
  if (first === undefined) return present(spot, [element, value]);
  return [
    { ...spot, node: first.iterable },
    ...present({ ...spot, scope }, [element, value, first.target, ...first.conditions, ...others]),
  ];
}

/** A string that stands for a type says what is written in it. */
function withinString(reading: Reading, spot: Spot): readonly Spot[] {
  const { node, isType } = spot;
  if (node.kind !== 'String') return [];
  if (!isType) return present(spot, node.interpolations);
  const { content } = node;
  const written = content && wholeExpression(reading.text, content.start, content.end);
  return written === undefined ? [] : [{ ...spot, node: written }];
}

/** `Literal['draft']` names no type, and what `Annotated` adds to a type is a value. */
function withinSubscript(spot: Spot, value: Expression, index: Expression): readonly Spot[] {
  const name = spot.isType ? plainName(value)?.split('.').at(-1) : undefined;
  const head = { ...spot, node: value };
  if (name === 'Literal') return [head];
  if (name !== 'Annotated' || index.kind !== 'Tuple') return [head, { ...spot, node: index }];
  const [type, ...further] = index.elements;
  return [head, ...present(spot, [type]), ...present({ ...spot, isType: false }, further)];
}
