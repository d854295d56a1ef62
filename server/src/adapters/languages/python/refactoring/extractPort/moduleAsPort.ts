import { inStyle, wordsOf } from '#application/refactoring/naming/words.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Node } from '../../syntax/nodes.ts';
import type { HandedIn } from '../dependencies/handedIn.ts';
import type { PythonDraft } from '../draft/draft.ts';
import { lastNameOf } from '../lastName.ts';
import type { Part } from './parts.ts';

/** What is handed in where a port stands for several functions: the module that has them. */
export function moduleWriter(
  draft: PythonDraft,
  { thing: { module }, functions, uses }: Part,
  nameIn: (there: Reading) => string,
): Omit<HandedIn, 'isMadeAtOnce'> {
  const named = new Map<Node, string>(
    functions.flatMap(({ references, name }) => references.map(({ node }) => [node, name] as const)),
  );
  return {
    uses: uses.instances.map(({ place }) => place),
    name: inStyle(wordsOf(lastNameOf(module)), 'snake'),
    writeType: nameIn,
    mayMakeIn: (path) => draft.project.surroundings.mayImport(path, module),
    writeInstance: (there) => moduleIn(draft, there, module),
    writeUse: ({ spot: { node } }, read) => `${read}.${named.get(node) ?? ''}`,
    isOne: () => false,
  };
}

/** What a module calls another one, which it imports from now on if it does not yet. */
function moduleIn(draft: PythonDraft, there: Reading, module: ModulePath): string {
  const { project } = draft;
  for (const [local, bindings] of there.scope.imports) {
    const [only, ...others] = bindings;
    const target = only && others.length === 0 ? project.targetOf(there.path, only) : undefined;
    if (only !== undefined && target?.isWhole === true && target.module === module) return only.local || local;
  }
  const specifier = project.surroundings.specifierBetween(there.path, module) ?? '';
  const at = specifier.lastIndexOf('.');
  if (at < 0) draft.refuse(`No import in ${there.path} was found that leads to ${module} as a whole.`);
  const head = specifier.slice(0, at);
  const from = /^\.*$/.test(head) ? `${head}.` : head;
  return draft.importName(there, { name: specifier.slice(at + 1), from: { module, specifier: from } });
}
