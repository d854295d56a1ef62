import type { Reading } from '../../outline/reading.ts';
import { nameOfType } from '../../outline/writtenTypes.ts';
import type { PythonProject } from '../project.ts';
import type { AskedMembers } from './askedMembers.ts';
import { askedUntyped } from './askedUntyped.ts';
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
  /** What it inherits from and is handed on as, so that the port has to be that. */
  readonly wider: readonly PlacedClass[];
}

type Asked = Asking | { readonly reason: string };

/** What `reading` asks of a thing. */
export function askingOf(project: PythonProject, reading: Reading, thing: ImportedThing): Asked {
  const { kind } = thing.declaration;
  if (kind === 'function') return ofFunction();
  if (kind === 'constant') return ofObject(project, reading, thing);
  return kind === 'class' ? ofClass(project, reading, thing) : { reason: plainReason(thing) };
}

const NOTHING: ReadonlySet<string> = new Set();

function ofFunction(): Asking {
  return { kind: 'function', adapter: undefined, asked: new Set(['__call__']), written: NOTHING, wider: [] };
}

function ofObject(project: PythonProject, reading: Reading, thing: ImportedThing): Asked {
  const adapter = classOfObject(project, thing);
  if (adapter === undefined) return { reason: plainReason(thing) };
  const asked = askedOfObject(reading, thing);
  return 'reason' in asked ? asked : { kind: 'object', adapter, asked, written: NOTHING, wider: [] };
}

function ofClass(project: PythonProject, reading: Reading, thing: ImportedThing): Asked {
  const adapter = classCalled(project, thing.module, thing.name);
  if (adapter === undefined) return { reason: `\`${thing.written}\` is declared more than once in ${thing.module}.` };
  const found = askedMembers(reading, thing.written, {
    givesItself: (member) => givesItself(project, adapter, member),
    isAlso: (type) => inheritedAs(project, reading, adapter, type) !== undefined,
    askedUntyped: (call, argument) => askedUntyped(project, reading, call, argument),
  });
  if ('reason' in found) return found;
  const { written, handedOnAs } = found;
  const wider = [...handedOnAs].flatMap((type) => inheritedAs(project, reading, adapter, type) ?? []);
  return { kind: 'class', adapter, asked: allAsked(project, reading, adapter, found), written, wider };
}

export function plainReason({ written, module }: ImportedThing): string {
  return `\`${written}\` of ${module} is plain data. No port stands for that: move it inward.`;
}

/** What the module calls `type`, where the class inherits from it. */
function inheritedAs(
  project: PythonProject,
  { path }: Reading,
  adapter: PlacedClass,
  type: string,
): PlacedClass | undefined {
  const meaning = project.meaningOf(path, type);
  if (meaning.kind !== 'declaration' || meaning.behind.length > 0) return undefined;
  const [, ...above] = lineageOf(project, adapter);
  return above.find(
    ({ reading, node }) => reading.path === meaning.module && node.name.name === meaning.declaration.name,
  );
}

/** Whether a member gives another thing of the same class. */
export function givesItself(project: PythonProject, adapter: PlacedClass, name: string): boolean {
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
