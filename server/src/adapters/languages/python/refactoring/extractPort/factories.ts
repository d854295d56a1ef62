import { inStyle, wordsOf } from '#application/refactoring/naming/words.ts';
import type { HandedIn } from '../dependencies/handedIn.ts';
import type { PythonDraft } from '../draft/draft.ts';
import { homeOfCallable } from '../homeOfCallable.ts';
import type { Part } from './parts.ts';

/** What is handed in where instances are made of what only the code around them knows: the class itself, to be called. */
export function factoryWriter(
  draft: PythonDraft,
  { kind, concept, port, thing, uses }: Part,
): Omit<HandedIn, 'isMadeAtOnce'> | undefined {
  const [first] = uses.instances;
  if (kind !== 'class' || uses.instances.some(({ call, maker }) => call === undefined || maker !== first?.maker)) {
    return undefined;
  }
  const { project } = draft;
  const made = { name: thing.name, from: { module: thing.module } };
  return {
    uses: uses.instances.map(({ place }) => place),
    name: `${inStyle(wordsOf(concept), 'snake')}_factory`,
    writeType: (there) => {
      const callable = draft.importName(there, { name: 'Callable', from: { specifier: homeOfCallable(project) } });
      return `${callable}[..., ${draft.importName(there, { name: port.symbol, from: { module: port.file } })}]`;
    },
    mayMakeIn: (module) => project.surroundings.mayImport(module, thing.module),
    writeInstance: (there) => draft.importName(there, made) + (first?.maker ?? ''),
    isOne: () => false,
  };
}
