import type { SpecifierAlias, SpecifierHabit } from '#application/ports/specifierWriter.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf } from '../resolution/modulePaths.ts';
import { isRelative } from '../resolution/specifiers.ts';
import { endingIn, isIndex, partsOf, withoutEnding } from './specifierParts.ts';

/** Undefined for a name that shares nothing with the path of the file, as that of a package does. */
export function habitOf(specifier: string, target: ModulePath): SpecifierHabit | undefined {
  const { path } = partsOf(specifier);
  const ending = endingOf(path, target);
  if (isRelative(path)) return { alias: undefined, ending };
  const alias = aliasIn(path, target);
  return alias && { alias, ending };
}

/** What stands before the part that a specifier shares with the path of the file. */
function aliasIn(specifier: string, target: ModulePath): SpecifierAlias | undefined {
  const named = withoutEnding(specifier);
  const path = isIndex(target) && !isIndex(specifier) ? folderOf(target) : withoutEnding(target);
  const shared = sharedEnd(named.split('/'), path.split('/'));
  if (shared.length === 0) return undefined;
  const { length } = shared.join('/');
  return { prefix: named.slice(0, named.length - length), folder: path.slice(0, path.length - length) };
}

function endingOf(specifier: string, target: ModulePath): SpecifierHabit['ending'] {
  const written = endingIn(specifier);
  if (written !== '') return written === endingIn(target) ? 'source' : 'output';
  return isIndex(target) && !isIndex(specifier) ? 'folder' : 'none';
}

function sharedEnd(named: readonly string[], path: readonly string[]): readonly string[] {
  let shared = 0;
  while (shared < named.length && shared < path.length && named.at(-1 - shared) === path.at(-1 - shared)) shared++;
  return shared === 0 ? [] : path.slice(-shared);
}
