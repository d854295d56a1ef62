import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { foldersAbove } from '#domain/graph/modulePaths.ts';

/** An import that goes when all is done. */
export interface GoneImport {
  readonly from: ModulePath;
  readonly to: ModulePath;
}

/**
 * Whether Python, when it loads `start`, loads one of `wanted` as well: through imports that are there when the program
 * runs, and the packages around what is imported.
 */
export function loads(
  graph: ImportGraph,
  start: ModulePath,
  wanted: ReadonlySet<ModulePath>,
  gone: readonly GoneImport[],
): boolean {
  const seen = new Set<ModulePath>();
  const pending = [start];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (seen.size === seen.add(path).size) continue;
    if (wanted.has(path)) return true;
    for (const { site, target } of graph.module(path)?.dependencies ?? []) {
      if (target.kind !== 'module' || site.typeOnly) continue;
      const isGone = gone.some(({ from, to }) => from === path && to === target.path);
      if (!isGone) pending.push(target.path);
    }
    for (const folder of foldersAbove(path)) {
      const package_ = `${folder}/__init__.py`;
      // What is loading already does not begin anew.
      if (graph.has(package_) && !isAround(package_, start)) pending.push(package_);
    }
  }
  return false;
}

function isAround(package_: ModulePath, start: ModulePath): boolean {
  return start.startsWith(package_.replace(/__init__\.py$/, ''));
}
