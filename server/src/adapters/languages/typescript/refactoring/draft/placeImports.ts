import type { SourceFile, Statement } from 'typescript';
import { ts } from '../../compiler.ts';
import { isRelative } from '../../resolution/specifiers.ts';
import type { Edits } from './edits.ts';
import { lineStopOf, skipLineBreak } from './edits.ts';
import type { ImportStatement } from './importClauses.ts';
import type { ModuleStyle } from './moduleStyle.ts';

export interface NewStatement {
  readonly specifier: string;
  readonly text: string;
}

/** Puts new imports where a reader looks for them: among those of their kind, in their order where they have one. */
export function placeImports(
  edits: Edits,
  tree: SourceFile,
  { lineEnd }: ModuleStyle,
  present: readonly ImportStatement[],
  added: readonly NewStatement[],
): void {
  if (added.length > 0 && present.length === 0) {
    return placeFirst(edits, tree, lineEnd, added.map(({ text }) => text).join(lineEnd));
  }
  const sorted = [...added].sort((a, b) => compareSpecifiers(a.specifier, b.specifier));
  for (const { specifier, text } of sorted) {
    const place = placeAmong(tree, present, specifier);
    if (place?.isBefore === true) edits.insert(tree, place.offset, text + lineEnd);
    else if (place !== undefined) edits.insert(tree, place.offset, lineEnd + text);
  }
}

interface Place {
  readonly offset: number;
  readonly isBefore: boolean;
}

function placeAmong(tree: SourceFile, present: readonly ImportStatement[], specifier: string): Place | undefined {
  const alike = present.filter((other) => kindOf(other.specifier) === kindOf(specifier));
  const next = isSorted(alike) ? alike.findIndex((other) => compareSpecifiers(other.specifier, specifier) > 0) : -1;
  const [first] = alike;
  if (next === 0 && first !== undefined) return { offset: first.statement.getStart(tree), isBefore: true };
  if (alike.length === 0 && kindOf(specifier) === 'package') {
    const [top] = present;
    return top && { offset: top.statement.getStart(tree), isBefore: true };
  }
  const previous = next > 0 ? alike[next - 1] : (alike.at(-1) ?? present.at(-1));
  return previous && { offset: behind(tree, previous.statement), isBefore: false };
}

/** With a comment on the same line; where more code stands there, before that. */
function behind(tree: SourceFile, statement: Statement): number {
  const stop = lineStopOf(tree.text, statement.getEnd());
  const rest = tree.text.slice(statement.getEnd(), stop).trim();
  return rest === '' ? statement.getEnd() : /^(?:\/\/|\/\*[^*]*\*\/$)/.test(rest) ? stop : statement.getEnd();
}

function kindOf(specifier: string): string {
  if (specifier.startsWith('../') || specifier === '..') return 'above';
  if (isRelative(specifier)) return 'near';
  return /^[#~]|^@\//.test(specifier) ? 'alias' : 'package';
}

function isSorted(statements: readonly ImportStatement[]): boolean {
  return (
    statements.length > 1 &&
    statements.every(
      ({ specifier }, index) =>
        index === 0 || compareSpecifiers(statements[index - 1]?.specifier ?? '', specifier) <= 0,
    )
  );
}

function compareSpecifiers(one: string, other: string): number {
  return one.localeCompare(other, 'en', { sensitivity: 'base' });
}

/** Below what has to stand at the top of a file: a shebang, a licence, `'use strict'`. */
function placeFirst(edits: Edits, tree: SourceFile, lineEnd: string, text: string): void {
  const prologue = tree.statements.filter(
    (statement, index) =>
      ts.isExpressionStatement(statement) &&
      ts.isStringLiteral(statement.expression) &&
      tree.statements.slice(0, index).every((other) => ts.isExpressionStatement(other)),
  );
  const lastDirective = prologue.at(-1);
  if (lastDirective !== undefined) {
    return edits.insert(tree, behind(tree, lastDirective), lineEnd + lineEnd + text);
  }
  const offset = belowHeader(tree);
  const rest = tree.text.slice(offset);
  const isSetApart = rest.trim() === '' || /^[ \t]*[\r\n]/.test(rest);
  const isBelowLine = offset === 0 || /[\r\n\uFEFF]$/.test(tree.text.slice(0, offset));
  edits.insert(tree, offset, (isBelowLine ? '' : lineEnd) + text + lineEnd + (isSetApart ? '' : lineEnd));
}

/** Behind each comment at the top that an empty line sets apart, as it speaks of the file as a whole. */
function belowHeader({ text, statements, endOfFileToken }: SourceFile): number {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const shebang = ts.getShebang(text.slice(start));
  let offset = shebang === undefined ? start : skipLineBreak(text, start + shebang.length);
  const codeStart = (statements[0] ?? endOfFileToken).getStart();
  for (const { pos, end } of ts.getLeadingCommentRanges(text, offset) ?? []) {
    if (end > codeStart) break;
    const below = skipLineBreak(text, lineStopOf(text, end));
    const belowBlank = skipLineBreak(text, lineStopOf(text, below));
    if (text.slice(below, belowBlank).trim() === '') offset = belowBlank;
    else if (/^\/[/*]\s*(?:@ts-|eslint-)/.test(text.slice(pos, end))) offset = below;
  }
  return offset;
}
