import type { ProjectFiles } from '#application/ports/files.ts';
import type { Resolver } from '#application/ports/language.ts';
import type { Dependency, ImportSite, ModulePath, Target } from '#domain/graph/module.ts';
import { isNameSpecifier, moduleSpecifier, partsOfSpecifier } from '#domain/graph/nameSpecifiers.ts';
import { createDistributionNames } from './distributions/distributionNames.ts';
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
  const distributionOf = createDistributionNames(project);
  const leadsTo: LeadsTo = (place, module) => {
    const target = targetOf(place);
    if (target.kind !== 'package') return target;
    const distribution = distributionOf(module);
    return distribution === undefined ? target : { ...target, distribution };
  };
  return {
    resolve: (from: ModulePath, site: ImportSite): Target => {
      const module = moduleSpecifier(site.specifier);
      return leadsTo(tree().placeOf(from, module), module);
    },
    link: (from, sites) => linkSites({ tree: tree(), leadsTo }, from, sites),
    problems: () => [],
  };
}

/** Where a place leads that the name of a module stands for. */
type LeadsTo = (place: Place, module: string) => Target;

interface Linking {
  readonly tree: Tree;
  readonly leadsTo: LeadsTo;
}

function linkSites(linking: Linking, from: ModulePath, sites: readonly ImportSite[]): readonly Dependency[] {
  const dependencies: Dependency[] = [];
  for (let at = 0; at < sites.length;) {
    const site = sites[at++];
    if (site === undefined) break;
    const start = at;
    while (isNameSpecifier(sites[at]?.specifier ?? '')) at++;
    linkStatement(linking, linking.tree.placeOf(from, site.specifier), site, sites.slice(start, at), dependencies);
  }
  return dependencies;
}

/**
 * What `from package import name` imports is the module of that name, where there is one. The package itself it imports
 * only for names that are none.
 */
function linkStatement(
  { tree: { index }, leadsTo }: Linking,
  place: Place,
  site: ImportSite,
  names: readonly ImportSite[],
  dependencies: Dependency[],
): void {
  const modules: Dependency[] = [];
  for (const name of names) {
    const child = memberOf(index, place, site.specifier, name.specifier);
    if (child === undefined) continue;
    const specifier = moduleSpecifier(name.specifier);
    modules.push({ site: { ...name, specifier }, target: leadsTo(child, specifier) });
  }
  if (names.length === 0 || modules.length < names.length) {
    dependencies.push({ site, target: leadsTo(place, site.specifier) });
  }
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
