import type { Home } from '#application/ports/homes.ts';
import { imports, portWordsFor } from '../../templates/written.ts';
import type { Reading } from '../../outline/reading.ts';
import type { WantedName, PythonDraft } from '../draft/draft.ts';
import { inImportOrder } from '../draft/importOrder.ts';
import { indentOf, lineBreakOf } from '../draft/moduleStyle.ts';
import { behindLine } from '../takeOut.ts';
import type { MemberLines } from './writtenMembers.ts';

/** A port as it is to be declared. */
export interface PortToWrite {
  readonly home: Home;
  readonly members: readonly MemberLines[];
  readonly needs: readonly WantedName[];
  /** The type variables that it has for itself, each as a statement. */
  readonly variables: readonly string[];
  /** Names that may be imported for type checkers alone, because Python would go in a circle. */
  readonly isForTypesAlone: (wanted: WantedName) => boolean;
  /** Whether its types are to be looked at only when somebody asks. */
  readonly isLater: boolean;
}

/** Writes the port into a file of its own, in the manner of `like`, or behind what its file holds already. */
export function writePort(draft: PythonDraft, like: Reading, port: PortToWrite): void {
  const { home } = port;
  if (!home.appends) return draft.create(home.file, newFile(draft, like, port));
  const reading = draft.project.readingOf(home.file);
  if (reading === undefined) return draft.refuse(`The module ${home.file} cannot be read.`);
  for (const need of allNeeds(port)) {
    if (port.isForTypesAlone(need)) draft.importType(reading, need);
    else draft.importName(reading, need);
  }
  const { text } = reading;
  const last = reading.module.body.at(-1);
  const at = last === undefined ? text.length : behindLine(text, last.end);
  const isOpen = at === text.length && !/[\r\n]$/.test(text);
  const taken = port.variables.find((one) => reading.scope.names.has(nameOf(one)) && !text.includes(one));
  if (taken !== undefined) draft.refuse(`\`${nameOf(taken)}\` means something else in ${home.file}.`);
  const missing = port.variables.filter((one) => !text.includes(one));
  const words = `${variableLines(missing)}${declaration(indentOf(text), port)}`;
  draft.change(reading, { start: at, end: at, text: `${isOpen ? '\n' : ''}\n\n${words}` });
}

function newFile(draft: PythonDraft, like: Reading, port: PortToWrite): string {
  const needs = allNeeds(port).map((need) => ({ ...need, isTypeOnly: port.isForTypesAlone(need) }));
  const line = (from: string, names: readonly string[]): string =>
    `from ${from} import ${inImportOrder(names).join(', ')}\n`;
  const lines = (isOfProject: boolean, isTypeOnly: boolean): readonly string[] => {
    const groups = new Map<string, string[]>();
    for (const need of needs) {
      if ('module' in need.from !== isOfProject || need.isTypeOnly !== isTypeOnly) continue;
      const specifier = 'module' in need.from ? specifierFor(draft, port, need.from.module) : need.from.specifier;
      groups.set(specifier, [...(groups.get(specifier) ?? []), need.name]);
    }
    return [...groups].map(([specifier, names]) => line(specifier, names));
  };
  const unit = indentOf(like.text);
  const ofTypes = lines(true, true).map((each) => unit + each);
  const checking = ofTypes.length === 0 ? [] : ['TYPE_CHECKING'];
  const ofPython = joined([...lines(false, false), ...(checking.length === 0 ? [] : [line('typing', checking)])]);
  const later = port.isLater || ofTypes.length > 0 ? 'from __future__ import annotations\n\n' : '';
  const block = ofTypes.length === 0 ? '' : `if TYPE_CHECKING:\n${[...ofTypes].sort().join('')}\n\n`;
  const head = `${later}${imports(ofPython, lines(true, false))}`;
  const imported = block === '' ? head : `${head.replace(/\n\n$/, '\n')}${block}`;
  const above = port.variables.length === 0 ? imported : imported.replace(/\n\n\n$/, '\n\n');
  const text = `${above}${variableLines(port.variables)}${declaration(unit, port)}`;
  return text.replaceAll('\n', lineBreakOf(like.text));
}

/** Lines that import from the same place as one. */
function joined(lines: readonly string[]): readonly string[] {
  const names = new Map<string, string[]>();
  for (const line of lines) {
    const [, from = '', all = ''] = /^from (\S+) import (.*)\n$/.exec(line) ?? [];
    names.set(from, [...(names.get(from) ?? []), ...all.split(', ')]);
  }
  return [...names].map(([from, all]) => `from ${from} import ${inImportOrder(all).join(', ')}\n`);
}

function specifierFor(draft: PythonDraft, { home }: PortToWrite, module: string): string {
  const specifier = draft.project.surroundings.specifierBetween(home.file, module);
  if (specifier === undefined) draft.refuse(`No import in ${home.file} was found that leads to ${module}.`);
  return specifier ?? '';
}

function variableLines(variables: readonly string[]): string {
  return variables.length === 0 ? '' : `${variables.join('\n')}\n\n\n`;
}

function nameOf(variable: string): string {
  return variable.slice(0, variable.indexOf(' '));
}

/** What the types name, and what a port is made from. */
function allNeeds({ home, needs }: PortToWrite): readonly WantedName[] {
  const { names, specifier } = portWordsFor(home.form);
  return [...names.map((name): WantedName => ({ name, from: { specifier } })), ...needs];
}

function declaration(unit: string, { home, members }: PortToWrite): string {
  const { base } = portWordsFor(home.form);
  const blocks = members.map((lines, index) => {
    const text = lines.map((line) => (line === '' ? '\n' : `${unit}${line}\n`)).join('');
    const before = members[index - 1];
    return before === undefined || (isField(before) && isField(lines)) ? text : `\n${text}`;
  });
  return `class ${home.symbol}(${base}):\n${blocks.join('')}`;
}

function isField([line = '', ...others]: MemberLines): boolean {
  return others.length === 0 && /^\w+:/.test(line);
}
