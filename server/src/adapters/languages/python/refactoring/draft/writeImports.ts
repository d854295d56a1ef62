import { importsOf } from '../../outline/parts.ts';
import { specifierOf } from '../../outline/importBindings.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Import, ImportAlias, ImportFrom, Statement } from '../../syntax/nodes.ts';
import type { Change } from '../changes.ts';
import { behindLine, startOfLine, takeOut } from '../takeOut.ts';
import { inImportOrder } from './importOrder.ts';
import { behindImports, linesUnderTypeChecking } from '../typeCheckingBlock.ts';
import type { AddedImport, ImportPlan } from './imports.ts';

type ImportStatement = Import | ImportFrom;

/** A module whose imports change. */
export interface PlanOf {
  readonly reading: Reading;
  /** Whether an import of it leads to something of the project. */
  readonly isOfProject: (statement: ImportStatement) => boolean;
  /** Statements to which nothing is added, because they go. */
  readonly leaving?: ReadonlySet<Statement>;
}

/** The changes of a text that make its imports as they are planned; a sentence that says why, where that cannot be. */
export function importChanges(
  plan: PlanOf,
  { added, dropped }: Pick<ImportPlan, 'added' | 'dropped'>,
): readonly Change[] | string {
  const { reading } = plan;
  const leaving = statementsWith(reading, dropped);
  const crowded = [...leaving.keys()].find((statement) => !isAloneOnLine(reading, statement));
  if (crowded !== undefined) return `Another statement stands on the line of an import in ${reading.path}.`;
  const [first] = leaving.keys();
  // What comes in the place of something stands where that stood, be it for type checkers alone.
  const inPlace = first === undefined ? [] : addedInPlace(plan, leaving, first, added);
  const others = added.filter((one) => !inPlace.includes(one));
  const changes: Change[] = [];
  for (const [statement, aliases] of leaving) {
    changes.push(...replaced(reading, statement, aliases, statement === first ? groupedLines(inPlace) : []));
  }
  return [
    ...changes,
    ...additions({ ...plan, leaving: new Set([...(plan.leaving ?? []), ...leaving.keys()]) }, others),
  ];
}

function statementsWith(
  { module }: Reading,
  aliases: readonly ImportAlias[],
): ReadonlyMap<ImportStatement, readonly ImportAlias[]> {
  const found = new Map<ImportStatement, readonly ImportAlias[]>();
  for (const { node } of importsOf(module)) {
    const own = node.names.filter((alias) => aliases.includes(alias));
    if (own.length > 0) found.set(node, own);
  }
  return found;
}

function addedInPlace(
  plan: PlanOf,
  leaving: ReadonlyMap<ImportStatement, readonly ImportAlias[]>,
  first: ImportStatement,
  added: readonly AddedImport[],
): readonly AddedImport[] {
  if (isAllOfBlock(plan.reading, leaving)) return added.filter(({ isTypeOnly }) => !isTypeOnly);
  return plan.isOfProject(first) ? added.filter(({ module, isTypeOnly }) => module !== undefined && !isTypeOnly) : [];
}

/** What is of Python, and with an empty line between what is of the project. */
function groupedLines(added: readonly AddedImport[]): readonly string[] {
  const ofPython = linesOf(added.filter(({ module }) => module === undefined));
  const ofProject = linesOf(added.filter(({ module }) => module !== undefined));
  return ofPython.length > 0 && ofProject.length > 0 ? [...ofPython, '', ...ofProject] : [...ofPython, ...ofProject];
}

/** Whether no import is left, beside which another one could stand. */
function isAllOfBlock(reading: Reading, leaving: ReadonlyMap<ImportStatement, readonly ImportAlias[]>): boolean {
  return importBlock(reading).every((statement) => leaving.get(statement)?.length === statement.names.length);
}

function isAloneOnLine({ text }: Reading, { start, end }: Statement): boolean {
  const before = text.slice(startOfLine(text, start), start);
  const [behind = ''] = text.slice(end).split(/\r\n|\r|\n/);
  return /^\s*$/.test(before) && !/^\s*;/.test(behind);
}

