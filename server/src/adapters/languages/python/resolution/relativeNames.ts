import type { ModulePath } from '#domain/graph/module.ts';
import type { ModuleIndex } from './moduleIndex.ts';
import { parentOf } from './moduleIndex.ts';
import type { Place } from './place.ts';
import { NOWHERE, placeBelow } from './place.ts';

/**
 * Where `..a.b` leads from a module in `folder`. More dots than there are packages above lead nowhere, as they raise an
 * error when the program runs.
 */
export function resolveRelative(index: ModuleIndex, folder: ModulePath, module: string): Place {
  const level = module.search(/[^.]|$/);
  let base = folder;
  for (let up = 1; up < level; up++) {
    if (base === '' || isOutermost(index, base)) return { kind: 'nowhere', isAbove: true };
    base = parentOf(base);
  }
  const names = module.slice(level);
  const place = placeBelow(index, base, names === '' ? [] : names.split('.'));
  if (place === undefined) return NOWHERE;
  // Nothing but its own file says that a folder is a package; without one it is a namespace.
  const file = names === '' ? index.fileAt(base) : undefined;
  return file === undefined || !index.isPackage(base) ? place : { kind: 'module', file, folder: base };
}

/** Whether a package is the outermost: what lies above is where imports start from. */
function isOutermost(index: ModuleIndex, folder: ModulePath): boolean {
  return index.isPackage(folder) && !index.isPackage(parentOf(folder)) && !hasPackageAbove(index, folder);
}

function hasPackageAbove(index: ModuleIndex, folder: ModulePath): boolean {
  for (let above = parentOf(folder); above !== ''; above = parentOf(above)) if (index.isPackage(above)) return true;
  return false;
}
