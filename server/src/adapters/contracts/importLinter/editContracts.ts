import type { ImportContractsChange } from '#application/ports/importContractsReader.ts';
import type { TextEdit } from '#application/edits/textEdit.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { TextRange } from '#domain/text.ts';
import { rangeOnLine } from '#domain/text.ts';
import type { Format } from './formats.ts';
import { formatOf } from './formats.ts';
import type { ContractSection, Option } from './options.ts';
import { reversedList } from './reversedList.ts';
import type { RangeEdit, TextLines } from './textLines.ts';

/**
 * How the text of a file with contracts of import-linter is changed so that nothing but the change is different. Undefined
 * where what is to be changed is not there, or is written in a way that is better changed by hand.
 */
export function editContracts(
  file: ModulePath,
  textOnDisk: string,
  change: ImportContractsChange,
): readonly TextEdit[] | undefined {
  const text = textOnDisk.startsWith('\uFEFF') ? textOnDisk.slice(1) : textOnDisk;
  const format = formatOf(file);
  const reading = format?.read(file, text);
  if (format === undefined || reading?.kind !== 'sections') return undefined;
  const section = reading.sections.contracts.find((each) => idOf(each) === change.contract);
  if (section === undefined) return undefined;
  const written: TextLines = { lines: text.split(/\r\n|\r|\n/), lineEnd: text.includes('\r\n') ? '\r\n' : '\n' };
  const layers = section.options.get('layers');
  const edits =
    change.kind === 'reverse-layers'
      ? layers && reversedList(written, layers)
      : withIgnored(written, format, section, `${change.importer} -> ${change.imported}`);
  return edits?.map((edit) => ({ file, ...edit }));
}

/** As contracts are told apart where they are read. */
function idOf({ id, options }: ContractSection): string | undefined {
  return id ?? options.get('name')?.values[0]?.value;
}

function withIgnored(
  written: TextLines,
  format: Format,
  section: ContractSection,
  text: string,
): readonly RangeEdit[] | undefined {
  const known = section.options.get('ignore_imports');
  if (known?.inherited === true) return undefined;
  if (known !== undefined) return withOneMore(written, format, known, text);
  const options = [...section.options.values()].filter(({ inherited }) => inherited !== true);
  // In a table that is written within a line there are no lines to add to.
  if (options.some(({ key }) => key.start.line === section.range.start.line)) return undefined;
  const last = Math.max(section.range.end.line, ...options.map(({ range }) => range.end.line));
  return [addedBelow(written, last, format.entry('ignore_imports', text))];
}

function withOneMore(
  written: TextLines,
  format: Format,
  option: Option,
  text: string,
): readonly RangeEdit[] | undefined {
  const isIni = format.quoted(text) === text;
  if (!isIni && !option.isList) return undefined;
  const last = option.values.findLast(({ value }) => value !== '');
  if (last === undefined) {
    if (isIni) return [addedBelow(written, option.key.end.line, [`    ${text}`])];
    return [inserted(option.range.start.line, option.range.start.character + 1, format.quoted(text))];
  }
  const { line, character } = last.range.end;
  const own = written.lines[line] ?? '';
  const isAlone = line > option.key.start.line;
  const indent = isAlone ? (/^\s*/.exec(own)?.[0] ?? '') : '    ';
  if (isIni) return [addedBelow(written, line, [indent + text])];
  const end = /["']/.test(own[character] ?? '') ? character + 1 : character;
  const [rest, comma] = /^\s*(,)?\s*(?:#.*)?$/.exec(own.slice(end)) ?? [];
  // The list ends on this line, or further texts could stand on it.
  if (!isAlone || rest === undefined) return [inserted(line, end, `, ${format.quoted(text)}`)];
  const below = addedBelow(written, line, [`${indent}${format.quoted(text)}${comma ?? ''}`]);
  return comma === undefined ? [inserted(line, end, ','), below] : [below];
}

function addedBelow({ lines, lineEnd }: TextLines, line: number, added: readonly string[]): RangeEdit {
  return inserted(line, lines[line]?.length ?? 0, added.map((each) => lineEnd + each).join(''));
}

function inserted(line: number, character: number, newText: string): RangeEdit {
  const range: TextRange = rangeOnLine(line, character, character);
  return { range, newText };
}
