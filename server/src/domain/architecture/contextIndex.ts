import type { Module, ModulePath } from '../graph/module.ts';
import { folderOf, liesIn } from '../graph/modulePaths.ts';
import { contextFolderOf, isFaceByName } from './contextFace.ts';
import type { Placement } from './placement.ts';

const INDEX_NAMES: readonly string[] = [
  ...['index.ts', 'index.tsx', 'index.js', 'index.jsx', 'index.mjs', 'public-api.ts', '__init__.py'],
];

/** How many indices a re-export may pass through on its way to the outermost one. */
const DEEPEST = 4;

/**
 * The index of a context or slice that an import from outside goes past although it leads to what that shows.
 *
 * A slice of Feature-Sliced Design shows its index and nothing else, if it has one. Other contexts also show use cases
 * and what is in no layer; only where their index passes on that very module is there a shorter way to it.
 */
export function indexPassedBy(
  from: Placement,
  to: Placement,
  path: ModulePath,
  moduleAt: (path: ModulePath) => Module | undefined,
): ModulePath | undefined {
  const { contract, context } = to;
  if (context === undefined || (contract.contexts?.public.length ?? 0) > 0) return undefined;
  const isSliced = contract.preset === 'feature-sliced';
  if (from.context === context && (!isSliced || from.layer === to.layer)) return undefined;
  if (isFaceByName(contract, path) || path.includes('/@x/')) return undefined;
  const folder = contextFolderOf(contract, path);
  const index = folder === undefined ? undefined : indexIn(folder, moduleAt);
  if (index === undefined || folder === undefined) return undefined;
  return isSliced || passesOn(index, path, folder, moduleAt) ? index.path : undefined;
}

type ModuleAt = (path: ModulePath) => Module | undefined;

/** The module that speaks for a folder as a whole. */
export function indexIn(folder: ModulePath, moduleAt: ModuleAt): Module | undefined {
  for (const name of INDEX_NAMES) {
    const module = moduleAt(`${folder}/${name}`);
    if (module !== undefined) return module;
  }
  return undefined;
}

function passesOn(index: Module, path: ModulePath, folder: ModulePath, moduleAt: ModuleAt): boolean {
  const indices = new Map([[index.path, index]]);
  // A map gives what is added while it is walked, so it is its own queue.
  for (const [, { dependencies }] of indices) {
    for (const { site, target } of dependencies) {
      // What a package of Python imports in its `__init__.py` can be imported from there.
      const isPassedOn = site.kind === 'export' || site.kind === 'from-import';
      if (!isPassedOn || target.kind !== 'module') continue;
      if (target.path === path) return true;
      if (!isIndexInside(target.path, folder) || indices.size > DEEPEST) continue;
      const next = moduleAt(target.path);
      if (next !== undefined) indices.set(next.path, next);
    }
  }
  return false;
}

function isIndexInside(path: ModulePath, folder: ModulePath): boolean {
  return liesIn(folder, path) && INDEX_NAMES.includes(path.slice(folderOf(path).length + 1));
}
