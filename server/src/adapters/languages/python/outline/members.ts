import type { Member } from '#domain/graph/outline.ts';
import { detached } from '../../detached.ts';
import type { ClassDef, Expression, FunctionDef, Spanned, Statement } from '../syntax/nodes.ts';
import type { ClassTraits } from './classTraits.ts';
import { saysOfField } from './classTraits.ts';
import { isAbstract, isOverload, isStatic, kindOfFunction, visibilityOf } from './memberKinds.ts';
import { plainName } from './plainName.ts';
import type { Reading } from './reading.ts';
import { rangeOf } from './reading.ts';
import { ownFields } from './selfFields.ts';
import { NO_SIGNATURE, signatureOf, signatureOfLambda } from './signatures.ts';
import type { TypeNames } from './typeMentions.ts';
import { mentionOfCallee, mentionsIn } from './typeMentions.ts';

/** The members of a class: what its body declares, and what its functions give `self`. */
export function membersOf(reading: Reading, around: TypeNames, node: ClassDef, traits: ClassTraits): readonly Member[] {
  const context: ClassContext = { reading, around, traits };
  const statements = withoutImplementations(node.body.flatMap(flattened));
  const members = statements.flatMap((statement) => memberOf(context, statement));
  const known = new Set(members.map(({ name }) => name));
  const given = ownFields(node).filter(({ name }) => !known.has(name.name));
  return [
    ...members,
    ...given.map(({ name, annotation }) =>
      fieldOf(context, { name: name.name, at: name, annotation, value: undefined }),
    ),
  ];
}

interface ClassContext {
  readonly reading: Reading;
  readonly around: TypeNames;
  readonly traits: ClassTraits;
}

/** What stands behind a condition in the body of a class belongs to the class all the same. */
function flattened(statement: Statement): readonly Statement[] {
  if (statement.kind !== 'If' && statement.kind !== 'Try') return [statement];
  return [...statement.body, ...statement.otherwise].flatMap(flattened);
}

function memberOf(context: ClassContext, statement: Statement): readonly Member[] {
  if (statement.kind === 'FunctionDef') return functionMember(context, statement);
  if (statement.kind === 'AnnAssign')
    return fieldsFor(context, statement.target, statement.annotation, statement.value);
  if (statement.kind !== 'Assign') return [];
  return statement.targets.flatMap((target) => fieldsFor(context, target, undefined, statement.value));
}

function fieldsFor(
  context: ClassContext,
  target: Expression,
  annotation: Expression | undefined,
  value: Expression | undefined,
): readonly Member[] {
  if (target.kind === 'Tuple') return target.elements.flatMap((one) => fieldsFor(context, one, undefined, undefined));
  if (target.kind !== 'Name' || isOfPython(target.name)) return [];
  return [fieldOf(context, { name: target.name, at: target, annotation, value })];
}

/** `__slots__` and its like say something to Python; `model_config` to pydantic. */
function isOfPython(name: string): boolean {
  return /^__\w+__$/.test(name) || name === 'model_config';
}

interface Field {
  readonly name: string;
  readonly at: Spanned;
  readonly annotation: Expression | undefined;
  readonly value: Expression | undefined;
}

function fieldOf({ reading, around, traits }: ClassContext, { name, at, annotation, value }: Field): Member {
  const function_ = value?.kind === 'Lambda' ? signatureOfLambda(reading, value) : undefined;
  const isOfClass = saysOfField(reading, annotation, 'ClassVar');
  return {
    ...{ kind: 'field', name: detached(name), range: rangeOf(reading, at), visibility: visibilityOf(name) },
    static: isOfClass,
    readonly: (traits.isFrozen && !isOfClass) || saysOfField(reading, annotation, 'Final'),
    ...{ optional: false, abstract: false, decorators: [] },
    ...(function_ !== undefined && { holdsFunction: true as const }),
    ...(function_ ?? NO_SIGNATURE),
    type: mentionsIn(reading, around, annotation),
  };
}

function functionMember({ reading, around }: ClassContext, node: FunctionDef): readonly Member[] {
  const kind = kindOfFunction(node);
  const isOfClass = isStatic(node);
  const hasSelf = !isStaticMethod(node);
  return [
    {
      kind,
      name: kind === 'constructor' ? '' : detached(node.name.name),
      range: rangeOf(reading, node.name),
      visibility: visibilityOf(node.name.name),
      static: isOfClass,
      ...{ readonly: false, optional: false, abstract: isAbstract(node) },
      ...signatureOf(reading, around, node, hasSelf ? 1 : 0),
      decorators: node.decorators.flatMap((decorator) => mentionOfCallee(reading, decorator)),
    },
  ];
}

function isStaticMethod({ decorators }: FunctionDef): boolean {
  return decorators.some((decorator) => /(?:^|\.)(?:abstract)?staticmethod$/.test(plainName(decorator) ?? ''));
}

/** What can be seen of an overloaded function are its overloads, not the body that serves them all. */
function withoutImplementations(statements: readonly Statement[]): readonly Statement[] {
  const overloaded = new Set(statements.flatMap((one) => (isOverloaded(one) ? [one.name.name] : [])));
  if (overloaded.size === 0) return statements;
  return statements.filter((one) => one.kind !== 'FunctionDef' || !overloaded.has(one.name.name) || isOverloaded(one));
}

function isOverloaded(statement: Statement): statement is FunctionDef {
  return statement.kind === 'FunctionDef' && isOverload(statement);
}
