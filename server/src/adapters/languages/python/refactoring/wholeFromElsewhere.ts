import { bindingOf } from '../outline/importBindings.ts';
import type { Reading } from '../outline/reading.ts';
import { scopeOfName } from '../outline/scopes.ts';
import type { ImportAlias } from '../syntax/nodes.ts';
import type { Change } from './changes.ts';
import { localName } from './importedNames.ts';
import { chainAt, expressionAt } from './nameChains.ts';
import { placeFor } from './placeFor.ts';
import { placesIn } from './walkSpots.ts';

/** An `import a.b` that names another module from now on. */
export interface WholeElsewhere {
  readonly alias: ImportAlias;
  /** What is written for the other module. */
  readonly specifier: string;
  /** What things are called there, by what they are called now. */
  readonly names: ReadonlyMap<string, string>;
}

/** Has `import a.b` name another module, and all that is asked of `a.b` be asked of that. Says why where it cannot. */
export function wholeFromElsewhere(reading: Reading, whole: WholeElsewhere): readonly Change[] | string {
  const { alias, specifier } = whole;
  if (specifier.startsWith('.')) return '`import` takes no relative name. Write `from … import` first.';
  const local = localName(alias);
  const uses = usesOf(reading, alias);
  if (typeof uses === 'string') return uses;
  const [root = ''] = specifier.split('.');
  const isTaken = alias.as === undefined && root !== local && reading.scope.names.has(root);
  if (isTaken && !reading.scope.imports.has(root)) return `\`${root}\` means something else in ${reading.path}.`;
  const changes: Change[] = [{ start: alias.name.start, end: alias.name.end, text: specifier }];
  for (const { name, start, end } of uses) {
    const called = whole.names.get(name);
    if (called === undefined) return `\`${specifier}\` does not show \`${name}\`. Let it do so, or do without.`;
    changes.push({ start, end, text: `${alias.as?.name ?? specifier}.${called}` });
  }
  return changes;
}

/** What is asked of the module, by its name there and with all that is written for it. */
interface Use {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function usesOf(reading: Reading, alias: ImportAlias): readonly Use[] | string {
  const local = localName(alias);
  const written = alias.as?.name ?? alias.name.name;
  const bindings = [...(reading.scope.imports.get(local) ?? [])];
  if (!bindings.some((one) => one.local === written)) return 'Only an import at the top of a module is followed.';
  const depth = written.split('.').length;
  const uses: Use[] = [];
  for (const place of placesIn(reading)) {
    const { node, scope } = place.spot;
    if (node.kind !== 'Name' || node.name !== local || scopeOfName(scope, local) !== reading.scope) continue;
    const { names, places } = chainAt(place);
    const binding = bindingOf(bindings, names);
    const isOwn = names.slice(0, depth).join('.') === written;
    if (isOwn && binding?.local !== written) continue;
    const [name, at] = [names[depth], places[depth]];
    if (isOwn && name !== undefined && at !== undefined) {
      const { start, end } = expressionAt(at);
      uses.push({ name, start, end });
    } else if (isOwn || !bindings.some((one) => one.local !== written && names.join('.').startsWith(`${one.local}.`))) {
      return `\`${names.join('.')}\` (${placeFor(reading, node)}) is reached by this import, and no name of the module.`;
    }
  }
  return uses;
}
