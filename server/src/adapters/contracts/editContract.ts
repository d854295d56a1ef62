import { createScanner, findNodeAtLocation, findNodeAtOffset, getNodePath, parseTree } from 'jsonc-parser';
import type { ContractChange } from '#application/ports/contractReader.ts';
import type { TextEdit } from '#application/textEdit.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { TextPosition, TextRange } from '#domain/text.ts';
import type { Node } from './contractText.ts';
import { reversedElements } from './reversedElements.ts';
import { renderBaseline } from './renderBaseline.ts';

/** A stretch of the text that is replaced, by offsets. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

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

function editsOf(text: string, tree: Node, change: ContractChange): readonly Edit[] | undefined {
  if (change.kind === 'replace-entries') return [replacedText(text, renderBaseline(change.root, change.entries))];
  if (change.kind === 'reverse-layers') return reverseLayers(text, tree);
  if (change.kind === 'allow-package') return allowPackage(text, tree, change.layer, change.name);
  const entry = nodeAt(text, tree, change.at);
  if (entry?.parent?.type !== 'array') return undefined;
  return change.kind === 'remove-entry' ? removeElement(text, entry) : setCount(text, entry, change.count);
}

function reverseLayers(text: string, tree: Node): readonly Edit[] | undefined {
  const layers = findNodeAtLocation(tree, ['layers']);
  if (layers?.type !== 'array') return undefined;
  return [{ start: layers.offset + 1, end: endOf(layers) - 1, newText: reversedElements(text, layers) }];
}

/** A whole text in place of another that has the same line ends. */
function replacedText(before: string, after: string): Edit {
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
function removeElement(text: string, node: Node): readonly Edit[] {
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

function setCount(text: string, entry: Node, count: number): readonly Edit[] {
  const value = findNodeAtLocation(entry, ['count']);
  if (value === undefined) return [insertedProperty(text, entry, `"count": ${String(count)}`)];
  if (count > 1 || value.parent === undefined)
    return [{ start: value.offset, end: endOf(value), newText: String(count) }];
  return removeElement(text, value.parent);
}

function allowPackage(text: string, tree: Node, at: TextRange, name: string): readonly Edit[] | undefined {
  const declared = nodeAt(text, tree, at);
  const layer = declared && findNodeAtLocation(tree, getNodePath(declared).slice(0, -1));
  if (layer?.type !== 'object') return undefined;
  const quoted = JSON.stringify(name);
  const packages = findNodeAtLocation(layer, ['packages']);
  if (packages === undefined) return [insertedProperty(text, layer, `"packages": { "allow": [${quoted}] }`)];
  const allow = findNodeAtLocation(packages, ['allow']);
  if (allow === undefined)
    return packages.type === 'object' ? [insertedProperty(text, packages, `"allow": [${quoted}]`)] : undefined;
  return allow.type === 'array' ? [insertedLast(text, allow, quoted)] : undefined;
}

function insertedProperty(text: string, object: Node, property: string): Edit {
  const isEmpty = object.children === undefined || object.children.length === 0;
  return insertedLast(text, object, isEmpty ? ` ${property} ` : property);
}

/** Behind the last child of a list or an object, on a line of its own where that has one. */
function insertedLast(text: string, parent: Node, inserted: string): Edit {
  const last = parent.children?.at(-1);
  if (last === undefined) return { start: parent.offset + 1, end: parent.offset + 1, newText: inserted };
  const lead = /(?:\r\n|\r|\n)[^\S\r\n]*$/.exec(text.slice(parent.offset, last.offset))?.[0];
  const at = endOf(last);
  return { start: at, end: at, newText: `,${lead ?? ' '}${inserted}` };
}

/** Where the comma stands that follows a value, comments in between or not. */
function commaBehind(text: string, node: Node): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(endOf(node));
  scanner.scan();
  return text[scanner.getTokenOffset()] === ',' ? scanner.getTokenOffset() : undefined;
}

function endOf(node: Node): number {
  return node.offset + node.length;
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
