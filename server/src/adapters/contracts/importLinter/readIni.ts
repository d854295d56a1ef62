import type { ConfigurationProblem } from '#application/ports/configurationProblem.ts';
import type { Said } from '#domain/importContracts/importContract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { rangeOnLine } from '#domain/text.ts';
import type { TextRange } from '#domain/text.ts';
import type { Mistake } from './interpolation.ts';
import { interpolated } from './interpolation.ts';
import type { ContractSection, Option, Section, SectionsReading } from './options.ts';

const SECTION = 'importlinter';

/** What stands in this section is said in every other one. */
const DEFAULTS = 'DEFAULT';

/**
 * Reads what Python's `configparser` would read: lines that are indented deeper than their key go on with its value,
 * and lines that begin with `#` or `;` are comments.
 */
export function readIni(file: ModulePath, text: string): SectionsReading {
  const reading = readLines(text);
  const written = reading.sections.get(SECTION);
  const defaults = reading.sections.get(DEFAULTS)?.options ?? new Map<string, IniOption>();
  const mistakes = [...reading.mistakes];
  // A file that is about other things is somebody else's, mistakes included.
  if (written === undefined) return isAboutNothingElse(file) ? withoutSession(file, reading) : { kind: 'other' };
  const session = optionsOf(written, defaults, mistakes);
  const contracts = [...reading.sections].flatMap(([name, section]): ContractSection[] => {
    if (!name.startsWith(`${SECTION}:`)) return [];
    return [{ ...optionsOf(section, defaults, mistakes), id: name.slice(name.lastIndexOf(':') + 1) }];
  });
  const [mistake] = mistakes;
  if (mistake !== undefined) return { kind: 'broken', problem: problemIn(file, mistake) };
  return { kind: 'sections', sections: { session, contracts }, problems: [] };
}

function isAboutNothingElse(file: ModulePath): boolean {
  return file === '.importlinter' || file.endsWith('/.importlinter');
}

/** Without its section the file says nothing, and import-linter looks for another one. */
function withoutSession(file: ModulePath, { sections, mistakes: [mistake] }: IniReading): SectionsReading {
  if (mistake !== undefined) return { kind: 'broken', problem: problemIn(file, mistake) };
  const [first] = sections.values();
  if (first === undefined) return { kind: 'other' };
  const message = `There is no section [${SECTION}] here, so that nothing of this file counts.`;
  return { kind: 'other', problem: problemIn(file, { range: first.range, message }) };
}

interface IniSection {
  readonly range: TextRange;
  readonly options: Map<string, IniOption>;
}

interface IniOption {
  readonly key: TextRange;
  /** What stands behind the key, and then each line; blank ones are left out. */
  readonly lines: Said<string>[];
  /** Whether anything but the line of the key belongs to it. */
  isLong: boolean;
}

interface IniReading {
  readonly sections: ReadonlyMap<string, IniSection>;
  readonly mistakes: readonly Mistake[];
}

function readLines(text: string): IniReading {
  const sections = new Map<string, IniSection>();
  const mistakes: Mistake[] = [];
  let section: IniSection | undefined;
  let option: IniOption | undefined;
  let indentOfKey = 0;
  for (const [number, line] of text.split(/\r\n|\r|\n/).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#') || content.startsWith(';')) continue;
    const indent = line.length - line.trimStart().length;
    const range = rangeOnLine(number, indent, indent + content.length);
    if (section !== undefined && option !== undefined && indent > indentOfKey) {
      option.isLong = true;
      option.lines.push({ value: content, range });
      continue;
    }
    indentOfKey = indent;
    option = undefined;
    const heading = /^\[(.+)\]/.exec(content)?.[1];
    if (heading !== undefined) {
      section = { range: rangeOnLine(number, indent, indent + heading.length + 2), options: new Map() };
      if (sections.has(heading)) mistakes.push({ range, message: `There is a section [${heading}] already.` });
      sections.set(heading, section);
      continue;
    }
    const entry = readEntry(line, number, indent);
    if (section === undefined) {
      mistakes.push({ range, message: `This line stands in no section. Put [${SECTION}] above it.` });
      return { sections, mistakes };
    }
    if (entry === undefined) {
      mistakes.push({ range, message: 'This line is neither a section nor a key with "=" or ":" behind it.' });
      continue;
    }
    if (section.options.has(entry.name)) {
      mistakes.push({ range: entry.option.key, message: `The key "${entry.name}" is there already.` });
    }
    section.options.set(entry.name, entry.option);
    option = entry.option;
  }
  return { sections, mistakes };
}

function readEntry(
  line: string,
  number: number,
  indent: number,
): { readonly name: string; readonly option: IniOption } | undefined {
  const match = /^\s*([^=:]*?)\s*[=:]\s*/.exec(line);
  const name = match?.[1];
  if (match === null || name === undefined || name === '') return undefined;
  const value = line.slice(match[0].length).trimEnd();
  const start = match[0].length;
  return {
    name: name.toLowerCase(),
    option: {
      key: rangeOnLine(number, indent, indent + name.length),
      lines: value === '' ? [] : [{ value, range: rangeOnLine(number, start, start + value.length) }],
      isLong: false,
    },
  };
}

function optionsOf(
  { range, options }: IniSection,
  defaults: ReadonlyMap<string, IniOption>,
  mistakes: Mistake[],
): Section {
  const all = new Map<string, IniOption>([...defaults, ...options]);
  const valueOf = (key: string) => all.get(key)?.lines.map(({ value }) => value);
  const read = new Map<string, Option>();
  for (const [name, option] of all) {
    const lines = interpolated(option.lines, valueOf);
    if ('message' in lines) mistakes.push(lines);
    else read.set(name, optionOf(option, lines, !options.has(name)));
  }
  return { range, options: read };
}

function optionOf({ key, isLong }: IniOption, lines: readonly Said<string>[], inherited: boolean): Option {
  const [first, last] = [lines[0], lines.at(-1)];
  const range = first === undefined || last === undefined ? key : { start: first.range.start, end: last.range.end };
  const values = first === undefined ? [{ value: '', range: key }] : lines;
  return { key, range, values, isList: isLong || lines.length > 1, ...(inherited && { inherited }) };
}

function problemIn(file: ModulePath, { range, message }: Mistake): ConfigurationProblem {
  return { file, range, severity: 'error', message };
}
