import type { ModulePath } from '#domain/graph/module.ts';
import type { Reading } from '../../outline/reading.ts';
import type { HandedIn } from '../dependencies/handedIn.ts';
import type { PythonDraft } from '../draft/draft.ts';
import type { Place } from '../walkSpots.ts';
import { writtenElsewhere } from '../writtenElsewhere.ts';

/** How modules that may see the adapter write an instance, or why none can. */
export type InstanceWriter = Pick<HandedIn, 'mayMakeIn' | 'writeInstance'> | { readonly reason: string };

/** What stands at `uses`, all of which make or name one thing, as others write it. */
export function instanceWriter(draft: PythonDraft, reading: Reading, uses: readonly Place[]): InstanceWriter {
  const [first, ...others] = uses;
  if (first === undefined) return { mayMakeIn: () => false, writeInstance: () => '' };
  const textOf = ({ spot: { node } }: Place): string => reading.text.slice(node.start, node.end);
  if (others.some((other) => textOf(other) !== textOf(first))) {
    return {
      reason: `What \`${textOf(first)}\` gives is made in more than one way here, so no single one could be handed in.`,
    };
  }
  const written = writtenElsewhere(draft.project, reading, first);
  if (written === undefined) {
    return { reason: `\`${textOf(first)}\` is made of what only this code knows. Have it handed what it needs first.` };
  }
  const modules = written.names.flatMap(({ wanted: { from } }) => ('module' in from ? [from.module] : []));
  return {
    mayMakeIn: (path: ModulePath) => modules.every((module) => draft.project.surroundings.mayImport(path, module)),
    writeInstance: (there) => written.textWith(written.names.map(({ wanted }) => draft.importName(there, wanted))),
  };
}
