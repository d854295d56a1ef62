import type { Reading } from '../outline/reading.ts';
import { specifierOf } from '../outline/importBindings.ts';
import type { ImportFrom, Statement } from '../syntax/nodes.ts';
import type { Change } from './changes.ts';
import { behindLine, startOfLine } from './takeOut.ts';

/** A name that is to be imported: `name as local` of a module. */
export interface WantedName {
  readonly specifier: string;
  readonly name: string;
  readonly local: string;
}

/** Behind so many characters people break lines. */
const WIDTH = 88;

/**
 * Imports names at the top level: with others of their module where some are imported, else behind the last import.
 * None is added to a statement that is `leaving`.
 */
export function addImports(
  reading: Reading,
  wanted: readonly WantedName[],
  leaving: ReadonlySet<Statement> = new Set(),
): readonly Change[] {
  const changes: Change[] = [];
  const further: string[] = [];
  for (const [specifier, names] of bySpecifier(wanted)) {
    const there = reading.module.body.find((statement): statement is ImportFrom => {
      if (statement.kind !== 'ImportFrom' || leaving.has(statement)) return false;
      return specifierOf(statement) === specifier && mayTakeMore(reading, statement);
    });
    const joined = there === undefined ? undefined : joinedBy(reading, there, names);
    if (joined !== undefined) changes.push(joined);
    else further.push(`from ${specifier} import ${names.join(', ')}`);
  }
  return further.length === 0 ? changes : [...changes, linesAmongImports(reading, further)];
}

/** Puts statements behind the imports at the top of a module, or where those would stand. */
export function linesAmongImports(reading: Reading, lines: readonly string[]): Change {
  const { text } = reading;
  const lineEnd = lineEndOf(text);
  const written = lines.map((line) => line + lineEnd).join('');
  const at = placeOfImports(reading);
  const isOpen = at === text.length && at > 0 && !/[\r\n\uFEFF]$/.test(text);
  const head = isOpen ? lineEnd : '';
  if (lastImport(reading) !== undefined) return { start: at, end: at, text: head + written };
  if (isDocumented(reading)) return { start: at, end: at, text: head + lineEnd + written };
  const rest = text.slice(at);
  const gap = /^(?:class|def|async|@)/.test(rest) ? lineEnd + lineEnd : /^[\r\n]|^$/.test(rest) ? '' : lineEnd;
  return { start: at, end: at, text: head + written + gap };
}

/** Where a line would start that is added to the imports at the top. */
export function placeOfImports(reading: Reading): number {
  const { text, module } = reading;
  const before = lastImport(reading) ?? (isDocumented(reading) ? module.body[0] : undefined);
  return before === undefined ? behindHead(text) : behindLine(text, before.end);
}

function lastImport({ module: { body } }: Reading): Statement | undefined {
  const firstDefinition = body.findIndex(({ kind }) => kind === 'ClassDef' || kind === 'FunctionDef');
  const head = body.slice(0, firstDefinition === -1 ? body.length : firstDefinition);
  return head.findLast(({ kind }) => kind === 'Import' || kind === 'ImportFrom');
}

function isDocumented({ module: { body } }: Reading): boolean {
  const [first] = body;
  return first?.kind === 'Expr' && first.value.kind === 'String';
}

export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** `name as local`, or the name alone where it stays what it is. */
export function nameInImport(name: string, local: string): string {
  return name === local ? name : `${name} as ${local}`;
}

function bySpecifier(wanted: readonly WantedName[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { specifier, name, local } of wanted) {
    const names = groups.get(specifier) ?? [];
    const written = nameInImport(name, local);
    if (!names.includes(written)) names.push(written);
    groups.set(specifier, names);
  }
  return groups;
}

function mayTakeMore({ text }: Reading, { names, start, end }: ImportFrom): boolean {
  if (names.some(({ name }) => name.name === '*') || names.length === 0) return false;
  return !text.slice(start, end).includes('\\') && /^[ \t]*(?:#|$)/.test(text.slice(end).split(/[\r\n]/)[0] ?? '');
}

/** Undefined where the line would become too long. */
function joinedBy({ text }: Reading, { names, start, end }: ImportFrom, added: readonly string[]): Change | undefined {
  const last = names.at(-1);
  if (last === undefined) return undefined;
  const before = text.slice(startOfLine(text, last.start), last.start);
  const isOnOwnLine = before.trim() === '';
  if (!isOnOwnLine && /[\r\n]/.test(text.slice(start, end))) return undefined;
  if (!isOnOwnLine && end - start + added.join(', ').length + 2 > WIDTH) return undefined;
  const separator = isOnOwnLine ? `,${lineEndOf(text)}${before}` : ', ';
  return { start: last.end, end: last.end, text: added.map((name) => separator + name).join('') };
}

/** Behind what the first lines say of the file as a whole. */
function behindHead(text: string): number {
  const head = /^\uFEFF?(?:#[^\r\n]*(?:\r\n|\r|\n|$))*/.exec(text)?.[0] ?? '';
  const isOfFile = /^\uFEFF?#(?:!|.*coding)/.test(head) || /^(?:\r\n|\r|\n)/.test(text.slice(head.length));
  return isOfFile ? head.length : text.startsWith('\uFEFF') ? 1 : 0;
}
