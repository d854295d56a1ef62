import { findNodeAtLocation, findNodeAtOffset, parseTree } from 'jsonc-parser';
import type { ContractChange } from '#application/ports/contractReader.ts';
import type { TextEdit } from '#application/edits/textEdit.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { TextPosition, TextRange } from '#domain/text.ts';
import type { Node } from './contractText.ts';
import { acceptMore, allowMore } from './extendContract.ts';
import type { JsonEdit } from './jsonEdits.ts';
import { commaBehind, endOf, insertProperty } from './jsonEdits.ts';
import { reversedElements } from './reversedElements.ts';
import { renderBaseline } from './renderBaseline.ts';

/**
 * How the text of a contract or baseline file is changed so that nothing but the change is different: comments,
 * indentation and line ends of the rest stay. Undefined where what is to be changed is not there.
 */
export function editContract(
  file: ModulePath,
  textOnDisk: string,
  change: ContractChange,
): readonly TextEdit[] | undefined {
  const text = textOnDisk.startsWith('\uFEFF') ? textOnDisk.slice(1) : textOnDisk;
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const edits = tree && editsOf(text, tree, change);
  return edits?.map(({ start, end, newText }) => ({
    file,
    range: { start: positionAt(text, start), end: positionAt(text, end) },
    newText,
  }));
}

function editsOf(text: string, tree: Node, change: ContractChange): readonly JsonEdit[] | undefined {
  if (change.kind === 'replace-entries') return [replacedText(text, renderBaseline(change.root, change.entries))];
  if (change.kind === 'reverse-layers') return reverseLayers(text, tree);
  if (change.kind === 'accept') return acceptMore(text, tree, change.root, change.entry);
  if (!('at' in change)) return allowMore(text, tree, change, (range) => nodeAt(text, tree, range));
  const entry = nodeAt(text, tree, change.at);
  if (entry?.parent?.type !== 'array') return undefined;
  return change.kind === 'remove-entry' ? removeElement(text, entry) : setCount(text, entry, change.count);
}

function reverseLayers(text: string, tree: Node): readonly JsonEdit[] | undefined {
  const layers = findNodeAtLocation(tree, ['layers']);
  if (layers?.type !== 'array') return undefined;
  return [{ start: layers.offset + 1, end: endOf(layers) - 1, newText: reversedElements(text, layers) }];
}

/** A whole text in place of another that has the same line ends. */
function replacedText(before: string, after: string): JsonEdit {
  const newText = before.includes('\r\n') ? after.replaceAll('\n', '\r\n') : after;
  return { start: 0, end: before.length, newText };
}

function nodeAt(text: string, tree: Node, { start, end }: TextRange): Node | undefined {
  const [from, to] = [offsetAt(text, start), offsetAt(text, end)];
  let node = findNodeAtOffset(tree, from);
  while (node !== undefined && node.offset + node.length < to) node = node.parent;
  return node?.offset === from && node.offset + node.length === to ? node : undefined;
}

/** Alone on its lines, an element goes with them. The comma before it goes where no element follows. */
function removeElement(text: string, node: Node): readonly JsonEdit[] {
  const siblings = node.parent?.children ?? [];
  const index = siblings.indexOf(node);
  const [before, behind] = [siblings[index - 1], siblings[index + 1]];
  const comma = commaBehind(text, node);
  const end = comma === undefined ? endOf(node) : comma + 1;
  const lineStart = text.lastIndexOf('\n', node.offset - 1) + 1;
  const restOfLine = /[^\r\n]*(?:\r\n|\r|\n)?/y;
  restOfLine.lastIndex = end;
  const lineEnd = end + (restOfLine.exec(text)?.[0].length ?? 0);
  const isAlone =
    text.slice(lineStart, node.offset).trim() === '' && /^\s*(?:\/\/.*\s*)?$/.test(text.slice(end, lineEnd));
  const whole = isAlone
    ? { start: lineStart, end: lineEnd, newText: '' }
    : { start: node.offset, end: behind?.offset ?? end, newText: '' };
  const commaBefore =
    behind === undefined && comma === undefined && before !== undefined ? commaBehind(text, before) : undefined;
  if (commaBefore === undefined) return [whole];
  if (!isAlone) return [{ start: commaBefore, end, newText: '' }];
  return [{ start: commaBefore, end: commaBefore + 1, newText: '' }, whole];
}

function setCount(text: string, entry: Node, count: number): readonly JsonEdit[] {
  const value = findNodeAtLocation(entry, ['count']);
  if (value === undefined) return insertProperty(text, entry, `"count": ${String(count)}`);
  if (count > 1 || value.parent === undefined)
    return [{ start: value.offset, end: endOf(value), newText: String(count) }];
  return removeElement(text, value.parent);
}

function offsetAt(text: string, { line, character }: TextPosition): number {
  return (lineStartsOf(text)[line] ?? text.length) + character;
}

function positionAt(text: string, offset: number): TextPosition {
  const starts = lineStartsOf(text);
  const line = starts.findLastIndex((start) => start <= offset);
  return { line, character: offset - (starts[line] ?? 0) };
}

function lineStartsOf(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: lineEnd, index }) => index + lineEnd.length)];
}
