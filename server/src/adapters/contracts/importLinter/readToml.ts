import { ParseError, parseTOML } from 'toml-eslint-parser';

import type { Said } from '#domain/importContracts/importContract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { TextRange } from '#domain/text.ts';
import { rangeOnLine } from '#domain/text.ts';
import type { ContractSection, Option, Section, SectionsReading } from './options.ts';
import type { TomlArray, TomlTable, TomlValue } from './tomlTree.ts';
import { tomlTree } from './tomlTree.ts';

/** Reads `[tool.importlinter]`, in whichever of TOML's ways it is written. */
export function readToml(file: ModulePath, text: string): SectionsReading {
  // Most files of this kind are about other things, and need not be read as a whole.
  if (!text.includes('importlinter')) return { kind: 'other' };
  let tree: TomlTable;
  try {
    tree = tomlTree(parseTOML(text, { tomlVersion: '1.0' }));
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return { kind: 'broken', problem: { file, severity: 'error', ...mistakeOf(error) } };
  }
  const linter = tableAt(tableAt(tree, 'tool'), 'importlinter');
  if (linter === undefined || linter.entries.size === 0) return { kind: 'other' };
  const contracts = linter.entries.get('contracts')?.value;
  const sections = contracts?.kind === 'array' ? contracts.elements : [];
  return {
    kind: 'sections',
    sections: { session: sectionOf(linter, 'contracts'), contracts: sections.flatMap(contractSection) },
    problems: contracts === undefined || contracts.kind === 'array' ? [] : [noContracts(file, contracts)],
  };
}

function mistakeOf({ lineNumber, column, message }: ParseError): { range: TextRange; message: string } {
  const line = Math.max(0, lineNumber - 1);
  const said = message.replace(/\s*\(\d+:\d+\)$/, '').replace(/\.$/, '');
  return { range: rangeOnLine(line, column, column + 1), message: `This is no valid TOML: ${said}.` };
}

function noContracts(file: ModulePath, { range }: TomlValue) {
  const message = 'The contracts are a list: write each under [[tool.importlinter.contracts]].';
  return { file, range, severity: 'error' as const, message };
}

function tableAt(table: TomlTable | undefined, name: string): TomlTable | undefined {
  const value = table?.entries.get(name)?.value;
  return value?.kind === 'table' ? value : undefined;
}

function contractSection(value: TomlValue): ContractSection[] {
  if (value.kind !== 'table') return [];
  const section = sectionOf(value, 'id');
  const id = value.entries.get('id')?.value;
  return [{ ...section, id: id?.kind === 'scalar' ? String(id.value) : undefined }];
}

/** All keys of a table but one, which is read in another way. */
function sectionOf({ range, entries }: TomlTable, left: string): Section {
  const options = [...entries].filter(([name]) => name !== left);
  return { range, options: new Map(options.map(([name, { key, value }]) => [name, optionOf(key, value)])) };
}

function optionOf(key: TextRange, value: TomlValue): Option {
  if (value.kind === 'array') {
    return { key, range: value.range, values: textsOf(value), isList: true };
  }
  return { key, range: value.range, values: value.kind === 'scalar' ? [textOf(value)] : [], isList: false };
}

function textsOf({ elements }: TomlArray): Said<string>[] {
  return elements.flatMap((element) => (element.kind === 'scalar' ? [textOf(element)] : []));
}

function textOf({ value, range }: Extract<TomlValue, { kind: 'scalar' }>): Said<string> {
  return { value: String(value), range };
}
