import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { foldersAbove } from '#domain/graph/modulePaths.ts';
import type { LinksFrom } from '../../newCycle.ts';

/** What a module loads together with itself: what it imports, and the packages that this lies in. */
export function loadedBy(graph: ImportGraph): LinksFrom {
  const known = new Map<ModulePath, readonly ModulePath[]>();
  return (module) => {
    const found = known.get(module) ?? linksFrom(graph, module);
    known.set(module, found);
    return found;
  };
}

function linksFrom(graph: ImportGraph, module: ModulePath): readonly ModulePath[] {
  const around = new Set(foldersAbove(module));
  return (graph.module(module)?.dependencies ?? []).flatMap(({ site, target }) => {
    if (target.kind !== 'module' || site.typeOnly) return [];
    const packages = foldersAbove(target.path)
      .filter((folder) => folder !== '' && !around.has(folder))
      .map((folder) => `${folder}/__init__.py`)
      .filter((path) => path !== target.path && graph.has(path));
    return [target.path, ...packages];
  });
}
