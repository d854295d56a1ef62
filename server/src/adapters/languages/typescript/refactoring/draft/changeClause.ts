import type { Node, NodeArray, SourceFile } from 'typescript';
import type { Edits } from './edits.ts';
import { indentAt, lineStartOf, lineStopOf } from './edits.ts';
import type { ImportStatement } from './importClauses.ts';
import type { ModuleStyle } from './moduleStyle.ts';

/** What becomes of one import that stays: local names that go, and elements that come into its braces. */
interface ClauseChange {
  readonly gone: ReadonlySet<string>;
  readonly added: readonly string[];
}

type List = NonNullable<ImportStatement['list']>;

export function changeClause(
  edits: Edits,
  tree: SourceFile,
  style: ModuleStyle,
  statement: ImportStatement,
  { gone, added }: ClauseChange,
): void {
  const { bindings, list } = statement;
  const goes = bindings.some(({ local }) => gone.has(local));
  if (!goes && added.length === 0) return;
  const nameAlone = statement.declaration?.importClause?.name;
  if (list === undefined) {
    if (nameAlone === undefined) return;
    const braces = `{${style.padding}${added.join(', ')}${style.padding}}`;
    if (gone.has(nameAlone.text)) {
      const named = statement.declaration?.importClause?.namedBindings;
      const end = named === undefined ? nameAlone.getEnd() : named.getStart(tree);
      return edits.replace(tree, { start: nameAlone.getStart(tree), end }, added.length > 0 ? braces : '');
    }
    if (added.length > 0) return edits.insert(tree, nameAlone.getEnd(), `, ${braces}`);
    // What goes is `* as all`, behind a default import.
    const { namedBindings } = statement.declaration?.importClause ?? {};
    return namedBindings && edits.replace(tree, { start: nameAlone.getEnd(), end: namedBindings.getEnd() }, '');
  }
  if (nameAlone !== undefined && gone.has(nameAlone.text)) {
    edits.replace(tree, { start: nameAlone.getStart(tree), end: list.getStart(tree) }, '');
  }
  changeList(edits, tree, style, statement, list, { gone, added });
}

/** Whether an import still names something when `gone` is gone. */
export function keepsSomething({ bindings, list }: ImportStatement, gone: ReadonlySet<string>): boolean {
  // A pattern can hold what is no plain name.
  const hasOther =
    list !== undefined && list.elements.length > bindings.filter(({ node }) => node.parent === list).length;
  return hasOther || bindings.some(({ local }) => !gone.has(local));
}

function changeList(
  edits: Edits,
  tree: SourceFile,
  style: ModuleStyle,
  statement: ImportStatement,
  list: List,
  { gone, added }: ClauseChange,
): void {
  const elements: NodeArray<Node> = list.elements;
  const isGone = (node: Node): boolean =>
    statement.bindings.some((binding) => binding.node === node && gone.has(binding.local));
  const kept = elements.filter((node) => !isGone(node));
  if (kept.length === 0 && added.length === 0) return removeList(edits, tree, statement, list);
  const mustRebuild = kept.length < elements.length && added.length > 0;
  if (mustRebuild || isTooLong(tree, style, list, added)) {
    const texts = inOrder(
      kept.map((node) => node.getText(tree)),
      added,
    );
    return edits.replace(tree, stretch(tree, list), listText(tree, style, list, texts));
  }
  if (added.length === 0) return removeElements(edits, tree, elements, isGone);
  addElements(edits, tree, style, elements, list, added);
}

/** Behind a default import, which stays. */
function removeList(edits: Edits, tree: SourceFile, { declaration }: ImportStatement, list: List): void {
  const start = declaration?.importClause?.name?.getEnd() ?? list.getStart(tree);
  edits.replace(tree, { start, end: list.getEnd() }, '');
}

function removeElements(
  edits: Edits,
  tree: SourceFile,
  elements: NodeArray<Node>,
  isGone: (node: Node) => boolean,
): void {
  for (let first = 0; first < elements.length; first++) {
    const from = elements[first];
    if (from === undefined || !isGone(from)) continue;
    let last = first;
    while (last + 1 < elements.length && elements.slice(last + 1, last + 2).every(isGone)) last++;
    const [before, to, next] = [elements[first - 1], elements[last], elements[last + 1]];
    if (next !== undefined) edits.replace(tree, { start: from.getStart(tree), end: next.getStart(tree) }, '');
    else
      edits.replace(tree, { start: before?.getEnd() ?? from.getStart(tree), end: to?.getEnd() ?? from.getEnd() }, '');
    first = last;
  }
}

function addElements(
  edits: Edits,
  tree: SourceFile,
  style: ModuleStyle,
  elements: NodeArray<Node>,
  list: List,
  added: readonly string[],
): void {
  const last = elements.at(-1);
  if (last === undefined) return edits.replace(tree, stretch(tree, list), inBraces(style, added));
  const between = isOnSeveralLines(tree, list) ? `,\n${indentAt(tree.text, last.getStart(tree))}` : ', ';
  const names = elements.map((node) => node.getText(tree));
  for (const text of added) {
    const next = isSorted(names) ? elements.find((node) => compareNames(node.getText(tree), text) > 0) : undefined;
    if (next === undefined) edits.insert(tree, last.getEnd(), between + text);
    else edits.insert(tree, next.getStart(tree), text + between);
  }
}

function inOrder(kept: readonly string[], added: readonly string[]): readonly string[] {
  return isSorted(kept) && kept.length > 1 ? [...kept, ...added].sort(compareNames) : [...kept, ...added];
}

function isSorted(names: readonly string[]): boolean {
  return (
    names.length > 1 && names.every((name, index) => index === 0 || compareNames(names[index - 1] ?? '', name) <= 0)
  );
}

function compareNames(one: string, other: string): number {
  const [a, b] = [one, other].map((name) => name.replace(/^type\s+/, ''));
  return (a ?? '').localeCompare(b ?? '', 'en', { sensitivity: 'base' });
}

/** Whether a list on one line would not fit on it any more. */
function isTooLong(tree: SourceFile, { lineWidth }: ModuleStyle, list: List, added: readonly string[]): boolean {
  if (added.length === 0 || isOnSeveralLines(tree, list)) return false;
  const start = lineStartOf(tree.text, list.getStart(tree));
  const length = lineStopOf(tree.text, list.getEnd()) - start;
  return length + added.reduce((sum, text) => sum + text.length + 2, 0) > lineWidth;
}

function listText(tree: SourceFile, style: ModuleStyle, list: List, elements: readonly string[]): string {
  const rest = lineStopOf(tree.text, list.getEnd()) - list.getEnd();
  const before = list.getStart(tree) - lineStartOf(tree.text, list.getStart(tree));
  const oneLine = inBraces(style, elements);
  const wasLong = isOnSeveralLines(tree, list);
  if (!wasLong && before + oneLine.length + rest <= style.lineWidth) return oneLine;
  const indent = indentAt(tree.text, list.getStart(tree));
  const lines = elements.map((element) => `${indent}${style.indent}${element}`);
  return `{\n${lines.join(',\n')}${style.trailingComma ? ',' : ''}\n${indent}}`;
}

function inBraces({ padding }: ModuleStyle, elements: readonly string[]): string {
  return `{${padding}${elements.join(', ')}${padding}}`;
}

function isOnSeveralLines(tree: SourceFile, list: List): boolean {
  return /[\r\n]/.test(list.getText(tree));
}

function stretch(tree: SourceFile, node: Node): { readonly start: number; readonly end: number } {
  return { start: node.getStart(tree), end: node.getEnd() };
}
