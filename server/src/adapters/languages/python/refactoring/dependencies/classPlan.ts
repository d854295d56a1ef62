import { assignedTarget } from '../../outline/assignedTarget.ts';
import type { Reading } from '../../outline/reading.ts';
import type { ClassDef, FunctionDef, Statement } from '../../syntax/nodes.ts';
import type { PythonDraft } from '../draft/draft.ts';
import { indentOf, LONGEST_LINE } from '../draft/moduleStyle.ts';
import { behindLine, startOfLine } from '../takeOut.ts';
import type { ClassForm } from './classForm.ts';
import { itemsAdded } from './lists.ts';
import { parameterList, placeOfParameter } from './parameterPlace.ts';
import { isRefusal } from './takers.ts';

/** Something that the constructor of a class takes from now on. */
export interface TakenByClass {
  readonly name: string;
  readonly type: () => string;
  /** The field that keeps it; undefined where only the constructor reads it. */
  field: string | undefined;
  /** Whether the field is filled already where it was made before. */
  readonly isKept: boolean;
}

/** All that one class takes, written at once, so that the order stays that in which it was asked for. */
export interface ClassPlan {
  readonly reading: Reading;
  readonly node: ClassDef;
  readonly form: ClassForm;
  readonly taken: TakenByClass[];
}

export function writeClass(draft: PythonDraft, plan: ClassPlan): void {
  if (plan.taken.length === 0) return;
  if (plan.form.kind === 'dataclass') writeFields(draft, plan, plan.form);
  else if (plan.form.kind === 'constructor') writeParameters(draft, plan, plan.form.constructor);
  else writeConstructor(draft, plan);
}

function writeFields(
  draft: PythonDraft,
  { reading, node, taken }: ClassPlan,
  { fields }: Extract<ClassForm, { readonly kind: 'dataclass' }>,
): void {
  const lines = taken.map(({ field, name, type }) => `${field ?? name}: ${type()}`);
  const required = fields.filter(({ value }) => value === undefined);
  const before = required.at(-1);
  const next = before === undefined ? (fields[0] ?? firstBehindText(node)) : undefined;
  draft.change(reading, statementsAdded(reading, { before, next }, lines, ''));
}

/** The statement of a class behind the text about it. */
function firstBehindText({ body }: ClassDef): Statement | undefined {
  const [first, second] = body;
  return first?.kind === 'Expr' && first.value.kind === 'String' ? (second ?? first) : first;
}

interface Neighbours {
  readonly before: Statement | undefined;
  readonly next: Statement | undefined;
}

/** Statements behind one, or before another, each on a line; `gap` comes behind them all. */
function statementsAdded(
  { text }: Reading,
  { before, next }: Neighbours,
  lines: readonly string[],
  gap: string,
): { start: number; end: number; text: string } {
  const beside = before ?? next;
  const decorator = next !== undefined && 'decorators' in next ? next.decorators[0] : undefined;
  const from = startOfLine(text, before?.start ?? decorator?.start ?? next?.start ?? 0);
  const indent = /^[ \t]*/.exec(text.slice(from))?.[0] ?? '';
  const at = before === undefined ? from : behindLine(text, before.end);
  const isOpen = at === text.length && !/[\r\n]$/.test(text);
  const written = lines.map((line) => (line === '' ? '\n' : `${indent}${line}\n`)).join('');
  return { start: at, end: at, text: `${isOpen ? '\n' : ''}${beside === undefined ? '' : written}${gap}` };
}

function writeParameters(draft: PythonDraft, { reading, taken }: ClassPlan, constructor: FunctionDef): void {
  const place = placeOfParameter(constructor.parameters, 1);
  if (isRefusal(place)) return draft.refuse(place.refused);
  const parameters = taken.map(({ name, type }) => `${name}: ${type()}`);
  draft.change(reading, itemsAdded(reading, parameterList(reading, constructor), place.index, parameters));
  const kept = taken.filter(({ field, isKept }) => field !== undefined && !isKept);
  if (kept.length === 0) return;
  const self = constructor.parameters[0]?.name.name ?? 'self';
  const lines = kept.map(({ name, field }) => `${self}.${field ?? name} = ${name}`);
  const before = lastKeeping(constructor);
  const next = before === undefined ? constructor.body.find((one, index) => !isOpening(one, index)) : undefined;
  const neighbours =
    before === undefined && next === undefined ? { before: constructor.body.at(-1), next } : { before, next };
  draft.change(reading, statementsAdded(reading, neighbours, lines, ''));
}

/** The last of the statements at the start that keep what the constructor takes. */
function lastKeeping({ body, parameters }: FunctionDef): Statement | undefined {
  const names = new Set(parameters.map(({ name }) => name.name));
  return body.findLast((statement) => {
    const value = statement.kind === 'Assign' || statement.kind === 'AnnAssign' ? statement.value : undefined;
    const target = assignedTarget(statement);
    return value?.kind === 'Name' && names.has(value.name) && target?.kind === 'Attribute';
  });
}

/** The text about a function, and what is done for what it inherits from. */
function isOpening(statement: Statement, index: number): boolean {
  if (statement.kind !== 'Expr') return false;
  const { value } = statement;
  if (value.kind === 'String') return index === 0;
  return value.kind === 'Call' && value.callee.kind === 'Attribute' && value.callee.attribute.name === '__init__';
}

function writeConstructor(draft: PythonDraft, { reading, node, form, taken }: ClassPlan): void {
  const unit = indentOf(reading.text);
  const parameters = taken.map(({ name, type }) => `${name}: ${type()}`);
  const kept = taken.map(({ name, field }) => `${unit}self.${field ?? name} = ${name}`);
  const passesOn = form.kind === 'inherited';
  const all = ['self', ...parameters, ...(passesOn ? ['*args', '**kwargs'] : [])];
  const head = headOf(all, unit);
  const lines = [...head, ...(passesOn ? [`${unit}super().__init__(*args, **kwargs)`] : []), ...kept];
  const next = node.body.find(({ kind }) => kind === 'FunctionDef') ?? firstBehindText(node);
  draft.change(reading, statementsAdded(reading, { before: undefined, next }, lines, '\n'));
}

/** On lines of its own each parameter, where one line would be longer than formatters let it be. */
function headOf(parameters: readonly string[], unit: string): readonly string[] {
  const line = `def __init__(${parameters.join(', ')}) -> None:`;
  if (unit.length + line.length <= LONGEST_LINE) return [line];
  return ['def __init__(', ...parameters.map((one) => `${unit}${one},`), ') -> None:'];
}
