import type { ClassDef, Expression, Keyword } from '../syntax/nodes.ts';
import { canonicalName, typingName } from './canonicalName.ts';
import { isAbstract } from './memberKinds.ts';
import { plainName } from './plainName.ts';
import type { Reading } from './reading.ts';

/** What bases, decorators and settings say of a class as a whole. */
export interface ClassTraits {
  readonly isEnum: boolean;
  readonly isAbstract: boolean;
  /** Whether nobody can give its fields another value. */
  readonly isFrozen: boolean;
}

export function traitsOf(reading: Reading, node: ClassDef): ClassTraits {
  const bases = node.bases.map((base) => lastName(reading, base));
  const isEnum = bases.some((base) => ENUMS.has(base));
  return {
    isEnum,
    isAbstract: bases.includes('Protocol') || bases.includes('ABC') || hasAbstractParts(reading, node),
    isFrozen: isEnum || bases.includes('NamedTuple') || isFrozen(reading, node),
  };
}

const ENUMS: ReadonlySet<string> = new Set([
  ...['Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'TextChoices', 'IntegerChoices', 'Choices'],
]);

/** `Protocol` of `typing.Protocol[T]`; empty for what the module itself declares. */
function lastName(reading: Reading, base: Expression): string {
  const named = base.kind === 'Subscript' ? base.value : base;
  return canonicalName(reading, named)?.split('.').at(-1) ?? '';
}

function hasAbstractParts(reading: Reading, { keywords, body }: ClassDef): boolean {
  const meta = keywords.find(({ name }) => name?.name === 'metaclass')?.value;
  if (meta !== undefined && lastName(reading, meta) === 'ABCMeta') return true;
  return body.some((statement) => statement.kind === 'FunctionDef' && isAbstract(statement));
}

function isFrozen(reading: Reading, { decorators, keywords, body }: ClassDef): boolean {
  if (isSetIn(keywords, 'frozen')) return true;
  if (decorators.some((decorator) => isFrozenDecorator(reading, decorator))) return true;
  return body.some((statement) => {
    // Pydantic has its settings in a field, and had them in a class.
    if (statement.kind === 'ClassDef') return statement.name.name === 'Config' && saysFrozen(statement);
    const target = statement.kind === 'Assign' ? statement.targets[0] : undefined;
    const isSettings = target?.kind === 'Name' && target.name === 'model_config';
    return isSettings && statement.kind === 'Assign' && isFrozenSettings(statement.value);
  });
}

function isFrozenDecorator(reading: Reading, decorator: Expression): boolean {
  if (decorator.kind !== 'Call') return canonicalName(reading, decorator)?.split('.').at(-1) === 'frozen';
  return isSetIn(decorator.keywords, 'frozen') || isFrozenDecorator(reading, decorator.callee);
}

function isFrozenSettings(value: Expression): boolean {
  if (value.kind === 'Call') return isSetIn(value.keywords, 'frozen');
  if (value.kind !== 'Dict') return false;
  return value.keys.some((key, index) => {
    return key?.kind === 'String' && key.value === 'frozen' && isTrue(value.values[index]);
  });
}

function saysFrozen({ body }: ClassDef): boolean {
  return body.some((statement) => {
    if (statement.kind !== 'Assign') return false;
    const name = statement.targets[0] && plainName(statement.targets[0]);
    const isOn = isTrue(statement.value);
    return (name === 'frozen' && isOn) || (name === 'allow_mutation' && isConstant(statement.value, 'False'));
  });
}

function isSetIn(keywords: readonly Keyword[], word: string): boolean {
  return keywords.some(({ name, value }) => name?.name === word && isTrue(value));
}

function isTrue(value: Expression | undefined): boolean {
  return isConstant(value, 'True');
}

function isConstant(value: Expression | undefined, text: string): boolean {
  return value?.kind === 'Constant' && value.text === text;
}

/** Whether an annotation says `Final` or `ClassVar`, be it around a type or alone. */
export function saysOfField(reading: Reading, annotation: Expression | undefined, word: 'Final' | 'ClassVar'): boolean {
  if (annotation === undefined) return false;
  if (annotation.kind !== 'Subscript') return typingName(reading, annotation) === word;
  const name = typingName(reading, annotation.value);
  if (name === word) return true;
  const [first] = annotation.index.kind === 'Tuple' ? annotation.index.elements : [annotation.index];
  return ['Final', 'ClassVar', 'Annotated'].includes(name ?? '') && saysOfField(reading, first, word);
}
