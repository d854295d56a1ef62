import type { ModulePath } from '#domain/graph/module.ts';

/** Modules that lie in one folder, or a single module that lies beside it. */
export interface FolderPart {
  /** The deepest folder that holds all of `modules`; undefined for a single module. */
  readonly folder: ModulePath | undefined;
  readonly modules: readonly ModulePath[];
}

/**
 * Takes modules apart by the first folder in which their paths differ: folders first, then the modules beside them,
 * each by name. A folder that holds nothing but another folder counts as one with it.
 */
export function partsByFolder(modules: readonly ModulePath[]): readonly FolderPart[] {
  const start = lengthOfCommonFolder(modules);
  const folders = new Map<string, ModulePath[]>();
  const direct: ModulePath[] = [];
  for (const path of modules) {
    const end = path.indexOf('/', start);
    if (end === -1) direct.push(path);
    else addTo(folders, path.slice(start, end), path);
  }
  return [
    ...[...folders.keys()].sort().map((name) => folderPart(folders.get(name) ?? [])),
    ...direct.sort().map((path) => ({ folder: undefined, modules: [path] })),
  ];
}

/** The deepest folder that all paths lie in, without a slash at its end; empty for the root. */
export function commonFolder(paths: readonly ModulePath[]): ModulePath {
  return paths[0]?.slice(0, Math.max(0, lengthOfCommonFolder(paths) - 1)) ?? '';
}

function folderPart(modules: readonly ModulePath[]): FolderPart {
  return { folder: commonFolder(modules), modules };
}

/** Up to and including the slash; 0 for the root. */
function lengthOfCommonFolder(paths: readonly ModulePath[]): number {
  const first = paths[0] ?? '';
  let length = first.lastIndexOf('/') + 1;
  for (const path of paths) {
    while (!path.startsWith(first.slice(0, length))) length = first.lastIndexOf('/', length - 2) + 1;
  }
  return length;
}

function addTo(groups: Map<string, ModulePath[]>, key: string, path: ModulePath): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [path]);
  else group.push(path);
}
