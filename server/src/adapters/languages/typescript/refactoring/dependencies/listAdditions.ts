import type { Node, NodeArray, SourceFile } from 'typescript';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import { indentAt, lineStartOf, lineStopOf } from '../draft/edits.ts';

/** Elements that come into lists which are there: parameters, arguments, members of an object. */
export interface ListAdditions {
  /** Before the element that is at `index` now. What comes to the same place stands there in the order of the calls. */
  readonly add: (tree: SourceFile, list: OpenList, index: number, text: () => string) => void;
  /** What can only be written when all is known. */
  readonly later: (work: () => void) => void;
  readonly write: () => void;
}

/** A list between brackets, with commas between its elements. */
export interface OpenList {
  readonly elements: NodeArray<Node>;
  /** Where the list begins: behind its bracket. */
  readonly start: number;
  /** What stands between the brackets and the elements where all are on one line. */
  readonly padding: string;
  /** Whether it is one parameter without the brackets that several need: `order => …`. */
  readonly isBare: boolean;
  /** Where that begins which can stand on a line of its own, if anything behind the list can. */
  readonly until?: number;
}

interface Addition {
  readonly index: number;
  readonly text: () => string;
}

interface Added {
  readonly tree: SourceFile;
  readonly list: OpenList;
  readonly additions: Addition[];
}

export function createListAdditions(draft: Draft): ListAdditions {
  const lists = new Map<string, Added>();
  const works: (() => void)[] = [];
  return {
    later: (work) => void works.push(work),
    add: (tree, list, index, text) => {
      const key = `${tree.fileName}\n${list.start}`;
      const known = lists.get(key) ?? { tree, list, additions: [] };
      lists.set(key, known);
      known.additions.push({ index, text });
    },
    write: () => {
      for (const work of works) work();
      for (const { tree, list, additions } of lists.values()) writeList(draft, tree, list, additions);
      lists.clear();
    },
  };
}

function writeList(draft: Draft, tree: SourceFile, list: OpenList, additions: readonly Addition[]): void {
  const { elements, start, padding, isBare } = list;
  const texts = additions.map(({ index, text }) => ({ index, text: text() }));
  const all = texts.map(({ text }) => text);
  if (elements.length === 0) {
    const isBroken = isTooLong(draft, tree, list, start, all);
    const indent = indentAt(tree.text, start);
    const { indent: step, trailingComma } = draft.styleOf(tree);
    const lines = all.map((text) => `\n${indent}${step}${text}`).join(',');
    const written = isBroken ? `${lines}${trailingComma ? ',' : ''}\n${indent}` : padding + all.join(', ') + padding;
    return draft.insert(tree, start, written);
  }
  const [first] = elements;
  const last = elements.at(-1);
  if (first === undefined || last === undefined) return;
  if (isBare) draft.insert(tree, start, '(');
  const inside = tree.text.slice(start, last.getEnd());
  const isOnLines = /^\s*[\r\n]/.test(tree.text.slice(start, first.getStart(tree)));
  if (!isBare && !/[\r\n]/.test(inside) && isTooLong(draft, tree, list, last.getEnd(), all))
    return breakList(draft, tree, list, texts);
  const between = isOnLines ? `,\n${indentAt(tree.text, last.getStart(tree))}` : ', ';
  for (const { index, text } of texts) {
    const next = elements[index];
    if (next === undefined) draft.insert(tree, last.getEnd(), between + text);
    else draft.insert(tree, next.getStart(tree), text + between);
  }
  if (isBare) draft.insert(tree, last.getEnd(), ')');
}

function isTooLong(
  draft: Draft,
  tree: SourceFile,
  { start, until }: OpenList,
  end: number,
  added: readonly string[],
): boolean {
  const length = Math.min(until ?? Infinity, lineStopOf(tree.text, end)) - lineStartOf(tree.text, start);
  return length + added.reduce((sum, text) => sum + text.length + 2, 0) > draft.styleOf(tree).lineWidth;
}

/** Puts each element on its own line. */
function breakList(
  draft: Draft,
  tree: SourceFile,
  { elements, start }: OpenList,
  added: readonly { readonly index: number; readonly text: string }[],
): void {
  const { indent: step, trailingComma } = draft.styleOf(tree);
  const indent = indentAt(tree.text, start);
  const newLine = `\n${indent}${step}`;
  let offset = start;
  elements.forEach((element, index) => {
    const before = added.filter((one) => one.index === index).map(({ text }) => `${text},${newLine}`);
    const comma = index === 0 ? '' : ',';
    draft.replace(tree, { start: offset, end: element.getStart(tree) }, `${comma}${newLine}${before.join('')}`);
    offset = element.getEnd();
  });
  const behind = added.filter(({ index }) => index >= elements.length).map(({ text }) => `,${newLine}${text}`);
  const [rest = ''] = /^\s*,?\s*/.exec(tree.text.slice(offset)) ?? [];
  const closing = offset + rest.length;
  const endsInRest = behind.length === 0 && takesTheRest(elements.at(-1));
  const comma = trailingComma && !endsInRest ? ',' : '';
  draft.replace(tree, { start: offset, end: closing }, `${behind.join('')}${comma}\n${indent}`);
}

/** Behind what takes all that is left, no comma may stand. */
function takesTheRest(element: Node | undefined): boolean {
  if (element === undefined || (!ts.isParameter(element) && !ts.isBindingElement(element))) return false;
  return element.dotDotDotToken !== undefined;
}
