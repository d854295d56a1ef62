import { contextFolderOf, isFaceOfContext } from '#domain/architecture/contextFace.ts';
import { indexIn } from '#domain/architecture/contextIndex.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { liesIn } from '#domain/graph/modulePaths.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { Surroundings } from '../ports/refactorer.ts';
import type { FixContext } from './fix.ts';

/** A module that others may import in place of what lies behind it. */
export interface PublicFace {
  readonly path: ModulePath;
  /** Where it is imported by the name of its package. */
  readonly package?: string;
  /** Whether it is there to show things, so that it may show more. */
  readonly isIndex: boolean;
}

/** How many modules are looked at that pass on what is imported, directly or not. */
const LOOKED_AT = 40;

/** What a deep import could name instead, the best first. That they show what is wanted has yet to be seen. */
export function publicFaces({ view }: FixContext, finding: Finding, surroundings: Surroundings): readonly PublicFace[] {
  const { file, to, details } = finding;
  if (to?.kind !== 'module') return [];
  const { index, part, owner, package: name } = details;
  const asIndex = (path: ModulePath): PublicFace => ({ path, isIndex: true });
  if (name !== undefined) {
    const entry = entryOf(view, name);
    return entry === undefined ? [] : [{ path: entry, package: name, isIndex: true }];
  }
  if (index !== undefined) return [asIndex(index)];
  const isNear = (path: ModulePath): boolean =>
    part === undefined || owner === undefined
      ? isShownByContext(path) && view.placementOf(path)?.context === to.context
      : liesIn(owner, path) && !liesIn(part, path);
  const folder = owner ?? folderOfContext();
  const own = folder === undefined ? undefined : indexIn(folder, (path) => view.graph.module(path))?.path;
  const passing = [...importersAround(view, to.path)].sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
  const others = passing.filter((path) => path !== own && isNear(path));
  const all = [
    ...(own !== undefined && isNear(own) ? [asIndex(own)] : []),
    ...others.map((path) => ({ path, isIndex: false })),
  ];
  return all.filter(({ path }) => path !== file && surroundings.mayImport(file, path));

  function isShownByContext(path: ModulePath): boolean {
    const placement = view.placementOf(path);
    return placement !== undefined && isFaceOfContext(placement, path);
  }

  function folderOfContext(): ModulePath | undefined {
    const placement = to?.kind === 'module' ? view.placementOf(to.path) : undefined;
    return placement?.context !== undefined && to?.kind === 'module'
      ? contextFolderOf(placement.contract, to.path)
      : undefined;
  }
}

/** Where imports of a package by its name lead, as long as there is one. */
function entryOf({ graph }: FixContext['view'], name: string): ModulePath | undefined {
  for (const { dependencies } of graph.modules()) {
    const named = dependencies.find(({ site, target }) => site.specifier === name && target.kind === 'module');
    if (named?.target.kind === 'module') return named.target.path;
  }
  return undefined;
}

/** A set gives what is added while it is walked, so it is its own queue. */
function importersAround({ graph }: FixContext['view'], path: ModulePath): ReadonlySet<ModulePath> {
  const found = new Set<ModulePath>([path]);
  for (const next of found) {
    for (const importer of graph.importersOf(next)) if (found.size < LOOKED_AT) found.add(importer);
  }
  found.delete(path);
  return found;
}

function depthOf(path: ModulePath): number {
  return path.split('/').length;
}
