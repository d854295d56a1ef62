import type { ModulePath } from '#domain/graph/module.ts';

/** An import that is there at run time and that a move would add. */
export interface NewLink {
  readonly from: ModulePath;
  readonly to: ModulePath;
  /** The module whose place one of the two takes: what was circular with that one is nothing new. */
  readonly insteadOf?: { readonly from: ModulePath; readonly to: ModulePath };
}

/** The modules that a module loads. */
export type LinksFrom = (module: ModulePath) => readonly ModulePath[];

/** The first way back from where a new import leads, where there was none before. */
export function newCycle(linksFrom: LinksFrom, links: readonly NewLink[]): readonly ModulePath[] | undefined {
  for (const { from, to, insteadOf } of links) {
    if (linksFrom(from).includes(to)) continue;
    const way = wayBetween(linksFrom, to, from);
    if (way === undefined) continue;
    if (insteadOf !== undefined && wayBetween(linksFrom, insteadOf.to, insteadOf.from) !== undefined) continue;
    return [from, ...way];
  }
  return undefined;
}

function wayBetween(linksFrom: LinksFrom, from: ModulePath, to: ModulePath): readonly ModulePath[] | undefined {
  const cameFrom = new Map<ModulePath, ModulePath | undefined>([[from, undefined]]);
  for (const module of cameFrom.keys()) {
    if (module === to) return wayTo(cameFrom, to);
    for (const next of linksFrom(module)) if (!cameFrom.has(next)) cameFrom.set(next, module);
  }
  return undefined;
}

function wayTo(cameFrom: ReadonlyMap<ModulePath, ModulePath | undefined>, end: ModulePath): readonly ModulePath[] {
  const way: ModulePath[] = [];
  for (let at: ModulePath | undefined = end; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}
