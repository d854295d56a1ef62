import { canonicalName } from '../../outline/canonicalName.ts';
import { saysOfField } from '../../outline/classTraits.ts';
import type { Reading } from '../../outline/reading.ts';
import type { AnnotatedAssign, Call, ClassDef, Expression, FunctionDef, Statement } from '../../syntax/nodes.ts';
import { canInherit } from '../extractPort/implementPort.ts';
import type { PlacedClass } from '../extractPort/classMembers.ts';
import { lineageOf } from '../extractPort/classMembers.ts';
import { placeFor } from '../placeFor.ts';
import type { PythonProject } from '../project.ts';
import type { Refusal } from './takers.ts';

/** How instances of a class get what they are made with. */
export type ClassForm =
  | { readonly kind: 'constructor'; readonly constructor: FunctionDef }
  | { readonly kind: 'none' }
  /** What it inherits from has the constructor, so it gets one of its own that passes on what that takes. */
  | { readonly kind: 'inherited' }
  | { readonly kind: 'dataclass'; readonly fields: readonly AnnotatedAssign[]; readonly isNamed: boolean };

export function formOfClass(project: PythonProject, reading: Reading, node: ClassDef): ClassForm | Refusal {
  const constructors = node.body.filter(isConstructor);
  const [constructor, ...others] = constructors;
  const at = `\`${node.name.name}\` (${placeFor(reading, node)})`;
  const dataclass = node.decorators.find((one) => isDataclass(reading, one));
  const [, ...above] = lineageOf(project, { reading, node });
  if (constructor !== undefined && dataclass === undefined) {
    const isPlain = others.length === 0 && constructor.decorators.length === 0 && constructor.parameters.length > 0;
    return isPlain
      ? { kind: 'constructor', constructor }
      : { refused: `The constructor of ${at} has more than one form.` };
  }
  const isOpen = !canInherit(project, { reading, node });
  const takesMore = above.some((one) => one.node.body.some(isConstructor) || one.node.decorators.length > 0);
  if (constructor === undefined && dataclass === undefined && !isOpen && takesMore && above.every(isPlainClass)) {
    return { kind: 'inherited' };
  }
  if (constructor !== undefined || isOpen || takesMore) {
    return { refused: `What ${at} is made with is said by what it inherits from.` };
  }
  if (dataclass === undefined) return { kind: 'none' };
  const fields = node.body.filter((one): one is AnnotatedAssign => isField(reading, one));
  return { kind: 'dataclass', fields, isNamed: isSet(dataclass, 'kw_only') };
}

/** Whether nothing but its constructor decides what instances are made with. */
function isPlainClass({ node: { decorators, body } }: PlacedClass): boolean {
  return decorators.length === 0 && body.filter(isConstructor).every((one) => one.decorators.length === 0);
}

function isConstructor(statement: Statement): statement is FunctionDef {
  return statement.kind === 'FunctionDef' && statement.name.name === '__init__';
}

function isDataclass(reading: Reading, decorator: Expression): boolean {
  const callee = decorator.kind === 'Call' ? decorator.callee : decorator;
  return canonicalName(reading, callee) === 'dataclasses.dataclass';
}

function isSet(decorator: Expression, word: string): boolean {
  if (decorator.kind !== 'Call') return false;
  return decorator.keywords.some(({ name, value }) => {
    return name?.name === word && value.kind === 'Constant' && value.text === 'True';
  });
}

/** Whether it is one that the constructor takes. */
function isField(reading: Reading, statement: Statement): boolean {
  if (statement.kind !== 'AnnAssign' || statement.target.kind !== 'Name') return false;
  if (saysOfField(reading, statement.annotation, 'ClassVar')) return false;
  return !(statement.value?.kind === 'Call' && leavesOut(statement.value));
}

function leavesOut({ keywords }: Call): boolean {
  return keywords.some(({ name, value }) => {
    return name?.name === 'init' && value.kind === 'Constant' && value.text === 'False';
  });
}
