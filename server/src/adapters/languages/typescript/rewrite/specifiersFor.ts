import type { LinkToWrite, SpecifierAlias } from '#application/ports/specifierWriter.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf } from '../resolution/modulePaths.ts';
import { isRelative } from '../resolution/specifiers.ts';
import { habitOf } from './habitOf.ts';
import { emittedEnding, endingIn, isIndex, partsOf, relativeSpecifier, withoutEnding } from './specifierParts.ts';

/** How an import may be written, the likest to what it is to be like first. */
export function specifiersFor({ from, to, like, aliases }: LinkToWrite): readonly string[] {
  if (like === undefined) return plainSpecifiers(from, to);
  const { loaders, path, query } = partsOf(like.specifier);
  const names = namesOf(to, { to: like.to, specifier: path });
  const relative = names.map((name) => relativeSpecifier(from, name));
  const own = habitOf(path, like.to)?.alias;
  const paths = isRelative(path)
    ? [...relative, ...aliases.flatMap((alias) => throughAliases([alias], spelledOutFor(alias, names)))]
    : [...throughAliases(own === undefined ? aliases : [own, ...aliases], names), ...relative];
  return [...new Set(paths.flatMap((each) => withSlash(each, path)))].map((each) => loaders + each + query);
}

/** Where nobody imports anything yet. */
function plainSpecifiers(from: ModulePath, to: ModulePath): readonly string[] {
  const path = withoutEnding(to);
  const names = [...(isIndex(to) ? [folderOf(to)] : []), path, path + emittedEnding(endingIn(to)), to];
  return names.map((name) => relativeSpecifier(from, name));
}

function throughAliases(aliases: readonly SpecifierAlias[], names: readonly string[]): readonly string[] {
  return aliases.flatMap(({ prefix, folder }) =>
    names
      .filter((name) => name.startsWith(folder) && name.length > folder.length)
      .map((name) => prefix + name.slice(folder.length)),
  );
}

/**
 * What `imports` of a package.json maps is mapped as it is written, so that relative paths without an ending are no model
 * for it. Where the mapping adds the ending, nothing is there under a name that has it.
 */
function spelledOutFor({ prefix }: SpecifierAlias, names: readonly string[]): readonly string[] {
  if (!prefix.startsWith('#')) return names;
  const isSpelledOut = (name: string): boolean => endingIn(name) !== '';
  return [...names.filter(isSpelledOut), ...names.filter((name) => !isSpelledOut(name))];
}

type Like = NonNullable<LinkToWrite['like']>;

/** The ways to name the file from the root: an index by its folder where an index was, else by the endings in use. */
function namesOf(to: ModulePath, like: Like): readonly string[] {
  return endingsFor(to, like).flatMap((ending) => {
    const full = withoutEnding(to) + ending;
    if (!isIndex(to)) return [full];
    const isSpelledOut = isIndex(like.to) ? isIndex(like.specifier) : ending !== '';
    return isSpelledOut ? [full, folderOf(to)] : [folderOf(to), full];
  });
}

/** `.js` stands for `.ts`, also for who has named only JavaScript so far, and whoever writes `.ts` goes on doing so. */
function endingsFor(to: ModulePath, like: Like): readonly string[] {
  const [written, was, is] = [endingIn(like.specifier), endingIn(like.to), endingIn(to)];
  if (written === '') return ['', emittedEnding(is), is];
  if (written === was && emittedEnding(was) !== was) return [is, emittedEnding(is)];
  const emitted = written === '.jsx' && is === '.tsx' ? [written] : [];
  return [...emitted, emittedEnding(is), is];
}

/** Whoever ends the name of a folder in a slash goes on doing so. */
function withSlash(path: string, like: string): readonly string[] {
  return like.endsWith('/') && endingIn(path) === '' ? [`${path}/`, path] : [path];
}
