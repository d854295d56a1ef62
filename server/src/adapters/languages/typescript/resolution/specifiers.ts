import { builtinModules } from 'node:module';

/** What kind of name a specifier is, before anything is looked up. */
export function isRelative(specifier: string): boolean {
  if (specifier.charCodeAt(0) !== DOT) return false;
  const rest = specifier.charCodeAt(1) === DOT ? 2 : 1;
  return specifier.length === rest || specifier.charCodeAt(rest) === SLASH;
}

/** `./a.svg?raw` without the query that tells a bundler how to load it, and without loaders before it (`raw!./a`). */
export function withoutBundlerSyntax(specifier: string): string {
  if (!BUNDLER_SYNTAX.test(specifier)) return specifier;
  const withoutLoaders = specifier.slice(specifier.lastIndexOf('!') + 1);
  const query = withoutLoaders.indexOf('?');
  return query > 0 ? withoutLoaders.slice(0, query) : withoutLoaders;
}

/** The package that a bare specifier names: `@scope/name/deep` is in `@scope/name`. Undefined for what can be no package. */
export function packageNameOf(specifier: string): string | undefined {
  return PACKAGE_NAME.exec(specifier)?.[0];
}

/** `node:fs` for `fs` and `node:fs`. */
export function builtinOf(specifier: string): string | undefined {
  if (specifier.startsWith('node:')) return specifier;
  return BUILTINS.has(specifier) ? `node:${specifier}` : undefined;
}

/**
 * The package that a specifier with a scheme names: `npm:zod@3/v4` is zod, `jsr:@std/path` is @std/path, and modules that
 * a runtime or a build brings along (`bun:test`, `virtual:routes`) go by their whole name. Undefined without a scheme.
 */
export function packageOfScheme(specifier: string): string | undefined {
  const scheme = SCHEME.exec(specifier)?.[1];
  if (scheme === undefined) return undefined;
  const rest = specifier.slice(scheme.length + 1);
  if (scheme === 'npm' || scheme === 'jsr') return packageNameOf(rest.replace(/^\//, '')) ?? specifier;
  if (scheme === 'http' || scheme === 'https') return /^\/\/([^/?#]+)/.exec(rest)?.[1] ?? specifier;
  if (scheme === 'data' || scheme === 'file') return undefined;
  return specifier.split('?')[0] ?? specifier;
}

const DOT = 46;
const SLASH = 47;
const BUNDLER_SYNTAX = /[?!]/;
/** One letter before the colon would be a drive of Windows. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/;
const PACKAGE_NAME = /^(?:@[^/@~\s]+\/)?[^/@.~#\s:][^/@\s:]*/;
const BUILTINS: ReadonlySet<string> = new Set(builtinModules.filter((name) => !name.startsWith('_')));
