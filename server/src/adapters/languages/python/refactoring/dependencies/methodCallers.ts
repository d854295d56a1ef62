import { plainName } from '../../outline/plainName.ts';
import type { Reading } from '../../outline/reading.ts';
import { writtenTypesOf } from '../../outline/writtenTypes.ts';
import type { Attribute, ClassDef } from '../../syntax/nodes.ts';
import { lineageOf, classCalled } from '../extractPort/classMembers.ts';
import { placeFor } from '../placeFor.ts';
import type { PythonProject } from '../project.ts';
import type { Place } from '../walkSpots.ts';
import { parentOf, placesIn } from '../walkSpots.ts';
import type { Caller } from './caller.ts';
import { calledAt } from './caller.ts';
import type { FunctionTaker, Refusal } from './takers.ts';

/**
 * Who calls a method that needs no instance, by its class: `Order.create()`, `cls.create()`. A reason where something is
 * called the same and nobody can tell of what it is.
 */
export function* methodCallers(
  project: PythonProject,
  { reading, node }: FunctionTaker,
  owner: ClassDef,
): Generator<void, readonly Caller[] | Refusal> {
  const name = node.name.name;
  const callers: Caller[] = [];
  for (const path of [...project.surroundings.graph.paths()].sort()) {
    if (!path.endsWith('.py') || !project.mentions(path, name)) continue;
    yield;
    const there = project.readingOf(path);
    if (there === undefined) continue;
    for (const place of placesIn(there)) {
      if (place.spot.node.kind !== 'Attribute' || place.spot.node.attribute.name !== name) continue;
      const asked = classAsked(project, there, place.spot.node, place);
      if (asked === 'other') continue;
      const isIt = asked !== undefined && asked.some((one) => one === owner);
      if (asked !== undefined && !isIt) continue;
      const caller = isIt ? callerAt(there, place) : undefined;
      if (caller === undefined) return { refused: unknownReason(there, place, `${owner.name.name}.${name}`) };
      if ('refused' in caller) return caller;
      callers.push(caller);
    }
  }
  return overridden(project, reading, owner, name) ?? callers;
}

function callerAt(reading: Reading, place: Place): Caller | Refusal | undefined {
  const parent = parentOf(place);
  return parent?.kind === 'Call' && parent.callee === place.spot.node ? calledAt(reading, place, parent) : undefined;
}

function unknownReason(reading: Reading, { spot: { node } }: Place, method: string): string {
  const text = reading.text.slice(node.start, node.end);
  return `\`${text}\` (${placeFor(reading, node)}) may be \`${method}\`, so nobody can tell who calls that.`;
}

/** The class that a member is asked of, with what it inherits from; `other` for what is of another project. */
function classAsked(
  project: PythonProject,
  reading: Reading,
  { value }: Attribute,
  { spot }: Place,
): readonly ClassDef[] | 'other' | undefined {
  const around = spot.around.find((one) => one.kind === 'ClassDef');
  const method = spot.around.find((one) => one.kind === 'FunctionDef');
  const isOwn =
    value.kind === 'Name' && method?.kind === 'FunctionDef' && method.parameters[0]?.name.name === value.name;
  if (isOwn && around?.kind === 'ClassDef')
    return lineageOf(project, { reading, node: around }).map(({ node }) => node);
  const name = writtenTypesOf(reading).nameOfTypeOf({ node: value, around: spot.around }) ?? plainName(value);
  const meaning = name === undefined ? undefined : project.meaningOf(reading.path, name);
  if (meaning?.kind === 'package') return 'other';
  if (meaning?.kind !== 'declaration' || meaning.behind.length > 0) return undefined;
  if (meaning.declaration.kind !== 'class') return meaning.declaration.kind === 'enum' ? 'other' : undefined;
  const placed = classCalled(project, meaning.module, meaning.declaration.name);
  return placed && lineageOf(project, placed).map(({ node }) => node);
}

/** Whether an heir of the class has a method of that name in the place of this one. */
function overridden(project: PythonProject, { path }: Reading, owner: ClassDef, name: string): Refusal | undefined {
  for (const other of [...project.surroundings.graph.paths()].sort()) {
    if (!other.endsWith('.py') || !project.mentions(other, owner.name.name)) continue;
    const reading = project.readingOf(other);
    for (const node of reading?.module.body ?? []) {
      if (reading === undefined || node.kind !== 'ClassDef' || (other === path && node === owner)) continue;
      const isHeir = lineageOf(project, { reading, node }).some((one) => one.node === owner);
      const own = node.body.some((one) => one.kind === 'FunctionDef' && one.name.name === name);
      if (isHeir && own)
        return { refused: `\`${node.name.name}\` (${placeFor(reading, node)}) has a \`${name}\` of its own.` };
    }
  }
  return undefined;
}
