import type { ModulePath } from '#domain/graph/module.ts';

/** The folder that holds `path`; empty for the workspace root. */
export function folderOf(path: ModulePath): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

export function baseNameOf(path: ModulePath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `folder` and all folders above it, the nearest first, the workspace root (empty) last. */
export function* foldersUpFrom(folder: string): Generator<string> {
  for (let current = folder; ; current = folderOf(current)) {
    yield current;
    if (current === '') return;
  }
}

export function isInFolder(folder: string, path: ModulePath): boolean {
  return folder === '' ? !leavesWorkspace(path) : path.startsWith(folder) && path[folder.length] === '/';
}

/** Paths that lead out of the workspace start with `..`, as `joinPath` leaves them. */
export function leavesWorkspace(path: ModulePath): boolean {
  return path === '..' || path.startsWith('../');
}

/**
 * `relative` as seen from `folder`, without `.` and `..` on the way and without a slash at its end.
 * Keeps as many leading `..` as lead out of the workspace.
 */
export function joinPath(folder: string, relative: string): ModulePath {
  if (relative.startsWith('./') && !NEEDS_WALK.test(relative)) {
    return folder === '' ? relative.slice(2) : folder + relative.slice(1);
  }
  return joinSegments(folder, relative);
}

/** Something behind the first character that is more than a name: `/.`, `//` or a slash at the end. */
const NEEDS_WALK = /\/(?:\.|\/|$)/;

function joinSegments(folder: string, relative: string): ModulePath {
  let base = folder;
  let from = 0;
  while (from <= relative.length) {
    let to = relative.indexOf('/', from);
    if (to === -1) to = relative.length;
    base = enter(base, relative.slice(from, to));
    from = to + 1;
  }
  return base;
}

function enter(folder: string, segment: string): string {
  if (segment === '' || segment === '.') return folder;
  if (segment !== '..') return folder === '' ? segment : `${folder}/${segment}`;
  if (folder === '') return '..';
  return folder === '..' || folder.endsWith('/..') ? `${folder}/..` : folderOf(folder);
}
