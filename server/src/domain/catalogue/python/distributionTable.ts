import type { CatalogueGroup } from '../catalogueTable.ts';
import { namesOf } from '../catalogueTable.ts';

/**
 * Distributions with spaces between them, and what all of them are for. Each is written as one of these:
 *
 * - `fastapi`: a distribution that is imported by its name, `-` being `_` there
 * - `pyyaml:yaml`, `attrs:attr,attrs`: a distribution, and the names by which it is imported
 * - `django.db`: a module inside of one that is for something else than the rest
 * - `flask_*`: the beginning of names by which distributions are imported
 *
 * Names of distributions are written as they are compared: in small letters, with `-` between the words.
 */
export type DistributionGroup = CatalogueGroup;

/** A distribution, and the names by which it is imported. */
export interface Distribution {
  readonly name: string;
  readonly imports: readonly string[];
}

/** The same group by the names that stand in import statements. */
export function importedAs([categories, entries]: DistributionGroup): CatalogueGroup {
  const names = namesOf([categories, entries]).flatMap((entry) => distributionIn(entry)?.imports ?? [entry]);
  return [categories, names.join(' ')];
}

export function distributionsIn(group: DistributionGroup): Distribution[] {
  return namesOf(group).flatMap((entry) => distributionIn(entry) ?? []);
}

function distributionIn(entry: string): Distribution | undefined {
  const [name = '', imports] = entry.split(':');
  if (imports !== undefined) return { name, imports: imports.split(',') };
  return /[.*]/.test(name) ? undefined : { name, imports: [name.replaceAll('-', '_')] };
}
