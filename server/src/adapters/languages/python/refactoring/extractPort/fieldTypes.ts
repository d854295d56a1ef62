import { assignedTarget } from '../../outline/assignedTarget.ts';
import { plainName } from '../../outline/plainName.ts';
import type { Reading } from '../../outline/reading.ts';
import { ownFields } from '../../outline/selfFields.ts';
import { typeCommentBehind } from '../../outline/typeComment.ts';
import type { ClassDef, Expression, Statement } from '../../syntax/nodes.ts';

/** The type of a field: as somebody wrote it, or the type of Python itself that its value plainly has. */
export type FieldType =
  { readonly kind: 'written'; readonly node: Expression } | { readonly kind: 'plain'; readonly name: string };

/** What the body of a class says of a field, or what fills it; undefined where nobody can tell without guessing. */
export function typeOfField(reading: Reading, node: ClassDef, name: string): FieldType | undefined {
  const written = annotationIn(node.body, name) ?? annotationOfField(reading, node, name);
  if (written !== undefined) return { kind: 'written', node: written };
  const value = valueIn(node.body, name) ?? ownFields(node).find((one) => one.name.name === name)?.value;
  const made = value && classMadeBy(value);
  if (made !== undefined) return { kind: 'written', node: made };
  const plain = value && plainTypeOf(value);
  return plain === undefined ? undefined : { kind: 'plain', name: plain };
}

function annotationIn(body: readonly Statement[], name: string): Expression | undefined {
  for (const statement of body) {
    if (statement.kind !== 'AnnAssign' || statement.target.kind !== 'Name') continue;
    if (statement.target.name === name) return statement.annotation;
  }
  return undefined;
}

/** What is said of a field where `__init__` fills it, or of the parameter that it is filled with. */
function annotationOfField({ text }: Reading, node: ClassDef, name: string): Expression | undefined {
  const field = ownFields(node).find((one) => one.name.name === name);
  if (field === undefined || field.annotation !== undefined) return field?.annotation;
  const { value } = field;
  const said = value && typeCommentBehind(text, value.end);
  if (said !== undefined) return said;
  if (value?.kind !== 'Name') return undefined;
  const parameter = field.function.parameters.find((one) => one.name.name === value.name);
  return parameter?.form === 'plain' ? parameter.annotation : undefined;
}

function valueIn(body: readonly Statement[], name: string): Expression | undefined {
  const given = body.flatMap((statement) => {
    const target = assignedTarget(statement);
    return statement.kind === 'Assign' && target?.kind === 'Name' && target.name === name ? [statement.value] : [];
  });
  const [only, ...others] = given;
  return others.length === 0 ? only : undefined;
}

/** What is called like a class and is called makes an instance of it. */
function classMadeBy(value: Expression): Expression | undefined {
  const name = value.kind === 'Call' ? plainName(value.callee) : undefined;
  return value.kind === 'Call' && /(?:^|\.)[A-Z]\w*[a-z]\w*$/.test(name ?? '') ? value.callee : undefined;
}

/** Of literals, and of what the types of Python itself make. */
function plainTypeOf(value: Expression): string | undefined {
  switch (value.kind) {
    case 'String':
      return value.value !== undefined || value.interpolations.length > 0 ? 'str' : undefined;
    case 'List':
    case 'ListComp':
      return 'list';
    case 'Dict':
    case 'DictComp':
      return 'dict';
    case 'Set':
    case 'SetComp':
      return 'set';
    case 'Constant':
      return typeOfConstant(value.text);
    case 'Call':
      return value.callee.kind === 'Name' && MAKERS.has(value.callee.name) ? value.callee.name : undefined;
    default:
      return undefined;
  }
}

const MAKERS: ReadonlySet<string> = new Set(['set', 'list', 'dict', 'str', 'int', 'float', 'bool', 'bytes']);

function typeOfConstant(text: string): string | undefined {
  if (text === 'True' || text === 'False') return 'bool';
  if (/^\d[\d_]*$/.test(text)) return 'int';
  return /^\d[\d_]*\.\d*$/.test(text) ? 'float' : undefined;
}
