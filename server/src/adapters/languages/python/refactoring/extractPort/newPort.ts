import type { Home } from '#application/ports/homes.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { kindOfFunction } from '../../outline/memberKinds.ts';
import type { Reading } from '../../outline/reading.ts';
import { portWordsFor } from '../../templates/written.ts';
import type { PythonDraft, WantedName } from '../draft/draft.ts';
import { indentOf } from '../draft/moduleStyle.ts';
import { defersAnnotations } from '../futureAnnotations.ts';
import type { GoneImport } from '../runTimeImports.ts';
import { loads } from '../runTimeImports.ts';
import type { Against } from './against.ts';
import type { ClassMember, PlacedClass } from './classMembers.ts';
import { lineageOf, memberOf } from './classMembers.ts';
import { asCallable, asMethod, functionOf } from './functionPart.ts';
import type { Part } from './parts.ts';
import { writePort } from './portFile.ts';
import type { TypeCopier } from './typeCopier.ts';
import { createTypeCopier } from './typeCopier.ts';
import { functionLines, writtenMember } from './writtenMembers.ts';
import type { MemberLines } from './writtenMembers.ts';

/** What the parts of one import have in common. */
export interface WholeImport {
  /** What is called by the names of ports from now on. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly gone: readonly GoneImport[];
}

/** A part whose port is made. */
type MadePart = Part & { readonly home: Home };

type Members = { readonly members: readonly MemberLines[] } | { readonly reason: string };

/** Writes the port that stands for a part of an import; gives a reason where it cannot say what is asked. */
export function writeNewPort(
  draft: PythonDraft,
  reading: Reading,
  part: MadePart,
  { renamed, gone }: WholeImport,
): Against | undefined {
  const { home, thing } = part;
  const { project } = draft;
  const there = project.readingOf(home.file);
  const quotes = home.appends && (there === undefined || !defersAnnotations(there));
  const copier = createTypeCopier(project, { file: home.file, renamed, quotes });
  const declaring = draft.project.readingOf(part.adapter?.reading.path ?? thing.module);
  const members =
    part.adapter === undefined
      ? callMembers(draft, part, copier, indentOf(reading.text))
      : portMembers(draft, part, part.adapter, { copier, unit: indentOf(reading.text) });
  if ('reason' in members) return members;
  const reason = copier.reason();
  if (reason !== undefined) return { reason };
  const [outward] = copier.tooFarOut();
  if (outward !== undefined) return { reason: outward.reason, tooFarOut: copier.tooFarOut() };
  const loading = new Set<ModulePath>([reading.path, thing.module, declaring?.path ?? thing.module, home.file]);
  const isForTypesAlone = ({ from }: WantedName): boolean =>
    'module' in from && loads(project.surroundings.graph, from.module, loading, gone);
  const needs = copier.needs();
  if (quotes && needs.some(isForTypesAlone)) {
    const reason = `The module ${home.file}, where the port belongs, cannot import what it speaks of: the two would import each other.`;
    return { reason };
  }
  const isLater = copier.namesLater() || (declaring !== undefined && defersAnnotations(declaring));
  const variables = copier.variables();
  writePort(draft, reading, { home, members: members.members, needs, variables, isForTypesAlone, isLater });
  return undefined;
}

/** What is asked, in the order in which the class declares it, inherited members behind. */
function portMembers(
  { project }: PythonDraft,
  { asked, home, written }: MadePart,
  adapter: PlacedClass,
  { copier, unit }: { readonly copier: TypeCopier; readonly unit: string },
): Members {
  const lineage = lineageOf(project, adapter);
  const isAbstract = portWordsFor(home.form).base === 'ABC';
  const found: ClassMember[] = [];
  for (const name of asked) {
    const member = asAsked(memberOf(lineage, name), written);
    const reason = reasonAgainst(name, member === undefined, adapter.node.name.name);
    if (member === undefined || reason !== undefined) return { reason: reason ?? '' };
    found.push(member);
  }
  const rank = (member: ClassMember): readonly [number, number] => {
    return [lineage.indexOf(member.owner), placeOf(member)];
  };
  const members: MemberLines[] = [];
  for (const member of found.sort((one, other) => compare(rank(one), rank(other)))) {
    const lines = writtenMember(member, copier, { unit, isAbstract });
    if ('reason' in lines) return lines;
    members.push(...lines);
  }
  return { members };
}

function placeOf(member: ClassMember): number {
  if (member.kind === 'function') return member.functions[0]?.start ?? 0;
  return member.type.kind === 'written' ? member.type.node.start : 0;
}

/** A function can only be called; several are the methods of what stands for their module. */
function callMembers({ project }: PythonDraft, part: MadePart, copier: TypeCopier, unit: string): Members {
  const { thing, functions } = part;
  const members: MemberLines[] = [];
  for (const each of functions.length === 0 ? [thing] : functions) {
    const node = functionOf(project, each);
    const reading = project.readingOf(each.module);
    if ('reason' in node) return node;
    if (reading === undefined) return { reason: `The module ${each.module} cannot be read.` };
    const method = functions.length === 0 ? asCallable(node) : asMethod(node);
    const lines = functionLines(reading, method, copier, { unit, isAbstract: false });
    if ('reason' in lines) return lines;
    members.push(lines.lines);
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
