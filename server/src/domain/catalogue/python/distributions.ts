import type { CatalogueGroup } from '../catalogueTable.ts';
import { DATA } from './data.ts';
import type { Distribution, DistributionGroup } from './distributionTable.ts';
import { distributionsIn, importedAs } from './distributionTable.ts';
import { SERVICES } from './services.ts';
import { TOOLS } from './tools.ts';
import { VALUES } from './values.ts';
import { WEB } from './web.ts';

export const PYTHON_DISTRIBUTIONS: readonly DistributionGroup[] = [...WEB, ...DATA, ...SERVICES, ...TOOLS, ...VALUES];

/** What distributions of the Python Package Index are for, by the names that import statements have for them. */
export function pythonPackages(): CatalogueGroup[] {
  return PYTHON_DISTRIBUTIONS.map(importedAs);
}

/**
 * The names by which a distribution is imported, such as `yaml` for PyYAML; undefined where nobody knows it.
 *
 * @param distribution in any of the spellings that count as one: `PyYAML`, `ruamel.yaml`, `typing_extensions`
 */
export function importNamesOf(distribution: string): readonly string[] | undefined {
  known ??= new Map(PYTHON_DISTRIBUTIONS.flatMap(distributionsIn).map(({ name, imports }) => [name, imports]));
  return known.get(normalDistribution(distribution));
}

/** The distributions that are imported by a name, such as pyyaml for `yaml`, in their normal form. */
export function distributionsImportedAs(name: string): readonly string[] {
  byImport ??= groupedByImport(PYTHON_DISTRIBUTIONS.flatMap(distributionsIn));
  return byImport.get(name) ?? [];
}

/** The form of a name in which all spellings that count as one are the same: `PyYAML` is `pyyaml`, `ruamel.yaml` `ruamel-yaml`. */
export function normalDistribution(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

function groupedByImport(distributions: readonly Distribution[]): ReadonlyMap<string, readonly string[]> {
  const grouped = new Map<string, string[]>();
  for (const { name, imports } of distributions) {
    for (const each of imports) grouped.set(each, [...(grouped.get(each) ?? []), name]);
  }
  return grouped;
}

let known: ReadonlyMap<string, readonly string[]> | undefined;
let byImport: ReadonlyMap<string, readonly string[]> | undefined;
