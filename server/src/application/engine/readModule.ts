import type { Dependency, ImportSite, Module, ModuleFacts, ModulePath, Target } from '#domain/graph/module.ts';
import { importsOf } from '#domain/graph/module.ts';
import type { FileText } from '../ports/files.ts';
import type { Language, Resolver } from '../ports/language.ts';
import type { World } from '../world.ts';

export type Resolvers = ReadonlyMap<Language, Resolver>;

/** What gives specifiers their meaning: the resolvers, and which files are modules. */
export interface Linking {
  readonly resolvers: Resolvers;
  readonly placements: Pick<ReadonlySet<ModulePath>, 'has'>;
}

const UNRESOLVED: Target = { kind: 'unresolved' };

/** The language whose modules files of that name are; undefined for a file that is no module. */
export function languageFor(world: Pick<World, 'languages'>, path: ModulePath): Language | undefined {
  return world.languages.find((language) => language.languageOf(path) !== undefined);
}

/** Reads and links the module at `path`; from the cache where the file has not changed since it was last read. */
export function readModule(world: World, linking: Linking, path: ModulePath): Module {
  return linkModule(world, linking, path, readFacts(world, path));
}

/** The module that `facts` make once every specifier is resolved. */
export function linkModule(world: World, linking: Linking, path: ModulePath, facts: ModuleFacts): Module {
  const language = languageFor(world, path);
  const links = linksOf(linking, language, path, facts.imports);
  return moduleOf({ path, language: language?.languageOf(path) ?? 'javascript', ...links }, facts);
}

/** The module with what `facts` tell of it beside its imports. */
export function moduleOf({ path, language, dependencies, imports }: Module, facts: ModuleFacts): Module {
  const { suppressions, mentionsEnvironment, unread } = facts;
  return {
    ...{ path, language, dependencies },
    ...(imports !== undefined && { imports }),
    ...(suppressions !== undefined && { suppressions }),
    ...(mentionsEnvironment && { mentionsEnvironment }),
    ...(unread !== undefined && { unread }),
  };
}

/** The same module, its specifiers resolved anew. */
export function relinkModule(world: World, linking: Linking, module: Module): Module {
  return { ...module, ...linksOf(linking, languageFor(world, module.path), module.path, importsOf(module)) };
}

/** What the text of the module tells now. For unsaved text, which is never worth caching. */
export function readFactsAnew(world: World, path: ModulePath): ModuleFacts {
  return factsOf(languageFor(world, path), path, world.files.read(path));
}

function readFacts(world: World, path: ModulePath): ModuleFacts {
  const stamp = world.files.stamp(path);
  const cached = stamp === undefined ? undefined : world.cache.get(path, stamp);
  if (cached !== undefined) return cached;
  const facts = readFactsAnew(world, path);
  if (stamp !== undefined) world.cache.set(path, stamp, facts);
  return facts;
}

function factsOf(language: Language | undefined, path: ModulePath, file: FileText): ModuleFacts {
  if (file.kind === 'text') return language?.readFacts(path, file.text) ?? { imports: [] };
  // The listing said the file was there: if it vanished since, the next event will take it out of the graph.
  if (file.kind === 'absent') return { imports: [], unread: 'unreadable' };
  return { imports: [], unread: file.kind };
}

function linksOf(
  linking: Linking,
  language: Language | undefined,
  path: ModulePath,
  imports: readonly ImportSite[],
): Pick<Module, 'dependencies' | 'imports'> {
  const resolver = language && linking.resolvers.get(language);
  const dependency = (site: ImportSite, target: Target): Dependency => ({ site, target: inGraph(linking, target) });
  if (resolver?.link === undefined) {
    return { dependencies: imports.map((site) => dependency(site, resolver?.resolve(path, site) ?? UNRESOLVED)) };
  }
  const dependencies = resolver.link(path, imports).map(({ site, target }) => dependency(site, target));
  return { dependencies, imports };
}

/** A source file that the contract leaves out is there, but it is no module. */
function inGraph(linking: Linking, target: Target): Target {
  if (target.kind !== 'module' || linking.placements.has(target.path)) return target;
  return { kind: 'asset', path: target.path };
}
