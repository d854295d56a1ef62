import type { ModulePath } from '#domain/graph/module.ts';
import { canonicalName } from '../../outline/canonicalName.ts';
import type { Reading } from '../../outline/reading.ts';
import type { ClassDef, Expression } from '../../syntax/nodes.ts';
import type { PythonDraft } from '../draft/draft.ts';
import type { PythonProject } from '../project.ts';
import type { PlacedClass } from './classMembers.ts';
import { classNamed, lineageOf } from './classMembers.ts';

/** The port that a class is to implement. */
export interface ImplementedPort {
  readonly file: ModulePath;
  readonly symbol: string;
  readonly isAbstract: boolean;
}

/**
 * Has the class name the port among its bases. A class that may have a metaclass of its own cannot, unless the port
 * needs none to be found: a `Protocol` is implemented by whoever has its members.
 */
export function implementPort(
  draft: PythonDraft,
  { reading, node }: PlacedClass,
  { file, symbol, isAbstract }: ImplementedPort,
): void {
  if (!canInherit(draft.project, { reading, node })) {
    if (isAbstract)
      draft.refuse(
        `\`${node.name.name}\` has a base whose metaclass nobody knows, so that it cannot inherit from \`${symbol}\`, too.`,
      );
    return;
  }
  const name = draft.importName(reading, { name: symbol, from: { module: file } });
  draft.change(reading, baseAdded(reading, node, name));
}

/** Bases behind which nothing else may stand, because whatever is inherited from has them, too. */
const LAST: ReadonlySet<string> = new Set([
  ...['typing.Generic', 'typing.Protocol', 'typing_extensions.Protocol', 'abc.ABC', 'object'],
]);

function baseAdded(reading: Reading, node: ClassDef, name: string): { start: number; end: number; text: string } {
  const { bases, keywords } = node;
  const late = bases.find((base) => LAST.has(nameOf(reading, base)));
  if (late !== undefined) return { start: late.start, end: late.start, text: `${name}, ` };
  const last = bases.at(-1);
  if (last !== undefined) return { start: last.end, end: last.end, text: `, ${name}` };
  const [keyword] = keywords;
  if (keyword !== undefined) return { start: keyword.start, end: keyword.start, text: `${name}, ` };
  const from = headEnd(reading, node);
  const [brackets = ''] = /^\s*\(\s*\)/.exec(reading.text.slice(from)) ?? [];
  return { start: from, end: from + brackets.length, text: `(${name})` };
}

/** Behind the name and the type parameters. */
function headEnd({ text }: Reading, { name, typeParameters }: ClassDef): number {
  const last = typeParameters.at(-1);
  return last === undefined ? name.end : text.indexOf(']', last.end) + 1;
}

/** Whether all that the class inherits from is plain to see, so that its metaclass is known. */
export function canInherit(project: PythonProject, placed: PlacedClass): boolean {
  return lineageOf(project, placed).every(({ reading, node }) => {
    if (node.keywords.some((keyword) => keyword.name?.name === 'metaclass' && !isAbcMeta(reading, keyword.value))) {
      return false;
    }
    return node.bases.every(
      (base) => classNamed(project, reading, base) !== undefined || PLAIN.has(nameOf(reading, base)),
    );
  });
}

const PLAIN: ReadonlySet<string> = new Set([
  ...LAST,
  'contextlib.AbstractContextManager',
  'contextlib.AbstractAsyncContextManager',
]);

function isAbcMeta(reading: Reading, value: Expression): boolean {
  return canonicalName(reading, value) === 'abc.ABCMeta';
}

function nameOf(reading: Reading, base: Expression): string {
  return canonicalName(reading, base.kind === 'Subscript' ? base.value : base) ?? '';
}