/** One line for each module, in the order in which they were asked for. */
function linesOf(added: readonly AddedImport[]): readonly string[] {
  const names = new Map<string, string[]>();
  const whole = new Set(added.flatMap(({ specifier, asWhole }) => (asWhole === true ? [specifier] : [])));
  for (const one of added) {
    if (one.asWhole !== true) names.set(one.specifier, [...(names.get(one.specifier) ?? []), writtenName(one)]);
  }
  return [
    ...[...whole].map((specifier) => `import ${specifier}`),
    ...[...names].map(([specifier, all]) => `from ${specifier} import ${inImportOrder(all).join(', ')}`),
  ];
}

function writtenName({ name, local }: AddedImport): string {
  return local === undefined || local === name ? name : `${name} as ${local}`;
}

function replaced(
  reading: Reading,
  statement: ImportStatement,
  aliases: readonly ImportAlias[],
  lines: readonly string[],
): readonly Change[] {
  const { text } = reading;
  const start = startOfLine(text, statement.start);
  const indent = text.slice(start, statement.start);
  const isWhole = aliases.length === statement.names.length;
  if (isWhole && lines.length > 0) {
    return [{ start: statement.start, end: statement.end, text: lines.join(`\n${indent}`) }];
  }
  if (isWhole && indent !== '') return [{ start: statement.start, end: statement.end, text: 'pass' }];
  const gone = isWhole ? [lineWithGap(reading, statement)] : takeOut(reading, { statement, aliases });
  return lines.length === 0
    ? gone
    : [...gone, { start, end: start, text: lines.map((line) => `${indent}${line}\n`).join('') }];
}

/** The line, and the empty ones behind it where nothing stands above. */
function lineWithGap({ text }: Reading, statement: ImportStatement): Change {
  const start = startOfLine(text, statement.start);
  let end = behindLine(text, statement.end);
  const isFirst = text.slice(0, start).trim() === '';
  while (isFirst && end < text.length && text.slice(end, behindLine(text, end)).trim() === '')
    end = behindLine(text, end);
  return { start, end, text: '' };
}

function additions(plan: PlanOf, added: readonly AddedImport[]): readonly Change[] {
  const { reading } = plan;
  const joined = added.filter((one) => !one.isTypeOnly && one.asWhole !== true && joinedTo(plan, one) !== undefined);
  const others = added.filter((one) => !joined.includes(one));
  const ofTypes = others.filter(({ isTypeOnly }) => isTypeOnly);
  const real = others.filter(({ isTypeOnly }) => !isTypeOnly);
  return [
    ...joined.flatMap((one) => joinedTo(plan, one) ?? []),
    ...atTop(plan, linesOf(real.filter(({ module }) => module === undefined)), false),
    ...atTop(plan, linesOf(real.filter(({ module }) => module !== undefined)), true),
    ...(ofTypes.length === 0 ? [] : linesUnderTypeChecking(reading, linesOf(ofTypes))),
  ];
}

/** Behind the names that are imported from there already, on a line of its own where these have one. */
function joinedTo(plan: PlanOf, added: AddedImport): Change | undefined {
  const { text } = plan.reading;
  const last = statementOf(plan, added.specifier)?.names.at(-1);
  if (last === undefined) return undefined;
  const before = text.slice(startOfLine(text, last.start), last.start);
  const separator = before.trim() === '' ? `,\n${before}` : ', ';
  return { start: last.end, end: last.end, text: separator + writtenName(added) };
}

/** Among their like where these are in order, else behind them. What is of Python comes first. */
function atTop(plan: PlanOf, lines: readonly string[], isOwn: boolean): readonly Change[] {
  const { reading } = plan;
  if (lines.length === 0) return [];
  if (!reading.module.body.some(isFirstImport))
    return [firstImports(reading, lines.map((line) => `${line}\n`).join(''))];
  return lines.map((line) => placedImport(plan, line, isOwn));
}

