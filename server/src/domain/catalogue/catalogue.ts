import type { LanguageId } from '../graph/module.ts';
import type { CategoriesOf } from './catalogueTable.ts';
import { lookupIn } from './catalogueTable.ts';
import type { Category } from './category.ts';
import { JAVASCRIPT_BUILTINS } from './javascriptBuiltins.ts';
import { NPM_PACKAGES } from './npmPackages.ts';

/**
 * What a package is for, an empty list for one that nobody knows; undefined where there is no catalogue of the language.
 * `path` is its name, or name and sub-path: `drizzle-orm/pg-core`.
 */
export function categoriesOf(language: LanguageId, path: string): readonly Category[] | undefined {
  if (language === 'python') return undefined;
  lookUp ??= lookupIn([...JAVASCRIPT_BUILTINS, ...NPM_PACKAGES], '/');
  return lookUp(path) ?? [];
}

/** Built when the first package is asked for, because most modules of a core import none. */
let lookUp: CategoriesOf | undefined;
