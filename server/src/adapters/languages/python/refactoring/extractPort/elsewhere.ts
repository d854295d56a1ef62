import type { Reading } from '../../outline/reading.ts';
import { nameOfType } from '../../outline/writtenTypes.ts';
import { lastNameOf } from '../lastName.ts';
import type { PythonProject } from '../project.ts';
import { placesIn } from '../walkSpots.ts';
import type { ImportedThing } from './importedThings.ts';

/** What is asked through one of `fields`, in the module itself or by those who import it, whoever has that field there. */
export function askedElsewhere(
  project: PythonProject,
  { path, text }: Reading,
  fields: ReadonlySet<string>,
): ReadonlySet<string> {
  const importers = [...project.surroundings.graph.importersOf(path)].map(
    (each) => project.readingOf(each)?.text ?? '',
  );
  const asked = new Set<string>();
  for (const field of fields) {
    const pattern = new RegExp(String.raw`\.${field}\.(\w+)`, 'gu');
    for (const each of [text, ...importers]) {
      for (const [, member = ''] of each.matchAll(pattern)) asked.add(member);
    }
  }
  return asked;
}

/** Why others can have the class or instances of it from this module: a sentence for people. */
export function leavesModule(project: PythonProject, reading: Reading, thing: ImportedThing): string | undefined {
  const { graph } = project.surroundings;
  const { path } = reading;
  const [root = ''] = thing.written.split('.');
  if (
    project.outlineOf(path)?.exports.some(({ local, specifier }) => local === root && specifier !== undefined) === true
  ) {
    return `The module ${path} passes \`${root}\` on to whoever imports it from there.`;
  }
  const givers = giversOf(reading, thing.written);
  for (const importer of [...graph.importersOf(path)].sort()) {
    const text = project.readingOf(importer)?.text ?? '';
    const giver = givers.find((name) => new RegExp(String.raw`\b${name}\b`, 'u').test(text));
    if (giver !== undefined) {
      return `\`${giver}\` gives \`${thing.written}\` to ${importer}, so nobody can tell from here what is asked of it.`;
    }
    const taken = project
      .outlineOf(importer)
      ?.bindings.find((binding) => binding.imported === root && project.targetOf(importer, binding)?.module === path);
    if (taken !== undefined)
      return `The module ${importer} imports \`${root}\` from ${path}, and not from where it is declared.`;
  }
  return mentionedReason(project, reading, root);
}

/** Functions that say that they give it. */
function giversOf(reading: Reading, written: string): readonly string[] {
  return placesIn(reading).flatMap(({ spot: { node } }) => {
    if (node.kind !== 'FunctionDef' || node.returns === undefined) return [];
    return nameOfType(reading, node.returns) === written ? [node.name.name] : [];
  });
}

/** A test that puts something else in its place names it as a text: `patch("app.place_order.SqlOrders")`. */
function mentionedReason(project: PythonProject, { path }: Reading, root: string): string | undefined {
  const module = lastNameOf(path);
  const pattern = new RegExp(String.raw`["'][\w.]*\b${module}\.${root}\b`, 'u');
  for (const other of [...project.surroundings.graph.paths()].sort()) {
    if (project.surroundings.placementOf(other)?.layer?.role !== 'test') continue;
    if (pattern.test(project.readingOf(other)?.text ?? '')) {
      return `The test ${other} speaks of \`${module}.${root}\` as a text, and would put something in its place that is no longer there.`;
    }
  }
  return undefined;
}
