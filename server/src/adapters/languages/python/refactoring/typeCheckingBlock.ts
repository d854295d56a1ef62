import { isStandardLibrary } from '#domain/catalogue/python/standardLibrary.ts';
import { plainName } from '../outline/plainName.ts';
import type { Reading } from '../outline/reading.ts';
import type { Branch, Import, ImportFrom, Statement } from '../syntax/nodes.ts';
import type { Change } from './changes.ts';
import { indentOf, lineBreakOf } from './draft/moduleStyle.ts';
import type { ImportedNames } from './importedNames.ts';
import { behindLine, startOfLine } from './takeOut.ts';

/** Imports names again where only type checkers look: in the block that is there for that, or in a new one. */
export function underTypeChecking(reading: Reading, imported: ImportedNames): readonly Change[] {
  const { statement, aliases } = imported;
  const isLeaving = aliases.length === statement.names.length;
  return linesUnderTypeChecking(reading, [importLine(reading, imported)], isLeaving ? statement : undefined);
}

/** Puts lines where only type checkers look. An import that leaves keeps nothing apart from it any more. */
export function linesUnderTypeChecking(
  reading: Reading,
  lines: readonly string[],
  leaving?: Import | ImportFrom,
): readonly Change[] {
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
  const typing =
    condition !== 'TYPE_CHECKING' || isImported(reading) ? undefined : typingImport(reading, at, lineBreak);
  const above = leaving === undefined ? at : startOfLine(text, leaving.start);
  const isLastToLeave = leaving !== undefined && behindLine(text, leaving.end) === at;
  const isApart = isLastToLeave && isBehindBlankLine(text, above) && (typing === undefined || typing.start < above);
  const between = atLineStart(text, at, lineBreak) + (isApart ? '' : lineBreak);
  const behind = module.body.some(isPlainImport) ? '' : spaceBehind(text, at, lineBreak);
  const added = { start: at, end: at, text: `${between}${words}${lineBreak}${behind}` };
  return typing === undefined ? [added] : [typing, added];
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

/** Behind those of Python itself that come before it, else before all others; no further down than `last`. */
function typingImport(reading: Reading, last: number, lineBreak: string): Change {
  const { text, module } = reading;
  const imports = module.body.filter(isPlainImport).filter(({ end }) => end <= last);
  const before = imports.findLast((one) => isOfPython(one) && (one.kind === 'Import' || nameOf(one) < 'typing'));
  const at = before !== undefined ? behindLine(text, before.end) : startOfLine(text, imports[0]?.start ?? last);
  return { start: at, end: at, text: `from typing import TYPE_CHECKING${lineBreak}` };
}

function isPlainImport(statement: Statement): statement is Import | ImportFrom {
  return statement.kind === 'Import' || (statement.kind === 'ImportFrom' && statement.module?.name !== '__future__');
}

function isOfPython(statement: Import | ImportFrom): boolean {
  return isStandardLibrary(nameOf(statement));
}

function nameOf(statement: Import | ImportFrom): string {
  if (statement.kind === 'Import') return statement.names[0]?.name.name ?? '';
  return statement.level > 0 ? '' : (statement.module?.name ?? '');
}

/** Whether the line above the one of an offset is empty. */
export function isBehindBlankLine(text: string, offset: number): boolean {
  return /(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)$/.test(text.slice(0, startOfLine(text, offset)));
}

/** What is defined stands two lines below. */
function spaceBehind(text: string, at: number, lineBreak: string): string {
  const rest = text.slice(at);
  return /^\s*(?:[\r\n]|$)/.test(rest) ? '' : lineBreak + lineBreak;
}

/** Behind the last import before anything is defined; where there is none, before all code. */
export function behindImports({ text, module: { body } }: Reading): number {
  const end = body.findIndex(({ kind }) => kind === 'ClassDef' || kind === 'FunctionDef');
  const last = body
    .slice(0, end === -1 ? body.length : end)
    .findLast(({ kind }) => kind === 'Import' || kind === 'ImportFrom');
  if (last !== undefined) return behindLine(text, last.end);
  const [first] = body;
  const isDocstring = first?.kind === 'Expr' && first.value.kind === 'String';
  if (first !== undefined && isDocstring) return behindLine(text, first.end);
  return startOfLine(text, startOfStatement(first));
}

function startOfStatement(statement: Statement | undefined): number {
  const [decorator] = statement !== undefined && 'decorators' in statement ? statement.decorators : [];
  // The sign before a decorator is no part of it.
  return decorator?.start ?? statement?.start ?? 0;
}

function atLineStart(text: string, at: number, lineBreak: string): string {
  return at === text.length && at > 0 && !/[\r\n]$/.test(text) ? lineBreak : '';
}