function placedImport({ reading, isOfProject }: PlanOf, line: string, isOwn: boolean): Change {
  const { text } = reading;
  const own = importBlock(reading).filter((statement) => isOfProject(statement) === isOwn);
  const like = isOwn ? own : own.filter((statement) => isRightBehind(text, own[0], statement));
  const named = like.filter((statement) => statement.kind === 'ImportFrom').map((each) => ({ each, key: keyOf(each) }));
  const isSorted = named.every(({ key }, index) => index === 0 || (named[index - 1]?.key ?? '') <= key);
  const key = /^from (\S+)/.exec(line)?.[1] ?? '';
  const next = isSorted ? named.find((one) => one.key > key)?.each : undefined;
  const last = like.at(-1);
  if (next !== undefined || last !== undefined) {
    const at = next === undefined ? behindLine(text, last?.end ?? 0) : startOfLine(text, next.start);
    return { start: at, end: at, text: `${atLineStart(text, at)}${line}\n` };
  }
  const [first] = importBlock(reading);
  const at = isOwn ? behindImports(reading) : startOfLine(text, first?.start ?? 0);
  return { start: at, end: at, text: isOwn ? `${atLineStart(text, at)}\n${line}\n` : `${line}\n\n` };
}

/** The imports before anything is defined. */
function importBlock({ module: { body } }: Reading): readonly ImportStatement[] {
  const end = body.findIndex(({ kind }) => kind === 'ClassDef' || kind === 'FunctionDef');
  return body.slice(0, end === -1 ? body.length : end).filter((one): one is ImportStatement => isFirstImport(one));
}

/** Whether no empty line stands between the two: another group of imports is made by another hand. */
function isRightBehind(text: string, first: ImportStatement | undefined, statement: ImportStatement): boolean {
  return first !== undefined && !/\n[^\S\n]*\r?\n/.test(text.slice(first.start, statement.start));
}

function keyOf(statement: ImportStatement): string {
  return statement.kind === 'ImportFrom' ? specifierOf(statement) : '';
}

/** Behind what is said of the module, with an empty line on both sides, or two before a definition. */
function firstImports({ module: { body }, text }: Reading, words: string): Change {
  const heading = body.findLast((statement, index) => isHeading(statement, index));
  if (heading !== undefined) {
    const at = behindLine(text, heading.end);
    return { start: at, end: at, text: `${atLineStart(text, at)}\n${words}` };
  }
  const [next] = body;
  const isDefinition = next?.kind === 'ClassDef' || next?.kind === 'FunctionDef';
  const decorator = isDefinition ? next.decorators[0] : undefined;
  const at = startOfLine(text, decorator?.start ?? next?.start ?? text.length);
  const gap = next === undefined ? '' : isDefinition ? '\n\n' : '\n';
  return { start: at, end: at, text: words + gap };
}

/** The text about a module, and what its annotations are to be read like. */
function isHeading(statement: Statement, index: number): boolean {
  if (statement.kind === 'Expr') return index === 0 && statement.value.kind === 'String';
  return statement.kind === 'ImportFrom' && statement.module?.name === '__future__';
}

/** An import of names from that module that stands by itself at the top of the text. */
function statementOf({ reading, leaving }: PlanOf, specifier: string): ImportFrom | undefined {
  const { module, text } = reading;
  return module.body.find(
    (statement): statement is ImportFrom =>
      statement.kind === 'ImportFrom' &&
      leaving?.has(statement) !== true &&
      specifierOf(statement) === specifier &&
      statement.names.every(({ name }) => name.name !== '*') &&
      !/#/.test(text.slice(statement.start, statement.end)),
  );
}

function isFirstImport(statement: Statement): boolean {
  return statement.kind === 'Import' || (statement.kind === 'ImportFrom' && statement.module?.name !== '__future__');
}

function atLineStart(text: string, at: number): string {
  return at === text.length && at > 0 && !/[\r\n]$/.test(text) ? '\n' : '';
}
