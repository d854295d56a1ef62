import type { ImportExpression, Said } from '#domain/importContracts/importContract.ts';
import type { ModuleExpression } from '#domain/importContracts/moduleExpression.ts';
import { mistakeIn, moduleExpression } from '#domain/importContracts/moduleExpression.ts';
import type { TextRange } from '#domain/text.ts';
import { rangeOnLine } from '#domain/text.ts';
import type { Notes } from './notes.ts';
import type { Option, Section } from './options.ts';

/** The values of a list; one value without a list is a list of one, and blank ones count for nothing. */
export function listOf(option: Option | undefined): readonly Said<string>[] {
  return (option?.values ?? []).filter(({ value }) => value.trim() !== '').map(trimmed);
}

/** Undefined, with a note, where the key is missing. */
export function requiredList(notes: Notes, section: Section, key: string): readonly Said<string>[] | undefined {
  const option = section.options.get(key);
  if (option !== undefined) return listOf(option);
  notes.error(section.range, `The key "${key}" is missing here.`);
  return undefined;
}

/** One text; undefined where there is none, or more than one, which is noted. */
export function textOf(notes: Notes, option: Option | undefined): Said<string> | undefined {
  if (option === undefined) return undefined;
  if (!option.isList) return option.values[0];
  notes.error(option.range, 'This is one value, not a list.');
  return undefined;
}

export function booleanOf(notes: Notes, section: Section, key: string, absent: boolean): boolean {
  const text = textOf(notes, section.options.get(key));
  if (text === undefined) return absent;
  const word = text.value.toLowerCase();
  if (word !== 'true' && word !== 'false') notes.error(text.range, `"${text.value}" is neither true nor false.`);
  return word === 'true' || (word !== 'false' && absent);
}

/** Undefined, with a note, where it is none. */
export function wholeNumberOf(notes: Notes, section: Section, key: string, absent: number): number {
  const text = textOf(notes, section.options.get(key));
  if (text === undefined) return absent;
  if (/^\s*\+?\d+\s*$/.test(text.value)) return Number(text.value);
  notes.error(text.range, `"${text.value}" is no whole number from 0 on.`);
  return absent;
}

export function expressionsOf(notes: Notes, texts: readonly Said<string>[]): Said<ModuleExpression>[] {
  return texts.flatMap((text) => expressionOf(notes, text) ?? []);
}

function expressionOf(notes: Notes, { value, range }: Said<string>): Said<ModuleExpression> | undefined {
  const mistake = mistakeIn(value);
  if (mistake === undefined) return { value: moduleExpression(value), range };
  notes.error(range, mistake);
  return undefined;
}

/** `importer -> imported`. */
export function importExpressionsOf(notes: Notes, texts: readonly Said<string>[]): Said<ImportExpression>[] {
  return texts.flatMap((text) => importExpressionOf(notes, text) ?? []);
}

function importExpressionOf(notes: Notes, text: Said<string>): Said<ImportExpression> | undefined {
  const arrow = text.value.indexOf('->');
  const [importer, imported] = [part(text, 0, Math.max(arrow, 0)), part(text, arrow + 2, text.value.length)];
  if (arrow < 0 || importer.value === '' || imported.value === '') {
    notes.error(text.range, 'An import is written "package.importer -> package.imported".');
    return undefined;
  }
  const ends = [expressionOf(notes, importer)?.value, expressionOf(notes, imported)?.value] as const;
  if (ends[0] === undefined || ends[1] === undefined) return undefined;
  return { value: { importer: ends[0], imported: ends[1] }, range: text.range };
}

/** A stretch of a text without the space around it, with its own range where the text is written as it is. */
export function part({ value, range }: Said<string>, start: number, end: number): Said<string> {
  const stretch = value.slice(start, end);
  const trimmedText = stretch.trim();
  const offset = start + stretch.length - stretch.trimStart().length;
  return { value: trimmedText, range: within(range, value.length, offset, trimmedText.length) };
}

function trimmed(text: Said<string>): Said<string> {
  return part(text, 0, text.value.length);
}

function within(range: TextRange, written: number, offset: number, length: number): TextRange {
  const { start, end } = range;
  if (start.line !== end.line || end.character - start.character !== written) return range;
  const first = start.character + offset;
  return rangeOnLine(start.line, first, first + length);
}
