import type { Reading } from '../outline/reading.ts';
import type { Statement } from '../syntax/nodes.ts';
import type { Change } from './changes.ts';
import { lineBreakOf } from './draft/moduleStyle.ts';
import { behindLine } from './takeOut.ts';

/** Puts statements behind the imports at the top of a module, or where those would stand. */
export function linesAmongImports(reading: Reading, lines: readonly string[]): Change {
  const { text } = reading;
  const lineEnd = lineBreakOf(text);
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

function placeOfImports(reading: Reading): number {
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

/** `name as local`, or the name alone where it stays what it is. */
export function nameInImport(name: string, local: string): string {
  return name === local ? name : `${name} as ${local}`;
}

/** Behind what the first lines say of the file as a whole. */
function behindHead(text: string): number {
  const head = /^\uFEFF?(?:#[^\r\n]*(?:\r\n|\r|\n|$))*/.exec(text)?.[0] ?? '';
  const isOfFile = /^\uFEFF?#(?:!|.*coding)/.test(head) || /^(?:\r\n|\r|\n)/.test(text.slice(head.length));
  return isOfFile ? head.length : text.startsWith('\uFEFF') ? 1 : 0;
}
