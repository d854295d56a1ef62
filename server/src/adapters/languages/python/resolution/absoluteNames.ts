import type { ModulePath } from '#domain/graph/module.ts';
import type { ImportRoot } from './importRoots.ts';
import type { ModuleIndex } from './moduleIndex.ts';
import { childOf, parentOf } from './moduleIndex.ts';
import type { Place } from './place.ts';
import { NOWHERE, placeBelow } from './place.ts';
import { isKnownPackage, isSharedNamespace } from './installed.ts';

/** Says where an absolute name leads from one module. */
export type AbsoluteNames = (from: ModulePath, folder: ModulePath, module: string) => Place;

/**
 * What the interpreter finds depends on how it is started, which no file says. So the folders that imports may start
 * from are tried in this order: those that the project shows, the nearest first; the standard library and what is known
 * to be installed; the folders above the module, as scripts and tests find what lies beside them. What is found nowhere
 * is a package.
 */
export function createAbsoluteNames(roots: readonly ImportRoot[], index: ModuleIndex): AbsoluteNames {
  const rootsOfTop = new Map<string, readonly ImportRoot[]>();
  const rootsFor = (top: string): readonly ImportRoot[] => {
    let found = rootsOfTop.get(top);
    if (found === undefined) rootsOfTop.set(top, (found = roots.filter((root) => holds(index, root, top))));
    return found;
  };

  return (from, folder, module) => {
    const names = module.split('.');
    const [top = ''] = names;
    const candidates = nearestFirst(rootsFor(top), folder);
    const place = firstPlace(index, candidates, names);
    if (place !== undefined) return place;
    if (isKnownPackage(top)) return { kind: 'outside', name: top };
    const beside = placeBeside(index, from, folder, names);
    if (beside !== undefined) return beside;
    return candidates.some((root) => isOwn(index, root, top)) ? NOWHERE : { kind: 'outside', name: top };
  };
}

/** A folder without `__init__.py` counts only where no root has a module or a package of that name. */
function firstPlace(index: ModuleIndex, roots: readonly ImportRoot[], names: readonly string[]): Place | undefined {
  let namespace: Place | undefined;
  for (const { folder } of roots) {
    const place = placeBelow(index, folder, names);
    if (place?.kind === 'module') return place;
    namespace ??= place;
  }
  return namespace;
}

/**
 * Whether something of that name lies in a root. Where the root is guessed, it has to be a package, and a name that is
 * known to be another's has to be a package of the project's own.
 */
function holds(index: ModuleIndex, { folder, isSure }: ImportRoot, top: string): boolean {
  const place = childOf(folder, top);
  if (index.isPackage(place)) return isSure || !isKnownPackage(top);
  const isThere = index.fileAt(place) !== undefined || index.isFolder(place);
  return isSure && isThere && (!isKnownPackage(top) || isSharedNamespace(top));
}

function isOwn(index: ModuleIndex, { folder }: ImportRoot, top: string): boolean {
  return index.fileAt(childOf(folder, top)) !== undefined || !isSharedNamespace(top);
}

/** What lies in a folder above the module. Those that are packages come last: they are found where a script is run. */
function placeBeside(
  index: ModuleIndex,
  from: ModulePath,
  folder: ModulePath,
  names: readonly string[],
): Place | undefined {
  for (let above = folder; ; above = parentOf(above)) {
    const place = index.isPackage(above) ? undefined : placeBelow(index, above, names);
    if (place !== undefined && !(place.kind === 'module' && place.file === from)) return place;
    if (above === '') return undefined;
  }
}

/** The roots that the folder lies in first, the innermost of them leading; then those with the most of the path in common. */
function nearestFirst(roots: readonly ImportRoot[], folder: ModulePath): readonly ImportRoot[] {
  if (roots.length < 2) return roots;
  const path = folder.split('/');
  const rank = (root: ImportRoot) => {
    const parts = root.folder === '' ? [] : root.folder.split('/');
    const common = parts.findIndex((part, at) => part !== path[at]);
    return common === -1 ? 1000 + parts.length : common;
  };
  return roots
    .map((root) => ({ root, rank: rank(root) }))
    .sort(
      (a, b) =>
        b.rank - a.rank || Number(b.root.isSure) - Number(a.root.isSure) || (a.root.folder < b.root.folder ? -1 : 1),
    )
    .map(({ root }) => root);
}
