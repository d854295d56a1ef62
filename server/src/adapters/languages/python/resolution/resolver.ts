import type { ProjectFiles } from '#application/ports/files.ts';
import type { Resolver } from '#application/ports/language.ts';
import type { Dependency, ImportSite, ModulePath, Target } from '#domain/graph/module.ts';
import { isNameSpecifier, moduleSpecifier } from '../specifiers.ts';
import { createAbsoluteNames } from './absoluteNames.ts';
import { readDeclared } from './declaredRoots.ts';
import { findImportRoots } from './importRoots.ts';
import type { ModuleIndex } from './moduleIndex.ts';
import { createModuleIndex, parentOf } from './moduleIndex.ts';
import type { Place } from './place.ts';
import { childPlace, targetOf } from './place.ts';
import { resolveRelative } from './relativeNames.ts';

/** Resolves the imports of Python over a fixed set of files, without an interpreter and without what is installed. */
export function createPythonResolver(project: ProjectFiles): Resolver {
  // A workspace may hold no Python at all, so nothing is looked at before the first import.
  const tree = once(() => createTree(project));
  return {
    resolve: (from: ModulePath, site: ImportSite): Target =>
      targetOf(tree().placeOf(from, moduleSpecifier(site.specifier))),
    link: (from, sites) => linkSites(tree(), from, sites),
    problems: () => [],
  };
}

/** All that is known of the modules of a project. */
interface Tree {
  readonly index: ModuleIndex;
  /** Where the name of a module leads from another one. */
  readonly placeOf: (from: ModulePath, module: string) => Place;
}

function createTree(project: ProjectFiles): Tree {
  const declared = readDeclared(project);
  const index = createModuleIndex(project.known, declared.builtModules);
  const absolute = createAbsoluteNames(findImportRoots(project.known, index, declared.roots), index);
  const byFolder = new Map<ModulePath, Map<string, Place>>();
  const placeOf = (from: ModulePath, module: string): Place => {
    const folder = parentOf(from);
    let known = byFolder.get(folder);
    if (known === undefined) byFolder.set(folder, (known = new Map<string, Place>()));
    const before = known.get(module);
    if (before !== undefined) return before;
    const place = module.startsWith('.') ? resolveRelative(index, folder, module) : absolute(from, folder, module);
    // What a module would find in itself its neighbours may find in it.
    if (place.kind !== 'outside') known.set(module, place);
    return place;
  };
  return { index, placeOf };
}

/**
 * What `from package import name` imports is the module of that name, where there is one. The package itself it imports
 * only for names that are none.
 */
function linkSites({ index, placeOf }: Tree, from: ModulePath, sites: readonly ImportSite[]): readonly Dependency[] {
  const dependencies: Dependency[] = [];
  for (let at = 0; at < sites.length; at++) {
    const site = sites[at];
    if (site === undefined) break;
    const place = placeOf(from, site.specifier);
    const modules: Dependency[] = [];
    let names = 0;
    for (let name = sites[at + 1]; name !== undefined && isNameSpecifier(name.specifier); name = sites[++at + 1]) {
      names++;
      const child = childPlace(index, place, name.specifier.slice(name.specifier.indexOf(':') + 1));
      if (child === undefined) continue;
      modules.push({ site: { ...name, specifier: moduleSpecifier(name.specifier) }, target: targetOf(child) });
    }
    if (names === 0 || modules.length < names) dependencies.push({ site, target: targetOf(place) });
    dependencies.push(...modules);
  }
  return dependencies;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
