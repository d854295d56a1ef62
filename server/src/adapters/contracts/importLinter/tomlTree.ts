import type { AST } from 'toml-eslint-parser';

import type { TextRange } from '#domain/text.ts';

/** What a TOML text says, with the place of everything. */
export type TomlValue = TomlTable | TomlArray | TomlScalar;

export interface TomlTable {
  readonly kind: 'table';
  /** Of its heading, or of itself where it stands within a line. */
  readonly range: TextRange;
  readonly entries: Map<string, { readonly key: TextRange; readonly value: TomlValue }>;
}

export interface TomlArray {
  readonly kind: 'array';
  readonly range: TextRange;
  readonly elements: TomlValue[];
}

export interface TomlScalar {
  readonly kind: 'scalar';
  /** Of a text on one line, what stands between its quotes. */
  readonly range: TextRange;
  readonly value: string | number | boolean;
}

/** The parser has seen to it that no key is said twice and no table is something else. */
export function tomlTree(program: AST.TOMLProgram): TomlTable {
  const [top] = program.body;
  const tree = tableAt(rangeOf(top));
  for (const node of top.body) {
    if (node.type === 'TOMLKeyValue') addEntry(tree, node);
    else addTable(tree, node);
  }
  return tree;
}

function rangeOf({ loc: { start, end } }: AST.TOMLNode): TextRange {
  return {
    start: { line: start.line - 1, character: start.column },
    end: { line: end.line - 1, character: end.column },
  };
}

function tableAt(range: TextRange): TomlTable {
  return { kind: 'table', range, entries: new Map() };
}

function addTable(tree: TomlTable, node: AST.TOMLTable): void {
  const range = rangeOf(node.key);
  let value: TomlValue = tree;
  for (const [index, part] of node.resolvedKey.entries()) {
    const isArray = typeof node.resolvedKey[index + 1] === 'number';
    value = typeof part === 'number' ? elementOf(value, part, range) : entryOf(value, part, range, isArray);
  }
  if (value.kind === 'table') for (const entry of node.body) addEntry(value, entry);
}

function elementOf(array: TomlValue, index: number, range: TextRange): TomlValue {
  if (array.kind !== 'array') return tableAt(range);
  return (array.elements[index] ??= tableAt(range));
}

function entryOf(table: TomlValue, name: string, range: TextRange, isArray: boolean): TomlValue {
  if (table.kind !== 'table') return tableAt(range);
  const known = table.entries.get(name)?.value;
  if (known !== undefined) return known;
  const value: TomlValue = isArray ? { kind: 'array', range, elements: [] } : tableAt(range);
  table.entries.set(name, { key: range, value });
  return value;
}

function addEntry(table: TomlTable, { key, value }: AST.TOMLKeyValue): void {
  const names = key.keys.map((part) => (part.type === 'TOMLBare' ? part.name : part.value));
  const range = rangeOf(key);
  let parent: TomlValue = table;
  for (const name of names.slice(0, -1)) parent = entryOf(parent, name, range, false);
  if (parent.kind === 'table') parent.entries.set(names.at(-1) ?? '', { key: range, value: valueOf(value) });
}

function valueOf(node: AST.TOMLContentNode): TomlValue {
  if (node.type === 'TOMLArray') {
    return { kind: 'array', range: rangeOf(node), elements: node.elements.map(valueOf) };
  }
  if (node.type === 'TOMLInlineTable') {
    const table = tableAt(rangeOf(node));
    for (const entry of node.body) addEntry(table, entry);
    return table;
  }
  const value = node.value instanceof Date ? node.value.toISOString() : node.value;
  return { kind: 'scalar', range: node.kind === 'string' ? insideQuotes(node) : rangeOf(node), value };
}

/** With escapes in it a text is not as long as it is written, so only the whole has a range. */
function insideQuotes(node: AST.TOMLStringValue): TextRange {
  const { start, end } = rangeOf(node);
  const isPlain = start.line === end.line && end.character - start.character === node.value.length + 2;
  if (!isPlain) return { start, end };
  return {
    start: { line: start.line, character: start.character + 1 },
    end: { line: end.line, character: end.character - 1 },
  };
}
