import { plainName } from '../outline/plainName.ts';
import type { Reading } from '../outline/reading.ts';
import type { Branch, Statement } from '../syntax/nodes.ts';
import type { Change } from './changes.ts';
import { indentOf, lineBreakOf } from './draft/moduleStyle.ts';
import type { ImportedNames } from './importedNames.ts';
import { behindLine, startOfLine } from './takeOut.ts';

/** Imports names again where only type checkers look: in the block that is there for that, or in a new one. */
export function underTypeChecking(reading: Reading, imported: ImportedNames): readonly Change[] {
  return linesUnderTypeChecking(reading, [importLine(reading, imported)]);
}

/** Puts lines where only type checkers look. */
export function linesUnderTypeChecking(reading: Reading, lines: readonly string[]): readonly Change[] {
  const { text, module } = reading;
  const lineBreak = lineBreakOf(text);
  const block = module.body.find((statement) => isBlock(text, statement));
  const last = block?.kind === 'If' ? block.body.at(-1) : undefined;
  if (last !== undefined) {
    const start = startOfLine(text, last.start);
    const indent = text.slice(start, last.start);
    const at = behindLine(text, last.end);
    const words = lines.map((line) => indent + line + lineBreak).join('');
    return [{ start: at, end: at, text: atLineStart(text, at, lineBreak) + words }];
  }
  const at = behindImports(reading);
  const condition = checking(reading);
  const words = [`if ${condition}:`, ...lines.map((line) => indentOf(text) + line)].join(lineBreak);
  const added = { start: at, end: at, text: `${atLineStart(text, at, lineBreak)}${lineBreak}${words}${lineBreak}` };
  return condition !== 'TYPE_CHECKING' || isImported(reading) ? [added] : [typingImport(reading, lineBreak), added];
}

function importLine({ text }: Reading, { statement, aliases }: ImportedNames): string {
  const names = aliases.map(({ start, end }) => text.slice(start, end)).join(', ');
  if (statement.kind === 'Import') return `import ${names}`;
  return `from ${'.'.repeat(statement.level)}${statement.module?.name ?? ''} import ${names}`;
}

function isBlock(text: string, statement: Statement): statement is Branch {
  if (statement.kind !== 'If' || statement.otherwise.length > 0) return false;
  const isOfTypes = plainName(statement.condition)?.split('.').at(-1) === 'TYPE_CHECKING';
  const [first] = statement.body;
  return isOfTypes && first !== undefined && /^\s*$/.test(text.slice(startOfLine(text, first.start), first.start));
}

function isImported({ scope }: Reading): boolean {
  return scope.imports.get('TYPE_CHECKING')?.some(({ imported }) => imported === 'TYPE_CHECKING') === true;
}

/** As the module speaks of `typing` already. */
function checking(reading: Reading): string {
  if (isImported(reading)) return 'TYPE_CHECKING';
  for (const [name, bindings] of reading.scope.imports) {
    if (bindings.some(({ imported, specifier }) => imported === '*' && specifier === 'typing')) {
      return `${name}.TYPE_CHECKING`;
    }
  }
  return 'TYPE_CHECKING';
}

function typingImport({ text, module }: Reading, lineBreak: string): Change {
  const first = module.body.find(
    (statement) =>
      statement.kind === 'Import' || (statement.kind === 'ImportFrom' && statement.module?.name !== '__future__'),
  );
  const at = startOfLine(text, first?.start ?? 0);
  return { start: at, end: at, text: `from typing import TYPE_CHECKING${lineBreak}` };
}

/** Behind the last import before anything is defined. */
export function behindImports({ text, module: { body } }: Reading): number {
  const end = body.findIndex(({ kind }) => kind === 'ClassDef' || kind === 'FunctionDef');
  const last = body
    .slice(0, end === -1 ? body.length : end)
    .findLast(({ kind }) => kind === 'Import' || kind === 'ImportFrom');
  return behindLine(text, last?.end ?? 0);
}

function atLineStart(text: string, at: number, lineBreak: string): string {
  return at === text.length && at > 0 && !/[\r\n]$/.test(text) ? lineBreak : '';
}
