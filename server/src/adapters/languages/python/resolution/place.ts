import type { ModulePath, Target } from '#domain/graph/module.ts';
import type { ModuleIndex } from './moduleIndex.ts';
import { childOf } from './moduleIndex.ts';

/** Where the name of a module leads. */
export type Place =
  /** A module or a package. `folder` is where its own modules lie, and undefined of what can have none. */
  | { readonly kind: 'module'; readonly file: ModulePath; readonly folder: ModulePath | undefined }
  /** A folder without `__init__.py` that holds modules. */
  | { readonly kind: 'namespace'; readonly folder: ModulePath }
  /** Something that is not of the project, by its top-level name. */
  | { readonly kind: 'outside'; readonly name: string }
  /** `isAbove`: more dots than there are packages above. */
  | { readonly kind: 'nowhere'; readonly isAbove?: true };

export const NOWHERE: Place = { kind: 'nowhere' };

/** What is imported as `folder`, spelled as a path. */
function placeAt(index: ModuleIndex, folder: ModulePath): Place | undefined {
  const file = index.fileAt(folder);
  const isFolder = index.isFolder(folder);
  if (file === undefined) return isFolder ? { kind: 'namespace', folder } : undefined;
  return { kind: 'module', file, folder: index.isPackage(folder) ? folder : undefined };
}

/** The module of that name in a package. */
export function childPlace(index: ModuleIndex, place: Place, name: string): Place | undefined {
  const folder = place.kind === 'module' || place.kind === 'namespace' ? place.folder : undefined;
  return folder === undefined ? undefined : placeAt(index, childOf(folder, name));
}

/** Follows `names` from a folder; undefined where one of them is not there. */
export function placeBelow(index: ModuleIndex, folder: ModulePath, names: readonly string[]): Place | undefined {
  let place: Place | undefined = { kind: 'namespace', folder };
  for (const name of names) {
    // A package has its own file under its own name as well.
    if (name === '__init__' && place.kind === 'module' && place.folder !== undefined) continue;
    place = childPlace(index, place, name);
    if (place === undefined) return undefined;
  }
  return place;
}

export function targetOf(place: Place): Target {
  switch (place.kind) {
    case 'module':
      return isPython(place.file) ? { kind: 'module', path: place.file } : { kind: 'asset', path: place.file };
    case 'namespace':
      return place.folder === '' ? { kind: 'unresolved' } : { kind: 'asset', path: place.folder };
    case 'outside':
      return { kind: 'package', name: place.name };
    case 'nowhere':
      return place.isAbove ? { kind: 'unresolved', reason: 'above-packages' } : { kind: 'unresolved' };
  }
}

function isPython(file: ModulePath): boolean {
  return file.endsWith('.py') || file.endsWith('.pyi');
}
