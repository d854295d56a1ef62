import type { ModuleStyle } from '../draft/moduleStyle.ts';

/** A port as it is to be written. */
export interface PortShape {
  readonly name: string;
  readonly form: 'interface' | 'abstract-class' | 'function';
  /** `<Item extends Entity>`; empty where there are none. */
  readonly typeParameters: string;
  readonly members: readonly PortMember[];
}

/** A member of a port, without indentation and without what ends it. */
export interface PortMember {
  /** The JSDoc above it; empty where there is none. */
  readonly documentation: string;
  /** `find`, `readonly size`. */
  readonly head: string;
  /** Of a method; undefined for what is no function. */
  readonly signature: WrittenSignature | undefined;
  /** Of what is no function. */
  readonly type: string;
}

export interface WrittenSignature {
  /** `<Key extends string>`; empty where there are none. */
  readonly typeParameters: string;
  readonly parameters: readonly string[];
  readonly returned: string;
}

/** The declaration of a port, exported, without a line break behind it. */
export function portText(style: ModuleStyle, { name, form, typeParameters, members }: PortShape): string {
  const [first] = members;
  if (form === 'function' && members.length === 1 && first?.signature !== undefined) {
    const head = `export type ${name}${typeParameters} = `;
    const text = callText(style, head, first.signature, ' =>', '');
    return (first.documentation === '' ? '' : `${first.documentation}\n`) + text + style.semicolon;
  }
  const keyword = form === 'abstract-class' ? 'export abstract class' : 'export interface';
  const prefix = form === 'abstract-class' ? 'abstract ' : '';
  const hasComments = members.some(({ documentation }) => documentation !== '');
  const bodies = members.map((member) => memberText(style, prefix, member));
  return `${keyword} ${name}${typeParameters} {\n${bodies.join(hasComments ? '\n\n' : '\n')}\n}`;
}

function memberText(style: ModuleStyle, prefix: string, member: PortMember): string {
  const { indent, semicolon } = style;
  const comment = member.documentation.split('\n').map((line) => indent + line);
  const above = member.documentation === '' ? '' : `${comment.join('\n')}\n`;
  const head = `${indent}${prefix}${member.head}`;
  const text =
    member.signature === undefined
      ? `${head}: ${indented(member.type, indent)}`
      : callText(style, head, member.signature, ':', indent);
  return above + text + semicolon;
}

/** On one line where it is short enough, else with each parameter on a line of its own. */
function callText(
  style: ModuleStyle,
  head: string,
  signature: WrittenSignature,
  before: string,
  indent: string,
): string {
  const { typeParameters, parameters, returned } = signature;
  const tail = `${before} ${indented(returned, indent)}`;
  const line = `${head}${typeParameters}(${parameters.map((each) => indented(each, indent)).join(', ')})${tail}`;
  const [first = ''] = line.split('\n');
  if (parameters.length === 0 || line.includes('\n') || first.length < style.lineWidth) return line;
  const inner = indent + style.indent;
  const comma = style.trailingComma && !parameters.at(-1)?.startsWith('...') ? ',' : '';
  const lines = parameters.map((each) => inner + indented(each, inner));
  return `${head}${typeParameters}(\n${lines.join(',\n')}${comma}\n${indent})${tail}`;
}

/** The lines behind the first one moved in by as much as what stands before it. */
function indented(text: string, indent: string): string {
  return text.replaceAll('\n', `\n${indent}`);
}
