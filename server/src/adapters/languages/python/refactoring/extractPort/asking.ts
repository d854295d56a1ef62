import type { Reading } from '../../outline/reading.ts';
import { nameOfType } from '../../outline/writtenTypes.ts';
import type { PythonProject } from '../project.ts';
import type { AskedMembers } from './askedMembers.ts';
import { askedMembers } from './askedMembers.ts';
import type { PlacedClass } from './classMembers.ts';
import { classCalled, lineageOf, memberOf } from './classMembers.ts';
import { askedElsewhere } from './elsewhere.ts';
import type { ImportedThing } from './importedThings.ts';
import { askedOfObject, classOfObject } from './objectPart.ts';

/** What is asked of something that is imported. */
export interface Asking {
  readonly kind: 'class' | 'object' | 'function';
  /** The class whose instances do what is asked; undefined of a function. */
  readonly adapter: PlacedClass | undefined;
  readonly asked: ReadonlySet<string>;
  /** Members that get another value. */
  readonly written: ReadonlySet<string>;
}

type Asked = Asking | { readonly reason: string };

/** What `reading` asks of a thing, which it imports together with `things`. */
export function askingOf(
  project: PythonProject,
  reading: Reading,
  thing: ImportedThing,
  things: readonly ImportedThing[],
): Asked {
  const { kind } = thing.declaration;
  if (kind === 'function') return ofFunction(thing, things);
  if (kind === 'constant') return ofObject(project, reading, thing);
  return kind === 'class' ? ofClass(project, reading, thing) : { reason: plainReason(thing) };
}

const NOTHING: ReadonlySet<string> = new Set();

function ofFunction(thing: ImportedThing, things: readonly ImportedThing[]): Asked {
  const isBeside = ({ declaration, module }: ImportedThing): boolean =>
    declaration.kind === 'function' && module === thing.module;
  const beside = things.find((one) => one !== thing && isBeside(one));
  if (beside === undefined) {
    return { kind: 'function', adapter: undefined, asked: new Set(['__call__']), written: NOTHING };
  }
  return {
    reason: `\`${thing.written}\` and \`${beside.written}\` would share a port. Make them methods of a class first, or import each on a line of its own.`,
  };
}

function ofObject(project: PythonProject, reading: Reading, thing: ImportedThing): Asked {
  const adapter = classOfObject(project, thing);
  if (adapter === undefined) return { reason: plainReason(thing) };
  const asked = askedOfObject(reading, thing);
  return 'reason' in asked ? asked : { kind: 'object', adapter, asked, written: NOTHING };
}

function ofClass(project: PythonProject, reading: Reading, thing: ImportedThing): Asked {
  const adapter = classCalled(project, thing.module, thing.name);
  if (adapter === undefined) return { reason: `\`${thing.written}\` is declared more than once in ${thing.module}.` };
  const found = askedMembers(reading, thing.written, (member) => givesItself(project, adapter, member));
  if ('reason' in found) return found;
  return { kind: 'class', adapter, asked: allAsked(project, reading, adapter, found), written: found.written };
}

function plainReason({ written, module }: ImportedThing): string {
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
