import type { Planned } from '#application/projectEdit.ts';
import { refused } from '#application/projectEdit.ts';
import type { ExtractPort, Surroundings } from '#application/ports/refactorer.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { kindOfFunction } from '../../outline/memberKinds.ts';
import { importsOf } from '../../outline/parts.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Statement } from '../../syntax/nodes.ts';
import { portWordsFor } from '../../templates/written.ts';
import type { PythonDraft, WantedName } from '../draft/draft.ts';
import { createDraft } from '../draft/draft.ts';
import { indentOf } from '../draft/moduleStyle.ts';
import { importedNamesAt } from '../importedNames.ts';
import { openProject } from '../project.ts';
import type { GoneImport } from '../runTimeImports.ts';
import { loads } from '../runTimeImports.ts';
import type { ClassMember } from './classMembers.ts';
import { lineageOf, memberOf } from './classMembers.ts';
import { importedThings } from './importedThings.ts';
import { implementPort } from './implementPort.ts';
import type { Part } from './parts.ts';
import { partsOf } from './parts.ts';
import { writePort } from './portFile.ts';
import { saysWhatItImplements } from './portHabit.ts';
import type { TypeCopier } from './typeCopier.ts';
import { createTypeCopier, thingKey } from './typeCopier.ts';
import { writtenMember } from './writtenMembers.ts';
import type { MemberLines } from './writtenMembers.ts';

/** Puts a port between a module and what it imports of an outer layer. */
export function* extractPort(request: ExtractPort, surroundings: Surroundings): Generator<void, Planned> {
  const project = openProject(surroundings);
  const reading = project.readingOf(request.module);
  if (reading === undefined) return refused(`The module ${request.module} cannot be read as it is.`);
  const imported = importedNamesAt(reading, request.range, plainImports(reading));
  if (imported === undefined) {
    return refused(
      'Only an import at the top of a module can be replaced by a port, and only one that names what it imports.',
    );
  }
  const found = importedThings(project, reading, imported);
  if ('reason' in found) return refused(found.reason);
  yield;
  const chosen = partsOf(project, reading, request, found.things);
  if ('reason' in chosen) return refused(chosen.reason);
  const draft = createDraft(project);
  draft.dropImports(reading, imported.aliases);
  const { parts } = chosen;
  const renamed = new Map(parts.map(({ thing, port }) => [thingKey(thing.module, thing.name), port.symbol]));
  for (const part of parts) {
    yield;
    const gone = parts.map(({ thing }) => ({ from: reading.path, to: thing.module }));
    const reason = replacePart(draft, reading, part, { renamed, gone });
    if (reason !== undefined) return refused(reason);
  }
  return draft.finish();
}

/** Those that hold in the whole of the module, be it for type checkers alone. */
function plainImports({ module }: Reading): readonly Statement[] {
  const ofTypes = importsOf(module).flatMap(({ node, typeOnly }) => (typeOnly ? [node] : []));
  return [...module.body, ...ofTypes];
}

/** What the parts of one import have in common. */
interface Whole {
  readonly renamed: ReadonlyMap<string, string>;
  readonly gone: readonly GoneImport[];
}

function replacePart(draft: PythonDraft, reading: Reading, part: Part, whole: Whole): string | undefined {
  const { port, uses, existing, home, adapter } = part;
  if (uses.instances.length > 0) {
    return `\`${part.thing.written}\` is made here. Have it handed in first, so that only its type is named.`;
  }
  const reason = home === undefined ? undefined : writeNewPort(draft, reading, part, whole);
  if (reason !== undefined) return reason;
  if (existing?.isImplemented !== true && isToBeSaid(draft, part)) {
    const circle = circleReason(draft, part, whole.gone);
    if (circle !== undefined) return circle;
    const isAbstract = isAbstractPort(part);
    implementPort(draft, adapter, { file: port.file, symbol: port.symbol, isAbstract });
  }
  const name = draft.importName(reading, { name: port.symbol, from: { module: port.file } });
  for (const { node } of uses.types) draft.change(reading, { start: node.start, end: node.end, text: name });
  return undefined;
}

function isAbstractPort({ home }: Part): boolean {
  return home?.form === 'abstract-class';
}

