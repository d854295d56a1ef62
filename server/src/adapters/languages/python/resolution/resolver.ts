import type { ProjectFiles } from '#application/ports/files.ts';
import type { Resolver } from '#application/ports/language.ts';
import type { Dependency, ImportSite, ModulePath, Target } from '#domain/graph/module.ts';
import { isNameSpecifier, moduleSpecifier, partsOfSpecifier } from '#domain/graph/nameSpecifiers.ts';
import { isSharedNamespace } from './installed.ts';
import type { ModuleIndex } from './moduleIndex.ts';
import type { Place } from './place.ts';
import { childPlace, targetOf } from './place.ts';
import type { Tree } from './tree.ts';
import { createTree } from './tree.ts';

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

function linkSites(tree: Tree, from: ModulePath, sites: readonly ImportSite[]): readonly Dependency[] {
  const dependencies: Dependency[] = [];
  for (let at = 0; at < sites.length;) {
    const site = sites[at++];
    if (site === undefined) break;
    const start = at;
    while (isNameSpecifier(sites[at]?.specifier ?? '')) at++;
    linkStatement(tree, tree.placeOf(from, site.specifier), site, sites.slice(start, at), dependencies);
  }
  return dependencies;
}

/**
 * What `from package import name` imports is the module of that name, where there is one. The package itself it imports
 * only for names that are none.
 */
function linkStatement(
  { index }: Tree,
  place: Place,
  site: ImportSite,
  names: readonly ImportSite[],
  dependencies: Dependency[],
): void {
  const modules: Dependency[] = [];
  for (const name of names) {
    const child = memberOf(index, place, site.specifier, name.specifier);
    if (child === undefined) continue;
    modules.push({ site: { ...name, specifier: moduleSpecifier(name.specifier) }, target: targetOf(child) });
  }
  if (names.length === 0 || modules.length < names.length) dependencies.push({ site, target: targetOf(place) });
  dependencies.push(...modules);
}

/** The module that a name stands for, in the project or in a distribution that lies in a namespace of many. */
function memberOf(index: ModuleIndex, place: Place, module: string, specifier: string): Place | undefined {
  const child = childPlace(index, place, partsOfSpecifier(specifier).name ?? specifier);
  if (child !== undefined || place.kind === 'module' || !isSharedNamespace(module)) return child;
  return { kind: 'outside', name: module.split('.')[0] ?? module };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
