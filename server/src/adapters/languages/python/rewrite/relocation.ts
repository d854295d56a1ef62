import type { ModulePath } from '#domain/graph/module.ts';
import { parentOf } from '../resolution/moduleIndex.ts';
import type { Place } from '../resolution/place.ts';
import type { Tree } from '../resolution/tree.ts';
import { canBeWritten } from '../writableNames.ts';

/** One module that names others, before and after files have moved. */
export interface Relocation {
  readonly before: Tree;
  readonly after: Tree;
  readonly pathAfter: (path: ModulePath) => ModulePath;
  /** Where the module itself lies before and after. */
  readonly from: ModulePath;
  readonly to: ModulePath;
}

/** Where something of the project can be imported from, spelled as a path: `src/shop/order` for `order.py`. */
export type Spelled = ModulePath;

/** The path that an import would spell; undefined of what is not in the project. */
export function spelledPlace(place: Place): Spelled | undefined {
  if (place.kind === 'namespace') return place.folder;
  return place.kind === 'module' ? spelledFile(place.file) : undefined;
}

/** Where that is after the move. */
export function spelledAfter({ pathAfter }: Relocation, place: Place): Spelled | undefined {
  if (place.kind === 'namespace') return pathAfter(place.folder);
  return place.kind === 'module' ? spelledFile(pathAfter(place.file)) : undefined;
}

function spelledFile(file: ModulePath): Spelled {
  return file.replace(/(?:(?:^|\/)__init__)?\.[^/]*$/, '');
}

/**
 * How the module names `wanted` after the move: as it does now where that goes on leading there, else in the same
 * manner, relative or absolute. Undefined where nothing leads there.
 */
export function nameAfter(relocation: Relocation, written: string, wanted: Spelled): string | undefined {
  const leadsThere = (name: string) =>
    canBeWritten(name) && spelledPlace(relocation.after.placeOf(relocation.to, name)) === wanted;
  if (leadsThere(written)) return written;
  const candidates = written.startsWith('.')
    ? [...relativeNames(relocation.to, wanted), ...absoluteNames(relocation, undefined, wanted)]
    : absoluteNames(relocation, written, wanted);
  return candidates.find(leadsThere);
}

function relativeNames(to: ModulePath, wanted: Spelled): string[] {
  let dots = '.';
  for (let folder = parentOf(to); folder !== ''; folder = parentOf(folder)) {
    if (folder === wanted) return [dots];
    if (wanted.startsWith(`${folder}/`)) return [dots + wanted.slice(folder.length + 1).replaceAll('/', '.')];
    dots += '.';
  }
  return [];
}

/** From the root that the name started from before, then from the outermost package, then from any other folder. */
function absoluteNames({ before, after, from }: Relocation, written: string | undefined, wanted: Spelled): string[] {
  const place = written === undefined ? undefined : spelledPlace(before.placeOf(from, written));
  const path = written?.replaceAll('.', '/');
  const roots: ModulePath[] = [];
  if (place !== undefined && path !== undefined && `/${place}`.endsWith(`/${path}`)) {
    roots.push(place.slice(0, Math.max(0, place.length - path.length - 1)));
  }
  roots.push(rootOfPackages(after, wanted));
  const parents: ModulePath[] = [];
  for (let folder = parentOf(wanted); folder !== ''; folder = parentOf(folder)) parents.push(folder);
  roots.push(...parents.reverse(), '');
  return [...new Set(roots)]
    .filter((root) => root === '' || wanted.startsWith(`${root}/`))
    .map((root) => {
      return wanted.slice(root === '' ? 0 : root.length + 1).replaceAll('/', '.');
    });
}

/** The folder above the outermost package that something lies in. */
function rootOfPackages({ index }: Tree, wanted: Spelled): ModulePath {
  let folder = parentOf(wanted);
  while (folder !== '' && index.isPackage(folder)) folder = parentOf(folder);
  return folder;
}