/** A `Protocol` is implemented by whoever has its members, so it depends on the project whether it is said. */
function isToBeSaid({ project }: PythonDraft, part: Part): boolean {
  return isAbstractPort(part) || saysWhatItImplements(project, part.thing.module);
}

/** Python would load the adapter again while it loads the port for it. */
function circleReason(
  { project }: PythonDraft,
  { thing, port }: Part,
  gone: readonly GoneImport[],
): string | undefined {
  const { graph } = project.surroundings;
  if (!graph.has(port.file) || !loads(graph, port.file, new Set([thing.module]), gone)) return undefined;
  return `The module ${port.file}, which holds the port, imports ${thing.module} when it is loaded, so they would import each other.`;
}

function writeNewPort(draft: PythonDraft, reading: Reading, part: Part, { renamed, gone }: Whole): string | undefined {
  const { home, adapter, asked, thing } = part;
  if (home === undefined) return undefined;
  const { project } = draft;
  const quotes = home.appends && !readsTypesLater(project.readingOf(home.file));
  const copier = createTypeCopier(project, { file: home.file, renamed, quotes });
  const members = portMembers(draft, part, copier, indentOf(reading.text));
  if ('reason' in members) return members.reason;
  const reason = copier.reason();
  if (reason !== undefined) return reason;
  const loading = new Set<ModulePath>([reading.path, thing.module, home.file]);
  const isForTypesAlone = ({ from }: WantedName): boolean =>
    'module' in from && loads(project.surroundings.graph, from.module, loading, gone);
  const needs = copier.needs();
  if (quotes && needs.some(isForTypesAlone)) {
    return `The module ${home.file}, where the port belongs, cannot import what it speaks of: the two would import each other.`;
  }
  const isLater = copier.namesLater() || readsTypesLater(adapter.reading);
  writePort(draft, reading, { home, members: members.members, needs, isForTypesAlone, isLater });
  return asked.size === 0 ? 'Nothing is asked of it.' : undefined;
}

function readsTypesLater(reading: Reading | undefined): boolean {
  return reading?.scope.imports.get('annotations')?.some(({ specifier }) => specifier === '__future__') === true;
}

/** What is asked, in the order in which the class declares it, inherited members behind. */
function portMembers(
  { project }: PythonDraft,
  part: Part,
  copier: TypeCopier,
  unit: string,
): { readonly members: readonly MemberLines[] } | { readonly reason: string } {
  const { adapter, asked, home } = part;
  const lineage = lineageOf(project, adapter);
  const isAbstract = portWordsFor(home?.form ?? 'interface').base === 'ABC';
  const found: ClassMember[] = [];
  for (const name of asked) {
    const member = asAsked(memberOf(lineage, name), part.written);
    const reason = reasonAgainst(name, member === undefined, adapter.node.name.name);
    if (member === undefined || reason !== undefined) return { reason: reason ?? '' };
    found.push(member);
  }
  const rank = (member: ClassMember): readonly [number, number] => {
    const start = member.kind === 'function' ? (member.functions[0]?.start ?? 0) : member.annotation.start;
    return [lineage.indexOf(member.owner), start];
  };
  const members: MemberLines[] = [];
  for (const member of found.sort((one, other) => compare(rank(one), rank(other)))) {
    const lines = writtenMember(member, copier, { unit, isAbstract });
    if ('reason' in lines) return lines;
    members.push(...lines);
  }
  return { members };
}

/** Without what sets it, where nobody here does. */
function asAsked(member: ClassMember | undefined, written: ReadonlySet<string>): ClassMember | undefined {
  if (member?.kind !== 'function' || written.has(member.name)) return member;
  return { ...member, functions: member.functions.filter((one) => kindOfFunction(one) !== 'setter') };
}

function compare([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  return a - c || b - d;
}

function reasonAgainst(name: string, isMissing: boolean, owner: string): string | undefined {
  if (/^_(?!_\w+__$)/.test(name)) return `\`${name}\` is a private member of \`${owner}\`, which no port shows.`;
  return isMissing ? `Nobody has written down what \`${name}\` of \`${owner}\` is, so no port can say it.` : undefined;
}
