import type { ProjectFiles } from '#application/ports/files.ts';
import type { Resolver } from '#application/ports/language.ts';
import type { Dependency, ImportSite, ModulePath, Target } from '#domain/graph/module.ts';
import { isNameSpecifier, moduleSpecifier } from '../specifiers.ts';
import { createAbsoluteNames } from './absoluteNames.ts';
import type { Place } from './place.ts';
import { childPlace, targetOf } from './place.ts';
import { createModuleIndex, parentOf } from './moduleIndex.ts';
import { resolveRelative } from './relativeNames.ts';

/** Resolves the imports of Python over a fixed set of files, without an interpreter and without what is installed. */
export function createPythonResolver(project: ProjectFiles): Resolver {
  // A workspace may hold no Python at all, so nothing is looked at before the first import.
  let place: ((from: ModulePath, module: string) => Place) | undefined;
  const index = once(() => createModuleIndex(project.known));
  const placeOf = (from: ModulePath, module: string): Place => {
    place ??= createPlaces(project, index());
    return place(from, module);
  };
  return {
    resolve: (from: ModulePath, site: ImportSite): Target => targetOf(placeOf(from, moduleSpecifier(site.specifier))),
    link: (from, sites) => linkSites(index(), (module) => placeOf(from, module), sites),
    problems: () => [],
  };
}

function createPlaces(project: ProjectFiles, index: ReturnType<typeof createModuleIndex>) {
  const absolute = createAbsoluteNames(project.known, index);
  const byFolder = new Map<ModulePath, Map<string, Place>>();
  return (from: ModulePath, module: string): Place => {
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
}

/**
 * What `from package import name` imports is the module of that name, where there is one. The package itself it imports
 * only for names that are none.
 */
function linkSites(
  index: ReturnType<typeof createModuleIndex>,
  placeOf: (module: string) => Place,
  sites: readonly ImportSite[],
): readonly Dependency[] {
  const dependencies: Dependency[] = [];
  for (let at = 0; at < sites.length; at++) {
    const site = sites[at];
    if (site === undefined) break;
    const place = placeOf(site.specifier);
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
