import { assignedTarget } from '../../outline/assignedTarget.ts';
import type { Reading } from '../../outline/reading.ts';
import { plainName } from '../../outline/plainName.ts';
import { placeFor } from '../placeFor.ts';
import type { PythonProject } from '../project.ts';
import { parentOf } from '../walkSpots.ts';
import type { PlacedClass } from './classMembers.ts';
import { classCalled } from './classMembers.ts';
import type { ImportedThing } from './importedThings.ts';

/** The class of what a module keeps under a name; undefined where nobody says what it is. */
export function classOfObject(project: PythonProject, { module, name }: ImportedThing): PlacedClass | undefined {
  const given = project.readingOf(module)?.module.body.flatMap((statement) => {
    const target = assignedTarget(statement);
    const value = statement.kind === 'Assign' || statement.kind === 'AnnAssign' ? statement.value : undefined;
    return target?.kind === 'Name' && target.name === name && value !== undefined ? [value] : [];
  });
  const [value, ...others] = given ?? [];
  if (value?.kind !== 'Call' || others.length > 0) return undefined;
  const meaning = project.meaningOf(module, plainName(value.callee) ?? '');
  if (meaning.kind !== 'declaration' || meaning.declaration.kind !== 'class') return undefined;
  return classCalled(project, meaning.module, meaning.declaration.name);
}

/** What is asked of it; a reason where it is handed on. */
export function askedOfObject(
  reading: Reading,
  { references, written }: ImportedThing,
): ReadonlySet<string> | { readonly reason: string } {
  const asked = new Set<string>();
  for (const { node, place } of references) {
    const parent = parentOf(place);
    if (parent?.kind !== 'Attribute' || place.spot.isType) {
      return {
        reason: `\`${written}\` is handed on as a whole (${placeFor(reading, node)}), so nobody can tell from here what is asked of it.`,
      };
    }
    asked.add(parent.attribute.name);
  }
  return asked;
}
