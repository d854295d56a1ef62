import type { ModulePath } from '#domain/graph/module.ts';
import { bindingOf } from '../../outline/importBindings.ts';
import type { Reading } from '../../outline/reading.ts';
import { scopeOfName } from '../../outline/scopes.ts';
import type { Expression } from '../../syntax/nodes.ts';
import { isBuiltin } from '../builtins.ts';
import type { HandedIn } from '../dependencies/handedIn.ts';
import type { PythonDraft, WantedName } from '../draft/draft.ts';
import { chainAt, expressionAt } from '../nameChains.ts';
import type { PythonProject } from '../project.ts';
import type { Place } from '../walkSpots.ts';
import { placesFrom } from '../walkSpots.ts';
import { textWith } from './textWith.ts';

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
  const names = namesElsewhere(draft.project, reading, first);
  if (names === undefined) {
    return { reason: `\`${textOf(first)}\` is made of what only this code knows. Have it handed what it needs first.` };
  }
  const modules = names.flatMap(({ wanted: { from } }) => ('module' in from ? [from.module] : []));
  return {
    mayMakeIn: (path: ModulePath) => modules.every((module) => draft.project.surroundings.mayImport(path, module)),
    writeInstance: (there) => {
      const written = new Map(names.map(({ node, wanted }) => [node, draft.importName(there, wanted)]));
      return textWith(reading, expressionAt(first), written);
    },
  };
}

interface NameElsewhere {
  readonly node: Expression;
  readonly wanted: WantedName;
}

/** The imported names in what makes an instance; undefined where it speaks of anything that only lies here. */
function namesElsewhere(project: PythonProject, reading: Reading, made: Place): readonly NameElsewhere[] | undefined {
  const found: NameElsewhere[] = [];
  for (const place of placesFrom(reading, made.spot)) {
    const { node, scope } = place.spot;
    if (OF_HERE.has(node.kind)) return undefined;
    if (node.kind !== 'Name') continue;
    const declaring = scopeOfName(scope, node.name);
    if (declaring === undefined && isBuiltin(node.name)) continue;
    const name = declaring === reading.scope ? importedAt(project, reading, place) : undefined;
    if (name === undefined) return undefined;
    found.push(name);
  }
  return found;
}

/** What means something else, or nothing, at another place. */
const OF_HERE: ReadonlySet<string> = new Set(['Await', 'Yield', 'YieldFrom', 'Lambda', 'NamedExpr', 'Starred']);

function importedAt(project: PythonProject, reading: Reading, place: Place): NameElsewhere | undefined {
  const chain = chainAt(place);
  const binding = bindingOf([...(reading.scope.imports.get(chain.names[0] ?? '') ?? [])], chain.names);
  if (binding === undefined) return undefined;
  const target = project.targetOf(reading.path, binding);
  const depth = target?.isWhole === true || binding.imported === '*' ? binding.local.split('.').length : 0;
  const at = chain.places[depth];
  const name = depth === 0 ? binding.imported : chain.names[depth];
  if (at === undefined || name === undefined) return undefined;
  if (target === undefined) {
    const isRelative = binding.specifier.startsWith('.');
    return isRelative
      ? undefined
      : { node: expressionAt(at), wanted: { name, from: { specifier: binding.specifier } } };
  }
  const meaning = project.meaningOf(reading.path, chain.names.slice(0, depth + 1).join('.'));
  const module = meaning.kind === 'declaration' ? meaning.module : target.module;
  const declared = meaning.kind === 'declaration' ? meaning.declaration.name : name;
  return { node: expressionAt(at), wanted: { name: declared, from: { module } } };
}
