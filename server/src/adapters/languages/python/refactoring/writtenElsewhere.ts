import { bindingOf } from '../outline/importBindings.ts';
import type { Reading } from '../outline/reading.ts';
import type { Scope } from '../outline/scopes.ts';
import { scopeOfName } from '../outline/scopes.ts';
import type { Expression } from '../syntax/nodes.ts';
import { isBuiltin } from '../outline/builtinNames.ts';
import type { WantedName } from './draft/draft.ts';
import { chainAt, expressionAt } from './nameChains.ts';
import type { PythonProject } from './project.ts';
import { textWith } from './textWith.ts';
import type { Place } from './walkSpots.ts';
import { placesFrom } from './walkSpots.ts';

/** An expression as other modules write it. */
export interface WrittenElsewhere {
  /** What they have to import, one for each place. */
  readonly names: readonly NameElsewhere[];
  /** The text, by what they call each of the names. */
  readonly textWith: (locals: readonly string[]) => string;
}

/** Undefined where it speaks of anything that only the code around it knows. */
export function writtenElsewhere(project: PythonProject, reading: Reading, made: Place): WrittenElsewhere | undefined {
  const names = namesElsewhere(project, reading, made);
  if (names === undefined) return undefined;
  return {
    names,
    textWith: (locals) => {
      const written = new Map(names.map(({ node }, index) => [node, locals[index] ?? '']));
      return textWith(reading, expressionAt(made), written);
    },
  };
}

interface NameElsewhere {
  readonly node: Expression;
  readonly wanted: WantedName;
}

/** The imported names in it; undefined where it speaks of anything that only lies here. */
function namesElsewhere(project: PythonProject, reading: Reading, made: Place): readonly NameElsewhere[] | undefined {
  const found: NameElsewhere[] = [];
  for (const place of placesFrom(reading, made.spot)) {
    const { node, scope } = place.spot;
    if (OF_HERE.has(node.kind)) return undefined;
    if (node.kind !== 'Name') continue;
    const declaring = scopeOfName(scope, node.name);
    if (declaring === undefined && isBuiltin(node.name)) continue;
    const isOfModule = declaring === reading.scope || declaring?.imports.has(node.name) === true;
    const name = declaring !== undefined && isOfModule ? importedAt(project, reading, place, declaring) : undefined;
    if (name === undefined) return undefined;
    found.push(name);
  }
  return found;
}

/** What means something else, or nothing, at another place. */
const OF_HERE: ReadonlySet<string> = new Set(['Await', 'Yield', 'YieldFrom', 'Lambda', 'NamedExpr', 'Starred']);

function importedAt(project: PythonProject, reading: Reading, place: Place, scope: Scope): NameElsewhere | undefined {
  const chain = chainAt(place);
  const binding = bindingOf([...(scope.imports.get(chain.names[0] ?? '') ?? [])], chain.names);
  if (binding === undefined) return undefined;
  const target = project.targetOf(reading.path, binding);
  const depth = target?.isWhole === true || binding.imported === '*' ? binding.local.split('.').length : 0;
  const at = chain.places[depth];
  const name = depth === 0 ? binding.imported : chain.names[depth];
  if (at === undefined || name === undefined) return undefined;
  if (target === undefined) {
    const { specifier, imported } = binding;
    if (specifier.startsWith('.')) return undefined;
    const isWhole = imported === '*' && !specifier.includes('.');
    const from = isWhole ? { specifier, asWhole: true as const } : { specifier };
    return { node: expressionAt(at), wanted: { name, from } };
  }
  const meaning = project.meaningOf(reading.path, chain.names.slice(0, depth + 1).join('.'));
  const module = meaning.kind === 'declaration' ? meaning.module : target.module;
  const declared = meaning.kind === 'declaration' ? meaning.declaration.name : name;
  return { node: expressionAt(at), wanted: { name: declared, from: { module } } };
}
