import type { ModulePath } from '#domain/graph/module.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import { foldersAbove } from '#domain/graph/modulePaths.ts';
import type { Language } from '../ports/language.ts';
import type { SpecifierAlias, SpecifierHabit } from '../ports/specifierWriter.ts';

/** An import that is there, as a model for one that is to be written. */
export interface Model {
  readonly from: ModulePath;
  readonly to: ModulePath;
  readonly specifier: string;
  readonly habit: SpecifierHabit;
}

/** The imports of modules that tell how modules are named in a language. */
export function* modelsIn(graph: ImportGraph, { specifiers, languageOf }: Language): Generator<Model> {
  if (specifiers === undefined) return;
  for (const { path: from, dependencies } of graph.modules()) {
    if (languageOf(from) === undefined) continue;
    for (const { site, target } of dependencies) {
      if (target.kind !== 'module' || site.kind === 'reference') continue;
      const habit = specifiers.habitOf(site.specifier, target.path);
      if (habit !== undefined) yield { from, to: target.path, specifier: site.specifier, habit };
    }
  }
}

/** How the modules of a language name each other. */
export interface Habits {
  /** Where they do not do it by relative paths; the commonest first. */
  readonly aliases: readonly SpecifierAlias[];
  /** The folders such that modules in different parts of them never name each other by relative paths. */
  readonly bordered: ReadonlySet<ModulePath>;
}

export function habitsOf(graph: ImportGraph, language: Language): Habits {
  const counts = new Map<string, { readonly alias: SpecifierAlias; count: number }>();
  const [relative, bordered] = [new Set<ModulePath>(), new Set<ModulePath>()];
  for (const { from, to, habit } of modelsIn(graph, language)) {
    (habit.alias === undefined ? relative : bordered).add(sharedFolder(from, to));
    if (habit.alias === undefined) continue;
    const key = aliasKey(habit.alias);
    const entry = counts.get(key);
    if (entry === undefined) counts.set(key, { alias: habit.alias, count: 1 });
    else entry.count++;
  }
  const aliases = [...counts.values()].sort((a, b) => b.count - a.count).map(({ alias }) => alias);
  return { aliases, bordered: new Set([...bordered].filter((folder) => !relative.has(folder))) };
}

/** The same for aliases that are the same, and for relative paths. */
export function aliasKey(alias: SpecifierAlias | undefined): string {
  return alias === undefined ? '' : `${alias.prefix}\n${alias.folder}`;
}

/** The deepest folder that holds both; empty for the root. */
export function sharedFolder(one: ModulePath, other: ModulePath): ModulePath {
  return foldersAbove(one).find((folder) => other.startsWith(`${folder}/`)) ?? '';
}
