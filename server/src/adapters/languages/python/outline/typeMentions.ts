import type { Mention } from '#domain/graph/outline.ts';
import { detached } from '../../detached.ts';
import type { Expression, Subscript, TypeParameter } from '../syntax/nodes.ts';
import { wholeExpression } from '../syntax/parseModule.ts';
import { typingName } from './canonicalName.ts';
import { dottedNameOf } from './plainName.ts';
import { looseTypeOf } from './looseTypes.ts';
import type { Reading } from './reading.ts';
import { rangeOf } from './reading.ts';

/** The names of type parameters around a type. */
export type TypeNames = ReadonlySet<string>;

/** Every name in a type, however deep, in the order of the text; undefined where no type is written. */
export function mentionsIn(
  reading: Reading,
  parameters: TypeNames,
  type: Expression | undefined,
): readonly Mention[] | undefined {
  if (type === undefined) return undefined;
  const mentions: Mention[] = [];
  addMentions(reading, parameters, type, mentions);
  return mentions;
}

/**
 * The names in the bounds and defaults of type parameters. A bound that lets anything in is not loose: what is given
 * for the parameter says what it is.
 */
export function mentionsInBounds(
  reading: Reading,
  around: TypeNames,
  parameters: readonly TypeParameter[],
): readonly Mention[] {
  return parameters
    .flatMap((parameter) => [parameter.bound, parameter.default])
    .flatMap((type) => mentionsIn(reading, around, type) ?? [])
    .filter(({ loose }) => loose === undefined);
}

export function namesOf(around: TypeNames, parameters: readonly TypeParameter[]): TypeNames {
  return parameters.length === 0 ? around : new Set([...around, ...parameters.map(({ name }) => name.name)]);
}

/** The name that is called in the end, where an expression is a name or a call of one. */
export function mentionOfCallee(reading: Reading, expression: Expression): readonly Mention[] {
  if (expression.kind === 'Call') return mentionOfCallee(reading, expression.callee);
  if (expression.kind === 'Subscript') return mentionOfCallee(reading, expression.value);
  const dotted = dottedNameOf(expression);
  return dotted === undefined ? [] : [mentionOf(reading, dotted.names, expression)];
}

/** Words of which types are made and that say nothing by themselves. */
const STRUCTURE: ReadonlySet<string> = new Set([
  ...['Optional', 'Union', 'Annotated', 'ClassVar', 'Final', 'Literal', 'Required', 'NotRequired', 'ReadOnly'],
  ...['InitVar', 'Self', 'TypeGuard', 'TypeIs', 'Unpack', 'Concatenate', 'Never', 'NoReturn', 'LiteralString'],
  ...['int', 'str', 'float', 'bool', 'bytes', 'complex', 'TypeAlias'],
]);

function addMentions(reading: Reading, around: TypeNames, type: Expression, mentions: Mention[]): void {
  const add = (inner: Expression): void => addMentions(reading, around, inner, mentions);
  const loose = looseTypeOf(reading, type);
  if (loose !== undefined) {
    mentions.push(loose);
    return;
  }
  switch (type.kind) {
    case 'Name':
    case 'Attribute':
      addName(reading, around, type, mentions);
      return;
    case 'Subscript':
      addName(reading, around, type.value, mentions);
      addArguments(reading, type, add);
      return;
    case 'BinOp':
      type.operands.forEach(add);
      return;
    case 'Tuple':
    case 'List':
      type.elements.forEach(add);
      return;
    case 'Starred':
      add(type.value);
      return;
    case 'Call':
      add(type.callee);
      return;
    case 'String': {
      const { content } = type;
      const written = content && wholeExpression(reading.text, content.start, content.end);
      if (written !== undefined) add(written);
    }
  }
}

function addArguments(reading: Reading, { value, index }: Subscript, add: (type: Expression) => void): void {
  const name = typingName(reading, value);
  if (name === 'Literal') return;
  if (name === 'Annotated' && index.kind === 'Tuple') index.elements.slice(0, 1).forEach(add);
  else add(index);
}

function addName(reading: Reading, around: TypeNames, type: Expression, mentions: Mention[]): void {
  const names = dottedNameOf(type)?.names;
  const [root = ''] = names ?? [];
  if (names === undefined || around.has(root) || reading.typeVariables.has(root)) return;
  if (STRUCTURE.has(typingName(reading, type) ?? '')) return;
  mentions.push(mentionOf(reading, names, type));
}

function mentionOf(reading: Reading, names: readonly string[], { start, end }: Expression): Mention {
  return { name: detached(names.join('.')), range: rangeOf(reading, { start, end }) };
}
