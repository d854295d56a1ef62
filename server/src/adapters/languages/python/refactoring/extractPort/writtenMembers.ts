import { kindOfFunction } from '../../outline/memberKinds.ts';
import { plainName } from '../../outline/plainName.ts';
import { canonicalName } from '../../outline/canonicalName.ts';
import type { Reading } from '../../outline/reading.ts';
import type { FunctionDef, Parameter } from '../../syntax/nodes.ts';
import { LONGEST_LINE } from '../draft/moduleStyle.ts';
import { placeFor } from '../placeFor.ts';
import { startOfLine } from '../takeOut.ts';
import type { ClassMember } from './classMembers.ts';
import type { TypeCopier } from './typeCopier.ts';

/** Lines of a port, without indentation that all of them have; inner blocks are indented by `unit`. */
export type MemberLines = readonly string[];

export interface MemberStyle {
  readonly unit: string;
  /** Whether each operation says that it is abstract. */
  readonly isAbstract: boolean;
}

/** What a port says of a member; a sentence that says why, where it cannot say it. */
export function writtenMember(
  member: ClassMember,
  copier: TypeCopier,
  style: MemberStyle,
): readonly MemberLines[] | { readonly reason: string } {
  const { reading } = member.owner;
  if (member.kind === 'field') {
    const { type } = member;
    return [[`${member.name}: ${type.kind === 'plain' ? type.name : copier.copy(reading, type.node)}`]];
  }
  const written: MemberLines[] = [];
  for (const node of member.functions) {
    const lines = functionLines(reading, node, copier, style);
    if ('reason' in lines) return lines;
    written.push(lines.lines);
  }
  return written;
}

/** The same of a function, called as `name`. */
export function functionLines(
  reading: Reading,
  node: FunctionDef,
  copier: TypeCopier,
  { unit, isAbstract }: MemberStyle,
): { readonly lines: MemberLines } | { readonly reason: string } {
  const decorators = decoratorsOf(reading, node, copier);
  if ('reason' in decorators) return decorators;
  const head = [...decorators.lines, ...(isAbstract ? ['@abstractmethod'] : [])];
  const parameters = parameterTexts(reading, node, copier);
  const returns = node.returns === undefined ? '' : ` -> ${copier.copy(reading, node.returns)}`;
  const def = `${node.async ? 'async ' : ''}def ${node.name.name}`;
  const body = documentationOf(reading, node, unit);
  const tail = `${returns}:${body.length === 0 ? ' ...' : ''}`;
  const oneLine = `${def}(${parameters.join(', ')})${tail}`;
  const signature =
    oneLine.length + unit.length <= LONGEST_LINE
      ? [oneLine]
      : [`${def}(`, ...parameters.map((one) => `${unit}${one},`), `)${tail}`];
  return { lines: [...head, ...signature, ...(body.length === 0 ? [] : [...body, `${unit}...`])] };
}

/** What leaves the parameters and the result as they are written. */
const KEPT =
  /^(?:property|functools\.cached_property|staticmethod|classmethod|typing\.overload|typing_extensions\.overload|contextlib\.(?:async)?contextmanager)$/;
const SILENT = /^(?:abc\.abstractmethod|typing\.(?:final|override)|typing_extensions\.(?:final|override))$/;

function decoratorsOf(
  reading: Reading,
  node: FunctionDef,
  copier: TypeCopier,
): { readonly lines: readonly string[] } | { readonly reason: string } {
  const lines: string[] = [];
  for (const decorator of node.decorators) {
    const name = canonicalName(reading, decorator) ?? '';
    if (SILENT.test(name)) continue;
    if (/\.setter$/.test(plainName(decorator) ?? '') && kindOfFunction(node) === 'setter') {
      lines.push(`@${plainName(decorator) ?? ''}`);
    } else if (name === 'functools.cached_property') lines.push('@property');
    else if (KEPT.test(name)) lines.push(`@${copier.copy(reading, decorator)}`);
    else {
      const text = reading.text.slice(decorator.start, decorator.end);
      return {
        reason: `\`@${text}\` (${placeFor(reading, decorator)}) may change what \`${node.name.name}\` takes and gives.`,
      };
    }
  }
  return { lines };
}

/** With the marks between those that have a place and those that have a name alone. */
function parameterTexts(reading: Reading, { parameters }: FunctionDef, copier: TypeCopier): readonly string[] {
  const texts: string[] = [];
  parameters.forEach((parameter, index) => {
    const before = parameters[index - 1];
    const isFirstNamed = parameter.form === 'keyword' && before?.form !== 'keyword' && before?.form !== 'rest';
    if (isFirstNamed) texts.push('*');
    texts.push(parameterText(reading, parameter, copier));
    if (parameter.form === 'positional' && parameters[index + 1]?.form !== 'positional') texts.push('/');
  });
  return texts;
}

const STARS: Readonly<Record<Parameter['form'], string>> = {
  ...{ positional: '', plain: '', keyword: '' },
  ...{ rest: '*', keywords: '**' },
};

function parameterText(reading: Reading, parameter: Parameter, copier: TypeCopier): string {
  const { form, name, annotation, default: value } = parameter;
  const type = annotation === undefined ? '' : `: ${copier.copy(reading, annotation)}`;
  const otherwise = value === undefined ? '' : annotation === undefined ? '=...' : ' = ...';
  return `${STARS[form]}${name.name}${type}${otherwise}`;
}

/** The text about a function, as it is written, indented by `unit`. */
function documentationOf(reading: Reading, { body }: FunctionDef, unit: string): readonly string[] {
  const [first] = body;
  if (first?.kind !== 'Expr' || first.value.kind !== 'String' || first.value.value === undefined) return [];
  const { text } = reading;
  const indent = text.slice(startOfLine(text, first.start), first.start);
  if (!/^\s*$/.test(indent)) return [];
  return text
    .slice(first.start, first.end)
    .split(/\r\n|\r|\n/)
    .map((line, index) => (index > 0 && line.startsWith(indent) ? line.slice(indent.length) : line))
    .map((line) => (line === '' ? '' : unit + line));
}
