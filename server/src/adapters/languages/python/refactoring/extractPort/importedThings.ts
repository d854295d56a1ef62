import type { Declaration, ImportBinding } from '#domain/graph/outline.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { importsOf } from '../../outline/parts.ts';
import type { Reading } from '../../outline/reading.ts';
import { scopeOfName } from '../../outline/scopes.ts';
import type { Expression, ImportAlias } from '../../syntax/nodes.ts';
import type { ImportedNames } from '../importedNames.ts';
import { localName } from '../importedNames.ts';
import type { PythonProject } from '../project.ts';
import type { Place } from '../walkSpots.ts';
import { placesIn } from '../walkSpots.ts';

/** Something that a module imports and for which a port is wanted. */
export interface ImportedThing {
  /** As the importing module writes it: `SqlOrders`, `sql_orders.SqlOrders`. */
  readonly written: string;
  readonly name: string;
  readonly declaration: Declaration;
  /** Where it is declared. */
  readonly module: ModulePath;
  /** Where the importing module names it. The node of each is all that names it. */
  readonly references: readonly Reference[];
}

export interface Reference {
  readonly node: Expression;
  readonly place: Place;
}

/** What an import brings in, or a sentence that says why nothing can be done about it. */
export type Things = { readonly things: readonly ImportedThing[] } | { readonly reason: string };

export function importedThings(project: PythonProject, reading: Reading, { aliases }: ImportedNames): Things {
  const places = placesIn(reading);
  const things: ImportedThing[] = [];
  for (const alias of aliases) {
    const written = namesWritten(project, reading, places, alias);
    if ('reason' in written) return written;
    for (const [name, references] of written.names) {
      const meaning = project.meaningOf(reading.path, name);
      if (meaning.kind !== 'declaration' || meaning.behind.length > 0) {
        return { reason: `What \`${name}\` is cannot be found out.` };
      }
      const { declaration, module } = meaning;
      things.push({ written: name, name: declaration.name, declaration, module, references });
    }
  }
  return things.length === 0 ? { reason: 'Nothing of what is imported here is used.' } : { things };
}

type Written = { readonly names: ReadonlyMap<string, readonly Reference[]> } | { readonly reason: string };

/** What is named by one part of an import: itself, or where it is a module, what is asked of that. */
function namesWritten(project: PythonProject, reading: Reading, places: readonly Place[], alias: ImportAlias): Written {
  const local = localName(alias);
  const bindings = reading.scope.imports.get(local) ?? [];
  const binding = bindingBy(bindings, alias);
  const ofType = importsOf(reading.module).filter(({ node }) => (node.names as readonly unknown[]).includes(alias));
  if (binding === undefined || ofType.length === 0) {
    return {
      reason: `\`${local}\` is imported more than once in ${reading.path}, so it is unclear which one is meant.`,
    };
  }
  const named = places.filter(({ spot: { node, scope } }) => {
    return node.kind === 'Name' && node.name === local && scopeOfName(scope, local) === reading.scope;
  });
  const isWhole = project.targetOf(reading.path, binding)?.isWhole === true;
  const depth = isWhole ? binding.local.split('.').length : 0;
  const names = new Map<string, Reference[]>();
  for (const place of named) {
    if (bindings.length > 1 && isOfOther(place, bindings, binding)) continue;
    const reference = referenceAt(place, depth);
    if (reference === undefined) {
      return {
        reason: `\`${local}\` is handed around as a whole, so no part of it is named that a port could stand for.`,
      };
    }
    const { written } = reference;
    names.set(written, [...(names.get(written) ?? []), reference]);
  }
  if (names.size === 0) {
    return {
      reason: `Nothing here uses \`${local}\`. Begin with whoever imports it from here; if nobody does, take the import away.`,
    };
  }
  return { names };
}

/**
 * The one that the alias makes; undefined where another import gives the same name another meaning. `import a.b` and
 * `import a.c` share `a`, and what stands behind it tells which of them is meant.
 */
function bindingBy(bindings: readonly ImportBinding[], alias: ImportAlias): ImportBinding | undefined {
  const [first, ...others] = bindings;
  if (others.length === 0) return first;
  const isApart = bindings.every(({ local, imported, specifier }) => imported === '*' && local === specifier);
  const own = bindings.filter(({ local }) => local === alias.name.name);
  return isApart && alias.as === undefined && own.length === 1 ? own[0] : undefined;
}

/** Whether the name at a place goes on as another import says it. */
function isOfOther(place: Place, bindings: readonly ImportBinding[], own: ImportBinding): boolean {
  const others = bindings.filter(({ local }) => local !== own.local && !own.local.startsWith(`${local}.`));
  return others.some(({ local }) => referenceAt(place, local.split('.').length - 1)?.written === local);
}

/** The name with so many parts behind it; undefined where fewer stand there. */
function referenceAt(place: Place, depth: number): (Reference & { readonly written: string }) | undefined {
  let at = place;
  let written = place.spot.node.kind === 'Name' ? place.spot.node.name : '';
  for (let step = 0; step < depth; step++) {
    const { outer } = at;
    const node = outer?.spot.node;
    if (outer === undefined || node?.kind !== 'Attribute' || node.value !== at.spot.node) return undefined;
    written += `.${node.attribute.name}`;
    at = outer;
  }
  return { node: at.spot.node as Expression, place: at, written };
}
