import type { ImportSite, LanguageId, Module, ModuleFacts, ModulePath, Target } from '#domain/graph/module.ts';
import type { Files, FileText, Language } from './ports.ts';
import type { World } from './workspace.ts';
import type { WorkspaceState } from './workspaceState.ts';

const UNRESOLVED: Target = { kind: 'unresolved' };

/** The language whose modules files of that name are; undefined for a file that is no module. */
export function languageFor(world: World, path: ModulePath): Language | undefined {
  return world.languages.find((language) => language.languageOf(path) !== undefined);
}

/** What the text of the module tells, from the cache where the file has not changed since. */
export function readFacts(world: World, language: Language, path: ModulePath): ModuleFacts {
  const stamp = world.files.stamp(path);
  const cached = stamp === undefined ? undefined : world.cache.get(path, stamp);
  if (cached !== undefined) return cached;
  const facts = readFactsAnew(world.files, language, path);
  if (stamp !== undefined) world.cache.set(path, stamp, facts);
  return facts;
}

/** For unsaved text, which is never worth caching. */
export function readFactsAnew(files: Files, language: Language, path: ModulePath): ModuleFacts {
  return factsOf(language, path, files.read(path));
}

function factsOf(language: Language, path: ModulePath, file: FileText): ModuleFacts {
  if (file.kind === 'text') return { imports: language.readImports(path, file.text) };
  // The listing said the file was there: if it vanished since, the next event will take it out of the graph.
  if (file.kind === 'absent') return { imports: [], unread: 'unreadable' };
  return { imports: [], unread: file.kind };
}

/** The module that `facts` make once every specifier is resolved. */
export function linkModule(state: WorkspaceState, language: Language, path: ModulePath, facts: ModuleFacts): Module {
  return {
    path,
    language: languageIdOf(language, path),
    dependencies: resolveAll(state, language, path, facts.imports),
    ...(facts.unread !== undefined && { unread: facts.unread }),
  };
}

/** The same module under the resolvers in force now. */
export function relinkModule(state: WorkspaceState, language: Language, module: Module): Module {
  const imports = module.dependencies.map(({ site }) => site);
  return { ...module, dependencies: resolveAll(state, language, module.path, imports) };
}

function resolveAll(
  state: WorkspaceState,
  language: Language,
  path: ModulePath,
  imports: readonly ImportSite[],
): Module['dependencies'] {
  const resolver = state.resolvers.get(language);
  return imports.map((site) => ({ site, target: inGraph(state, resolver?.resolve(path, site) ?? UNRESOLVED) }));
}

/** A source file that the contract leaves out is there, but it is no module. */
function inGraph(state: WorkspaceState, target: Target): Target {
  if (target.kind !== 'module' || state.placements.has(target.path)) return target;
  return { kind: 'asset', path: target.path };
}

function languageIdOf(language: Language, path: ModulePath): LanguageId {
  return language.languageOf(path) ?? 'javascript';
}
