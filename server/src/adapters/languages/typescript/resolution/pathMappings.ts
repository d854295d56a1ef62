import type { ModulePath } from '#domain/graph/module.ts';
import { joinPath } from './modulePaths.ts';

/** The `paths` of a tsconfig, ready to be asked. */
export interface PathMappings {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  /** Patterns with a star, the one with the longest text before it first. */
  readonly patterns: readonly PathMapping[];
}

interface PathMapping {
  readonly prefix: string;
  readonly suffix: string;
  /** Paths from the workspace root, each with at most one star. */
  readonly substitutions: readonly string[];
}

/** One place where a specifier may lead, with the entry of `paths` that says so. */
export interface MappedPath {
  readonly path: ModulePath;
  readonly substitution: string;
}

/** `entries` maps patterns to substitutions, which are paths from the workspace root. */
export function createPathMappings(entries: Iterable<readonly [string, readonly ModulePath[]]>): PathMappings {
  const exact = new Map<string, readonly string[]>();
  const patterns: PathMapping[] = [];
  for (const [pattern, substitutions] of entries) {
    const star = pattern.indexOf('*');
    if (star === -1) exact.set(pattern, substitutions);
    else patterns.push({ prefix: pattern.slice(0, star), suffix: pattern.slice(star + 1), substitutions });
  }
  return { exact, patterns: patterns.sort((a, b) => b.prefix.length - a.prefix.length) };
}

/** Where `specifier` may lead, in the order to try; undefined where no pattern matches. Only the best pattern counts. */
export function mappedPaths(mappings: PathMappings, specifier: string): readonly MappedPath[] | undefined {
  const exact = mappings.exact.get(specifier);
  if (exact !== undefined) return exact.map((path) => ({ path, substitution: path }));
  const pattern = mappings.patterns.find((candidate) => matches(candidate, specifier));
  if (pattern === undefined) return undefined;
  const middle = specifier.slice(pattern.prefix.length, specifier.length - pattern.suffix.length);
  return pattern.substitutions.map((substitution) => ({ path: fill(substitution, middle), substitution }));
}

function matches({ prefix, suffix }: PathMapping, specifier: string): boolean {
  return (
    specifier.length >= prefix.length + suffix.length && specifier.startsWith(prefix) && specifier.endsWith(suffix)
  );
}

function fill(substitution: string, middle: string): ModulePath {
  const filled = substitution.replace('*', () => middle);
  return middle.includes('.') || middle === '' || middle.endsWith('/') ? joinPath('', filled) : filled;
}
