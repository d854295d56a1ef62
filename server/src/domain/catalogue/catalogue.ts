import type { LanguageId } from '../graph/module.ts';
import type { CategoriesOf } from './catalogueTable.ts';
import { lookupIn } from './catalogueTable.ts';
import type { Category } from './category.ts';
import { JAVASCRIPT_BUILTINS } from './javascript/builtins.ts';
import { NPM_PACKAGES } from './javascript/packages.ts';
import { pythonPackages } from './python/distributions.ts';
import { PYTHON_STANDARD_LIBRARY } from './python/standardLibrary.ts';

/**
 * What a package is for, an empty list for one that nobody knows. `path` is its name, or name and what is imported of
 * it: `drizzle-orm/pg-core`, `django.db`.
 */
export function categoriesOf(language: LanguageId, path: string): readonly Category[] {
  return (language === 'python' ? python() : javascript())(path) ?? [];
}

/** Built when the first package is asked for, because most modules of a core import none. */
let ofPython: CategoriesOf | undefined;
let ofJavascript: CategoriesOf | undefined;

function python(): CategoriesOf {
  return (ofPython ??= lookupIn([...PYTHON_STANDARD_LIBRARY, ...pythonPackages()], '.'));
}

function javascript(): CategoriesOf {
  return (ofJavascript ??= lookupIn([...JAVASCRIPT_BUILTINS, ...NPM_PACKAGES], '/'));
}
