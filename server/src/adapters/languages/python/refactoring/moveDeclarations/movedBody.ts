import { specifierOf } from '../../outline/importBindings.ts';
import type { Reading } from '../../outline/reading.ts';
import { linesOf } from '../../outline/reading.ts';
import { nameAfter, spelledPlace } from '../../rewrite/relocation.ts';
import type { ImportFrom, Statement } from '../../syntax/nodes.ts';
import { lineBreakOf } from '../draft/moduleStyle.ts';
import type { Unit } from './topLevel.ts';
import type { Move } from './move.ts';

/** The statements of some units as they stood, with their comments; those that stood together still do. */
export function bodyOf(move: Move, units: readonly Unit[], lineEnd: string): string | { readonly reason: string } {
  const { reading } = move.topLevel;
  const statements = units.flatMap((unit) => unit.statements).sort((a, b) => a.start - b.start);
  const texts: string[] = [];
  for (const [index, statement] of statements.entries()) {
    const text = textOf(move, statement);
    if (typeof text !== 'string') return text;
    const next = statements[index + 1];
    texts.push(text, next === undefined ? '' : lineEnd.repeat(emptyLinesBetween(reading, statement, next) + 1));
  }
  const own = lineBreakOf(reading.text);
  const body = texts.join('');
  return own === lineEnd ? body : body.replaceAll(own, lineEnd);
}

/** Whether other statements stand on the lines of one. */
export function sharesLines({ module: { body }, positions }: Reading, statement: Statement): boolean {
  const index = body.indexOf(statement);
  const lineAt = (offset: number): number => positions.range(offset, offset).start.line;
  const [before, next] = [body[index - 1], body[index + 1]];
  const isBehind = before !== undefined && lineAt(before.end) === lineAt(statement.start);
  return isBehind || (next !== undefined && lineAt(statement.end) === lineAt(next.start));
}

export function isDefinition(statement: Statement | undefined): boolean {
  return statement?.kind === 'ClassDef' || statement?.kind === 'FunctionDef';
}

function emptyLinesBetween(reading: Reading, before: Statement, next: Statement): number {
  const { body } = reading.module;
  const isNeighbour = body[body.indexOf(before) + 1] === next;
  if (isNeighbour) return Math.max(0, linesOf(reading, next).first - linesOf(reading, before).last - 1);
  return isDefinition(before) || isDefinition(next) ? 2 : 0;
}

/** With its decorators, the comments above it and the one behind it. What it imports itself is named from there. */
function textOf(move: Move, statement: Statement): string | { readonly reason: string } {
  const { reading } = move.topLevel;
  const { first, last } = linesOf(reading, statement);
  const start = reading.positions.lineStart(first);
  const whole = reading.text.slice(start, reading.positions.lineStart(last + 1)).replace(/(?:\r\n|\r|\n)$/, '');
  const inner = move.division.going.imports.filter(
    (each): each is ImportFrom =>
      each.kind === 'ImportFrom' && each.level > 0 && each.start >= start && each.end <= statement.end,
  );
  let text = whole;
  for (const each of inner.toSorted((a, b) => b.start - a.start)) {
    const written = specifierOf(each);
    const after = specifierThere(move, written);
    if (after === undefined) return { reason: `No import in ${move.to} would lead to \`${written}\`, which it needs.` };
    const at = reading.text.indexOf('.', each.start) - start;
    const [module] = /^[.\s]+[\w.\s]*?(?=\s+import\b)/.exec(text.slice(at)) ?? [];
    if (module === undefined) return { reason: `The import of \`${written}\` could not be read.` };
    text = text.slice(0, at) + after + text.slice(at + module.length);
  }
  return text;
}

function specifierThere({ trees, module, to }: Move, written: string): string | undefined {
  const wanted = spelledPlace(trees.before.placeOf(module, written));
  return wanted === undefined
    ? undefined
    : nameAfter({ ...trees, pathAfter: (path) => path, from: module, to }, written, wanted);
}
