import type { Dependency, LanguageId } from '../graph/module.ts';
import { categoriesOf } from './catalogue.ts';
import type { Category } from './category.ts';
import { importNamesOf, normalDistribution } from './python/distributions.ts';

/** A package as an import names it, and what it is for. */
export interface ImportedPackage {
  /** Without sub-path; builtins carry their scheme. */
  readonly name: string;
  /** With what is imported of it: `drizzle-orm/pg-core`, `django.db`. */
  readonly path: string;
  /** Under which name it is installed, where that is known and the language tells the two apart. */
  readonly distribution?: string;
  /** Stands between a package and what lies in it. */
  readonly separator: string;
  /** Empty where nobody knows the package. */
  readonly categories: readonly Category[];
}

/**
 * The package that an import leads to; undefined where it leads into the project or nowhere. One that is not installed
 * counts if it is known: an unknown name may as well be an alias for a folder.
 */
export function importedPackage(language: LanguageId, { target, site }: Dependency): ImportedPackage | undefined {
  const isPython = language === 'python';
  const [plain, separator] = isPython ? [pythonName(site.specifier), '.'] : [plainPath(site.specifier), '/'];
  const rootIn = isPython ? pythonRoot : nameIn;
  const name = target.kind === 'package' ? target.name : target.kind === 'unresolved' ? rootIn(plain) : undefined;
  if (name === undefined) return undefined;
  const path = isWithin(plain, name, separator) || REMOTE.test(site.specifier) ? plain : withoutTypesScope(name);
  const distribution = target.kind === 'package' ? target.distribution : undefined;
  const categories = categoriesOf(language, path);
  if (target.kind === 'unresolved' && categories.length === 0) return undefined;
  if (distribution === undefined) return { name, path, separator, categories };
  return {
    name,
    path,
    distribution,
    separator,
    categories: categories.length > 0 ? categories : ofOther(distribution),
  };
}

/** What a distribution is for, by another name that it is imported by. */
function ofOther(distribution: string): readonly Category[] {
  const [name] = importNamesOf(distribution) ?? [];
  return name === undefined ? [] : categoriesOf('python', name);
}

/** The distribution of what is imported as `path`, where whoever reads the import could not tell it from there. */
export function otherDistribution(path: string, distribution: string | undefined): string | undefined {
  if (distribution === undefined) return undefined;
  const names = path.split('.').map((_, index, all) => normalDistribution(all.slice(0, index + 1).join('.')));
  return names.includes(normalDistribution(distribution)) ? undefined : distribution;
}

/** A name behind `from google.cloud import` says with a colon what it is taken from: `google.cloud:storage`. */
function pythonName(specifier: string): string {
  return specifier.replace(':', '.');
}

/** The first part of an absolute name; a relative one can be no package. */
function pythonRoot(name: string): string | undefined {
  return /^\w+/.exec(name)?.[0];
}

const REMOTE = /^https?:/;
const HOSTS = /^(?:deno\.land\/(?=std[@/])|deno\.land\/x\/|esm\.sh\/|cdn\.jsdelivr\.net\/npm\/|unpkg\.com\/|jsr\.io\/)/;

/** `npm:zod@3/v4` is `zod/v4`, and so is `https://esm.sh/zod@3/v4`; Deno's old standard library is its new one. */
function plainPath(specifier: string): string {
  const withoutScheme = specifier.replace(/^(?:(?:npm|jsr):\/?|https?:\/\/)/, '').replace(HOSTS, '');
  return withoutScheme === specifier ? specifier : withoutScheme.replace(/(?<=.)@[^/]*/, '').replace(/^std\//, '@std/');
}

function isWithin(path: string, name: string, separator: string): boolean {
  return path.startsWith(name) && (path.length === name.length || path[name.length] === separator);
}

/** What a specifier names that leads nowhere, where it can be a package at all. */
function nameIn(specifier: string): string | undefined {
  return /^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*/i.exec(specifier)?.[0];
}

/** `@types/express` is about express, and `@types/babel__core` about `@babel/core`. */
function withoutTypesScope(name: string): string {
  const described = /^@types\/(?:([^_]+)__)?(.+)$/.exec(name);
  if (described === null) return name;
  const [, scope, rest = ''] = described;
  return scope === undefined ? rest : `@${scope}/${rest}`;
}
