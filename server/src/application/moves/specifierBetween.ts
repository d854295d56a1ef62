import type { ImportSite, Module, ModulePath } from '#domain/graph/module.ts';
import { folderOf, foldersAbove, liesIn } from '#domain/graph/modulePaths.ts';
import type { Language } from '../ports/language.ts';
import type { WrittenLink } from '../ports/templates.ts';
import type { Model } from './habits.ts';
import { aliasKey, sharedFolder } from './habits.ts';
import { importModels } from './importModels.ts';
import type { MovableProject } from './movableProject.ts';
import { withCreated } from './movableProject.ts';

/**
 * What `from` would write to import `to`, which it does not import yet: as it names other modules that lie as far away,
 * else as the modules of its folder do, else as the project does. Tried by the language's own resolver. Neither file has
 * to exist yet. Undefined where nothing leads there, or the language cannot write imports.
 */
export function specifierBetween(project: MovableProject, from: ModulePath, to: ModulePath): string | undefined {
  const language = project.languages.find(({ languageOf }) => languageOf(from) !== undefined);
  if (language === undefined) return undefined;
  const resolver = language.resolver(withCreated(project, [from, to]));
  for (const specifier of candidatesOf(project, language, { from, to })) {
    const target = resolver.resolve(from, siteOf(specifier));
    const leadsThere = (target.kind === 'module' || target.kind === 'asset') && target.path === to;
    if (leadsThere) return specifier;
  }
  return undefined;
}

interface Link {
  readonly from: ModulePath;
  readonly to: ModulePath;
}

function* candidatesOf(project: MovableProject, language: Language, link: Link): Generator<string> {
  const writer = language.specifiers;
  if (writer === undefined) {
    yield* language.templates?.specifiersFor?.(link.from, link.to, linksIn(project, language, link.from)) ?? [];
    return;
  }
  for (const model of modelsFor(project, language, link)) {
    const alike = writer.specifiersFor({ ...link, like: model, aliases: [] });
    // Where its alias does not reach, a model says nothing of how relative paths are written.
    const isSameWay = (specifier: string): boolean =>
      aliasKey(writer.habitOf(specifier, link.to)?.alias) === aliasKey(model.habit.alias);
    yield* alike.filter(isSameWay);
  }
  yield* writer.specifiersFor({ ...link, like: undefined, aliases: importModels(project, language).aliases() });
}

/**
 * What modules write where they import one of the project as a whole or in part: this one, else those beside it, else
 * all of the language.
 */
function linksIn({ graph }: MovableProject, { languageOf }: Language, from: ModulePath): readonly WrittenLink[] {
  const ofModules = (modules: Iterable<Module>): readonly WrittenLink[] =>
    [...modules].flatMap(({ path, dependencies }) => {
      if (languageOf(path) === undefined) return [];
      return dependencies.flatMap(({ target, site: { specifier } }) =>
        target.kind === 'module' && !specifier.includes(':') ? [{ to: target.path, specifier }] : [],
      );
    });
  const all = [...graph.modules()];
  const own = ofModules(all.filter(({ path }) => path === from));
  if (own.length > 0) return own;
  const beside = ofModules(all.filter(({ path }) => folderOf(path) === folderOf(from)));
  return beside.length > 0 ? beside : ofModules(all);
}

/** One model for each way to write, the best first; the same way may come again. */
function* modelsFor(project: MovableProject, language: Language, link: Link): Generator<Model> {
  const models = importModels(project, language);
  const { all } = models;
  const own = models.of(link.from);
  const beside = models.inFolder(folderOf(link.from));
  const shared = sharedFolder(link.from, link.to);
  const asFar = (model: Model): boolean => sharedFolder(model.from, model.to) === shared;
  const asDeep = (model: Model): boolean => stepsUp(model) === stepsUp(link);
  // Mostly what stands near tells enough, so that nobody has to look at all of them.
  yield* commonestWays(own.filter(asFar), link);
  yield* commonestWays(beside.filter(asFar), link);
  yield* commonestWays(all.filter(asFar), link);
  yield* commonestWays(own, link);
  yield* commonestWays(beside, link);
  yield* commonestWays(all.filter(asDeep), link);
  yield* commonestWays(all, link);
}

function commonestWays(models: readonly Model[], link: Link): readonly Model[] {
  const ways = new Map<string, { readonly model: Model; weight: number }>();
  for (const model of models) {
    const key = `${aliasKey(model.habit.alias)}\n${model.habit.ending}`;
    const way = ways.get(key);
    if (way === undefined) ways.set(key, { model, weight: weightOf(model, link) });
    else way.weight += weightOf(model, link);
  }
  return [...ways.values()].sort((a, b) => b.weight - a.weight).map(({ model }) => model);
}

/** The nearer the module that is named, the more it tells. An index by its folder tells nothing of other files. */
function weightOf({ to, habit }: Model, link: Link): number {
  const isAlike = habit.ending !== 'folder' || fileNameOf(to) === fileNameOf(link.to);
  return isAlike ? 2 ** foldersAbove(sharedFolder(to, link.to)).length : 0;
}

function fileNameOf(path: ModulePath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** How many folders a relative path has to leave. */
function stepsUp({ from, to }: Link): number {
  let steps = 0;
  for (let folder = folderOf(from); !liesIn(folder, to); folder = folderOf(folder)) steps++;
  return steps;
}

function siteOf(specifier: string): ImportSite {
  return { specifier, kind: 'import', typeOnly: false, line: 0, character: 0, endCharacter: specifier.length };
}
