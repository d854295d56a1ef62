import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';

/** Imports that are there at run time and that a move would add; by who imports. */
export interface NewLink {
  readonly from: ModulePath;
  readonly to: ModulePath;
  /** The module whose place one of the two takes: what was circular with that one is nothing new. */
  readonly insteadOf?: { readonly from: ModulePath; readonly to: ModulePath };
}

/** The first way back from where a new import leads, where there was none before. */
export function newCycle(graph: ImportGraph, links: readonly NewLink[]): readonly ModulePath[] | undefined {
  for (const { from, to, insteadOf } of links) {
    if (linksFrom(graph, from).includes(to)) continue;
    const way = wayBetween(graph, to, from);
    if (way === undefined) continue;
    if (insteadOf !== undefined && wayBetween(graph, insteadOf.to, insteadOf.from) !== undefined) continue;
    return [from, ...way];
  }
  return undefined;
}

function wayBetween(graph: ImportGraph, from: ModulePath, to: ModulePath): readonly ModulePath[] | undefined {
  const cameFrom = new Map<ModulePath, ModulePath | undefined>([[from, undefined]]);
  for (const module of cameFrom.keys()) {
    if (module === to) return wayTo(cameFrom, to);
    for (const next of linksFrom(graph, module)) if (!cameFrom.has(next)) cameFrom.set(next, module);
  }
  return undefined;
}

function wayTo(cameFrom: ReadonlyMap<ModulePath, ModulePath | undefined>, end: ModulePath): readonly ModulePath[] {
  const way: ModulePath[] = [];
  for (let at: ModulePath | undefined = end; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}

const AT_LOAD: ReadonlySet<string> = new Set(['import', 'export', 'require', 'import-equals', 'side-effect']);

function linksFrom(graph: ImportGraph, module: ModulePath): readonly ModulePath[] {
  return (graph.module(module)?.dependencies ?? []).flatMap(({ site, target }) =>
    target.kind === 'module' && !site.typeOnly && AT_LOAD.has(site.kind) ? [target.path] : [],
  );
}
