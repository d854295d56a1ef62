import type { Home } from '#application/ports/homes.ts';
import type { ExtractPort } from '#application/ports/refactorer.ts';
import { conceptOfThing } from '#application/refactoring/naming/portConcepts.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Reading } from '../../outline/reading.ts';
import { nameOfType } from '../../outline/writtenTypes.ts';
import type { PythonProject } from '../project.ts';
import { askedMembers } from './askedMembers.ts';
import type { AskedMembers } from './askedMembers.ts';
import type { PlacedClass } from './classMembers.ts';
import { classCalled, lineageOf, memberOf } from './classMembers.ts';
import { askedElsewhere, leavesModule } from './elsewhere.ts';
import type { ExistingPort } from './existingPort.ts';
import { existingPort } from './existingPort.ts';
import type { ImportedThing } from './importedThings.ts';
import type { Uses } from './uses.ts';
import { usesOf } from './uses.ts';

/** A class for which a port is wanted, with what is asked of it and the port that is asked from now on. */
export interface Part {
  readonly thing: ImportedThing;
  readonly adapter: PlacedClass;
  readonly uses: Uses;
  readonly asked: ReadonlySet<string>;
  /** Members that get another value. */
  readonly written: ReadonlySet<string>;
  readonly port: { readonly file: ModulePath; readonly symbol: string };
  readonly existing: ExistingPort | undefined;
  /** Where the port goes that is made; undefined where there is one. */
  readonly home: Home | undefined;
}

export type Parts = { readonly parts: readonly Part[] } | { readonly reason: string };

export function partsOf(
  project: PythonProject,
  reading: Reading,
  request: ExtractPort,
  things: readonly ImportedThing[],
): Parts {
  const parts: Part[] = [];
  for (const thing of things) {
    const taken = parts.map(({ port }) => port.symbol);
    const part = partOf(project, reading, { thing, things, taken });
    if ('reason' in part) return part;
    parts.push(part);
  }
  return { parts };
}

interface Wanted {
  readonly thing: ImportedThing;
  readonly things: readonly ImportedThing[];
  /** The names of the ports that are made for the others. */
  readonly taken: readonly string[];
}

function partOf(project: PythonProject, reading: Reading, wanted: Wanted): Part | { readonly reason: string } {
  const { thing } = wanted;
  const reason = reasonAgainst(thing);
  if (reason !== undefined) return { reason };
  const adapter = classCalled(project, thing.module, thing.name);
  if (adapter === undefined) return { reason: `\`${thing.written}\` is declared more than once in ${thing.module}.` };
  const uses = usesOf(reading, thing);
  if ('reason' in uses) return uses;
  const found = askedMembers(reading, thing.written, (member) => givesItself(project, adapter, member));
  if ('reason' in found) return found;
  const asked = allAsked(project, reading, adapter, found);
  const left = leavesModule(project, reading, thing);
  if (left !== undefined) return { reason: left };
  if (asked.size === 0) {
    return {
      reason: `Nothing is asked of \`${thing.written}\` here: it is only handed on. Begin with whoever uses it.`,
    };
  }
  const lineage = lineageOf(project, adapter);
  if ([...asked].every((name) => memberOf(lineage, name)?.kind === 'field')) {
    return { reason: `\`${thing.written}\` is plain data to this module. No port stands for that: move it inward.` };
  }
  const concept = conceptOfThing(thing.name);
  const existing = existingPort(project, { asker: reading.path, adapter, concept, members: asked });
  const common = { thing, adapter, uses, asked, written: found.written };
  if (existing !== undefined) {
    return { ...common, existing, home: undefined, port: { file: existing.module, symbol: existing.symbol } };
  }
  const avoid = namesToAvoid(project, reading, wanted);
  const home = project.surroundings.homeOf({
    kind: 'port',
    asker: reading.path,
    concept,
    adapter: thing.module,
    avoid,
  });
  if (home === undefined) {
    return { reason: `No folder was found for a port that both ${reading.path} and ${thing.module} may import.` };
  }
  return { ...common, existing, home, port: home };
}

function reasonAgainst({ declaration, written, module }: ImportedThing): string | undefined {
  if (declaration.kind === 'class') return undefined;
  if (declaration.kind === 'function') {
    return `\`${written}\` is a function. Make it a method of a class before a port can stand for it.`;
  }
  return `\`${written}\` of ${module} is plain data. No port stands for that: move it inward.`;
}

/** Whether a member gives another thing of the same class. */
function givesItself(project: PythonProject, adapter: PlacedClass, name: string): boolean {
  const member = memberOf(lineageOf(project, adapter), name);
  if (member?.kind !== 'function') return false;
  const { reading } = member.owner;
  return member.functions.some(({ returns }) => {
    const given = returns && nameOfType(reading, returns);
    if (given === undefined) return false;
    if (typingNameOf(given) === 'Self') return true;
    const meaning = project.meaningOf(reading.path, given);
    return meaning.kind === 'declaration' && meaning.declaration.name === adapter.node.name.name;
  });
}

function typingNameOf(name: string): string {
  return name.split('.').at(-1) ?? '';
}

/** What the module asks, and of that which its fields keep what others ask through them. */
function allAsked(
  project: PythonProject,
  reading: Reading,
  adapter: PlacedClass,
  { members, fields }: AskedMembers,
): ReadonlySet<string> {
  const lineage = lineageOf(project, adapter);
  const others = [...askedElsewhere(project, reading, fields)].filter((name) => memberOf(lineage, name) !== undefined);
  return new Set([...members.keys(), ...others]);
}

function namesToAvoid(project: PythonProject, reading: Reading, { thing, things, taken }: Wanted): readonly string[] {
  const leaving = new Set(things.map(({ written }) => written));
  const namesIn = (module: ModulePath): readonly string[] => {
    const { declarations = [], bindings = [] } = project.outlineOf(module) ?? {};
    return [...declarations.map(({ name }) => name), ...bindings.map(({ local }) => local)];
  };
  const staying = namesIn(reading.path).filter((name) => !leaving.has(name));
  return [...namesIn(thing.module), ...staying, ...taken];
}
