import type { ModulePath } from './module.ts';

/** The folder that a module or a folder lies in; empty for the root. */
export function folderOf(path: ModulePath): ModulePath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The folders that a module lies in, innermost first, without the root. */
export function foldersAbove(path: ModulePath): ModulePath[] {
  const folders: ModulePath[] = [];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) folders.push(folder);
  return folders;
}

/** Whether a path lies in a folder or below it; everything lies in the root, which is empty. */
export function liesIn(folder: ModulePath, path: ModulePath): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}
