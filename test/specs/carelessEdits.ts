import type { ProjectEdit } from '#application/edits/projectEdit.ts';
import type { TextEdit } from '#application/edits/textEdit.ts';
import { compareRanges } from '#domain/text.ts';
import type { Texts } from '#test/support/compilerWitness.ts';
import { edited } from './check.ts';

/** What an edit does to texts that a careful person would not: it is in the texts, whatever they mean. */
export function* carelessEdits(files: Texts, edit: ProjectEdit): Generator<string> {
  for (const each of edit.edits) if (!isWithin(files[each.file] ?? '', each)) yield `it reaches out of ${each.file}`;
  yield* overlaps(edit.edits);
  const after = edited(files, edit);
  for (const [path, text] of Object.entries(files)) {
    const now = after[edit.moved.get(path) ?? path];
    if (now !== undefined && now !== text) yield* carelessIn(path, text, now);
  }
  for (const { file, text } of edit.created) {
    // What makes a package of a folder in Python may be empty.
    if (!text.endsWith('\n') && text !== '') yield `${file} has no end of line at its end`;
    if (/[^\S\r\n]$/m.test(text)) yield `${file} has spaces at the end of a line`;
    if (countOf(text, blanksIn(file)) > 0) yield `${file} has several empty lines in a row`;
    if (/^\r?\n/.test(text)) yield `${file} begins with an empty line`;
  }
}

/** Lines that nobody wanted to change are the same to the byte; those that are new look like them. */
function* carelessIn(path: string, before: string, after: string): Generator<string> {
  if (before.startsWith('\uFEFF') !== after.startsWith('\uFEFF')) yield `${path} loses or gets a byte order mark`;
  if (after.lastIndexOf('\uFEFF') > 0) yield `${path} has a byte order mark in the midst of it`;
  const [was, is] = [lineEndsOf(before), lineEndsOf(after)];
  if (was.size === 1 && is.size > 1) yield `${path} has two kinds of line ends`;
  if (was.size === 1 && is.size === 1 && [...was][0] !== [...is][0]) yield `${path} has other line ends`;
  if (/[\r\n]$/.test(before) && !/[\r\n]$/.test(after) && after !== '') yield `${path} loses the end of its last line`;
  const known = new Set(before.split(/\r?\n/));
  const added = after.split(/\r?\n/).filter((line) => !known.has(line));
  if (added.some((line) => /\s$/.test(line))) yield `${path} gets spaces at the end of a line`;
  if (countOf(after, blanksIn(path)) > countOf(before, blanksIn(path)))
    yield `${path} gets several empty lines in a row`;
  if (/^\uFEFF?\s*\n/.test(after) && !/^\uFEFF?\s*\n/.test(before)) yield `${path} begins with an empty line`;
}

/** Overlapping, so that three empty lines are more than two. */
const DOUBLE_BLANK = /\n(?=[^\S\n]*\n[^\S\n]*\n)/g;

/** In Python, two empty lines stand before and behind a class. */
const TRIPLE_BLANK = /\n(?=(?:[^\S\n]*\n){3})/g;

function blanksIn(path: string): RegExp {
  return path.endsWith('.py') ? TRIPLE_BLANK : DOUBLE_BLANK;
}

function lineEndsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/\r\n|\r|\n/g) ?? []);
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function isWithin(text: string, { range: { start, end } }: TextEdit): boolean {
  const lines = text.replace('\uFEFF', '').split(/\r\n|\r|\n/);
  return [start, end].every(({ line, character }) => character <= (lines[line]?.length ?? -1));
}

function* overlaps(edits: readonly TextEdit[]): Generator<string> {
  const sorted = [...edits].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : compareRanges(a.range, b.range),
  );
  for (const [index, { file, range }] of sorted.entries()) {
    const next = sorted[index + 1];
    const isBehind =
      next === undefined ||
      next.file !== file ||
      next.range.start.line > range.end.line ||
      (next.range.start.line === range.end.line && next.range.start.character >= range.end.character);
    if (!isBehind) yield `two of its edits overlap in ${file}:${range.start.line + 1}`;
  }
}
