import type { ModulePath } from '../../graph/module.ts';

/** The folders at the top of a source tree, with how many modules lie in each. */
export interface SourceFolders {
  /** The folder that holds them; empty for the root of the workspace. */
  readonly top: ModulePath;
  readonly folders: ReadonlyMap<string, number>;
}

/** Folders that hold the source and say nothing more by their names. */
const SOURCE_NAMES: ReadonlySet<string> = new Set(['src', 'source', 'lib', 'app', 'server', 'backend']);

/** Looks into folders that hold nearly all of the source until one is reached that is divided. */
export function sourceFolders(root: string, modules: readonly ModulePath[]): SourceFolders {
  let top = root;
  for (;;) {
    const folders = countByFolder(top, modules);
    const total = [...folders.values()].reduce((sum, count) => sum + count, 0);
    const [inner] = [...folders].filter(([name, count]) => SOURCE_NAMES.has(name) && count * 5 >= total * 4);
    if (inner === undefined) return { top, folders };
    top = top === '' ? inner[0] : `${top}/${inner[0]}`;
  }
}

function countByFolder(top: ModulePath, modules: readonly ModulePath[]): ReadonlyMap<string, number> {
  const folders = new Map<string, number>();
  const start = top === '' ? 0 : top.length + 1;
  for (const path of modules) {
    if (start > 0 && !path.startsWith(`${top}/`)) continue;
    const end = path.indexOf('/', start);
    if (end === -1) continue;
    const name = path.slice(start, end);
    folders.set(name, (folders.get(name) ?? 0) + 1);
  }
  return folders;
}
