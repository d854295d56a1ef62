import type { ModulePath } from '../../graph/module.ts';

/** A folder with the source files and folders that lie in it directly. */
export interface Folder {
  /** From the root of the contract; empty for the root itself. */
  readonly path: readonly string[];
  readonly folders: ReadonlyMap<string, Folder>;
  readonly files: readonly string[];
}

interface GrowingFolder extends Folder {
  readonly folders: Map<string, GrowingFolder>;
  readonly files: string[];
}

/** The folders that hold `modules`, which are given relative to the root, in an order that depends on names alone. */
export function folderTree(modules: Iterable<ModulePath>): Folder {
  const root = emptyFolder([]);
  const known = new Map<string, GrowingFolder>([['', root]]);
  for (const path of modules) {
    const slash = path.lastIndexOf('/');
    folderAt(known, slash < 0 ? '' : path.slice(0, slash)).files.push(path.slice(slash + 1));
  }
  return sorted(root);
}

function sorted(folder: Folder): Folder {
  const folders = [...folder.folders].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    path: folder.path,
    folders: new Map(folders.map(([name, child]) => [name, sorted(child)])),
    files: folder.files.toSorted(),
  };
}

function folderAt(known: Map<string, GrowingFolder>, path: string): GrowingFolder {
  const found = known.get(path);
  if (found !== undefined) return found;
  const slash = path.lastIndexOf('/');
  const parent = folderAt(known, slash < 0 ? '' : path.slice(0, slash));
  const name = path.slice(slash + 1);
  const folder = emptyFolder([...parent.path, name]);
  parent.folders.set(name, folder);
  known.set(path, folder);
  return folder;
}

function emptyFolder(path: readonly string[]): GrowingFolder {
  return { path, folders: new Map(), files: [] };
}

export function nameOf(folder: Folder): string {
  return folder.path.at(-1) ?? '';
}

/** The folder at `path` below `folder`. */
export function folderBelow(folder: Folder, path: readonly string[]): Folder | undefined {
  return path.reduce<Folder | undefined>((at, name) => at?.folders.get(name), folder);
}

/** Whether the folder is `above` or lies in it. */
export function liesIn(folder: Folder, above: Folder): boolean {
  return above.path.every((name, index) => folder.path[index] === name);
}

/** Whether the files of the folder itself, or of one below it, satisfy `test`. */
export function someFolder(folder: Folder, test: (files: readonly string[]) => boolean): boolean {
  return test(folder.files) || [...folder.folders.values()].some((each) => someFolder(each, test));
}

/** The folders that `segments` lead to, where `*` stands for any one folder. */
export function foldersMatching(root: Folder, segments: readonly string[]): readonly Folder[] {
  return segments.reduce<readonly Folder[]>((folders, segment) => folders.flatMap((at) => step(at, segment)), [root]);
}

function step(folder: Folder, segment: string): readonly Folder[] {
  if (segment === '*') return [...folder.folders.values()];
  const next = folder.folders.get(segment);
  return next === undefined ? [] : [next];
}
