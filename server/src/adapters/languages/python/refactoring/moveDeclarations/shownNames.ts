import { listedBy } from '../../outline/exports.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Expression, Statement, StringLiteral } from '../../syntax/nodes.ts';
import type { Change } from '../changes.ts';
import { lineBreakOf } from '../draft/moduleStyle.ts';
import { behindLine, startOfLine } from '../takeOut.ts';

/** One statement that says what a module shows: `__all__ = [...]`, `__all__ += [...]`. */
export interface ShownList {
  /** Undefined where only the running program can tell. */
  readonly names: readonly StringLiteral[] | undefined;
  readonly list: Expression;
}

/** Undefined for statements of any other kind. */
export function listOf(statement: Statement): ShownList | undefined {
  const list = listedBy(statement);
  if (list === undefined) return undefined;
  if (list.kind !== 'List' && list.kind !== 'Tuple') return { names: undefined, list };
  const names = list.elements.filter((element): element is StringLiteral => element.kind === 'String');
  const isPlain = names.length === list.elements.length && names.every(({ value }) => value !== undefined);
  return { names: isPlain ? names : undefined, list };
}

/** All names that a module says it shows; undefined where it says nothing, or nobody can tell. */
export function namesShown({ module }: Reading): ReadonlySet<string> | undefined {
  const lists = module.body.flatMap((statement) => listOf(statement) ?? []);
  if (lists.length === 0 || lists.some(({ names }) => names === undefined)) return undefined;
  return new Set(lists.flatMap(({ names }) => names ?? []).flatMap(({ value }) => value ?? []));
}

/** Takes names out of all lists; undefined where that cannot be done because a list is worked out. */
export function withoutListed(reading: Reading, leaving: ReadonlySet<string>): readonly Change[] | undefined {
  const lists = reading.module.body.flatMap((statement) => listOf(statement) ?? []);
  if (lists.some(({ names }) => names === undefined)) return undefined;
  return lists.flatMap(({ names = [] }) => withoutElements(reading, names, (name) => leaving.has(name.value ?? '')));
}

/** Adds names to the first list, where there is one. */
export function withListed({ module, text }: Reading, names: readonly string[]): readonly Change[] {
  const shown = module.body.flatMap((statement) => listOf(statement) ?? [])[0];
  if (shown?.names === undefined || names.length === 0) return [];
  const last = shown.names.at(-1);
  if (last === undefined) {
    const at = shown.list.start + 1;
    return [{ start: at, end: at, text: names.map((name) => `"${name}"`).join(', ') }];
  }
  const quote = text[last.start] ?? '"';
  const before = text.slice(startOfLine(text, last.start), last.start);
  const separator = before.trim() === '' ? `,${lineBreakOf(text)}${before}` : ', ';
  return [{ start: last.end, end: last.end, text: names.map((name) => separator + quote + name + quote).join('') }];
}

function withoutElements(
  { text }: Reading,
  elements: readonly StringLiteral[],
  goes: (element: StringLiteral) => boolean,
): readonly Change[] {
  const lastKept = elements.findLastIndex((element) => !goes(element));
  return elements.flatMap((element, index) => {
    if (!goes(element)) return [];
    const [before, next] = [elements[index - 1], elements[index + 1]];
    const lineStart = startOfLine(text, element.start);
    const lineEnd = behindLine(text, element.end);
    const isAlone = /^\s*,?\s*$/.test(text.slice(lineStart, element.start) + text.slice(element.end, lineEnd));
    if (isAlone) return [{ start: lineStart, end: lineEnd, text: '' }];
    if (next !== undefined && index < lastKept) return [{ start: element.start, end: next.start, text: '' }];
    return [{ start: before?.end ?? element.start, end: element.end, text: '' }];
  });
}
