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
  let base = folder;
  let from = 0;
  // Dots stand at the start of nearly all specifiers and nowhere else, so the rest is taken over in one piece.
  for (;;) {
    if (relative.startsWith('./', from)) from += 2;
    else if (!relative.startsWith('../', from)) break;
    else {
      base = outerFolderOf(base);
      from += 3;
    }
  }
  const rest = from === 0 ? relative : relative.slice(from);
  if (needsWalk(rest)) return joinSegments(base, rest);
  return base === '' ? rest : `${base}/${rest}`;
}

function needsWalk(path: string): boolean {
  return path === '' || path.startsWith('.') || path.endsWith('/') || path.includes('/.') || path.includes('//');
}

function joinSegments(folder: string, relative: string): ModulePath {
  let base = folder;
  for (const segment of relative.split('/')) {
    if (segment === '..') base = outerFolderOf(base);
    else if (segment !== '' && segment !== '.') base = base === '' ? segment : `${base}/${segment}`;
  }
  return base;
}

function outerFolderOf(folder: string): string {
  if (folder === '') return '..';
  return folder === '..' || folder.endsWith('/..') ? `${folder}/..` : folderOf(folder);
}
