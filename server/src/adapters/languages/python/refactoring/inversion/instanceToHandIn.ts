import type { ModulePath } from '#domain/graph/module.ts';
import { namesBoundBy } from '../../outline/boundNames.ts';
import type { Reading } from '../../outline/reading.ts';
import type { HandedIn } from '../dependencies/handedIn.ts';
import type { PythonDraft } from '../draft/draft.ts';
import type { InstanceWriter } from '../extractPort/instances.ts';
import { instanceWriter } from '../extractPort/instances.ts';
import { loads } from '../runTimeImports.ts';
import { writtenElsewhere } from '../writtenElsewhere.ts';
import type { Reached } from './reachedFor.ts';

/** How others write what is handed in, and where it is there to be written; a reason where nobody could. */
export function instanceToHandIn(
  draft: PythonDraft,
  reading: Reading,
  uses: Reached,
): (Exclude<InstanceWriter, { readonly reason: string }> & Pick<HandedIn, 'isThereAt'>) | { readonly reason: string } {
  const writer = instanceWriter(draft, reading, uses);
  const [first] = uses;
  if ('reason' in writer || first === undefined) return writer;
  const { graph } = draft.project.surroundings;
  const wanted = (writtenElsewhere(draft.project, reading, first)?.names ?? []).flatMap(({ wanted: { name, from } }) =>
    'module' in from ? [{ name, module: from.module }] : [],
  );
  const isLoadedFirst = (path: ModulePath, module: ModulePath): boolean => {
    const known = graph
      .module(path)
      ?.dependencies.some(({ target }) => target.kind === 'module' && target.path === module);
    return (
      module === path || known === true || !loads(graph, module, new Set([path]), [{ from: reading.path, to: module }])
    );
  };
  return {
    ...writer,
    mayMakeIn: (path) => writer.mayMakeIn(path) && wanted.every(({ module }) => isLoadedFirst(path, module)),
    isThereAt: (there, { spot }) => {
      const own = wanted.filter(({ module }) => module === there.path).map(({ name }) => name);
      return spot.around.length > 0 || own.every((name) => isBoundBefore(there, name, spot.node.start));
    },
  };
}

function isBoundBefore({ module }: Reading, name: string, offset: number): boolean {
  return module.body.some((statement) => statement.end <= offset && namesBoundBy([statement]).names.has(name));
}
