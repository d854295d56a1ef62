import type { Category } from './category.ts';

/** Names with spaces between them, and what all of them are for. A name that ends in `*` is the beginning of names. */
export type CatalogueGroup = readonly [categories: readonly Category[], names: string];

/** What is known of a package; undefined for one that is not in the table. */
export type CategoriesOf = (name: string) => readonly Category[] | undefined;

/** The single names of a group. */
export function namesOf([, names]: CatalogueGroup): string[] {
  return names.split(/\s+/).filter((name) => name !== '');
}

/**
 * Looks names up in a table, with their sub-paths: the entry that says the whole of it decides, then the one that says
 * most. `separator` stands between a package and what lies in it.
 */
export function lookupIn(groups: readonly CatalogueGroup[], separator: string): CategoriesOf {
  const whole = new Map<string, readonly Category[]>();
  const beginnings = new Map<string, readonly Category[]>();
  for (const group of groups) {
    for (const name of namesOf(group)) {
      if (name.endsWith('*')) beginnings.set(name.slice(0, -1), group[0]);
      else whole.set(name, group[0]);
    }
  }
  return (name) => whole.get(name) ?? longestIn(whole, beginnings, separator, name);
}

function longestIn(
  whole: ReadonlyMap<string, readonly Category[]>,
  beginnings: ReadonlyMap<string, readonly Category[]>,
  separator: string,
  name: string,
): readonly Category[] | undefined {
  for (let length = name.length; length > 0; length--) {
    const beginning = name.slice(0, length);
    const found = (name[length] === separator ? whole.get(beginning) : undefined) ?? beginnings.get(beginning);
    if (found !== undefined) return found;
  }
  return undefined;
}
