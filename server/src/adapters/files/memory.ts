import type { Files } from '#application/ports/files.ts';
import type { ModulePath } from '#domain/graph/module.ts';

/** Files that exist in memory alone. Paths are relative to a root that has no name, with forward slashes. */
export interface MemoryFiles extends Files {
  readonly set: (path: ModulePath, text: string) => void;
  /** Removes a file, or a folder with all that is in it. */
  readonly delete: (path: ModulePath) => void;
}

/** A workspace of the files in `record`, path to text. There are no links in it and nothing is left out of its list. */
export function memoryFiles(record: Readonly<Record<ModulePath, string>> = {}): MemoryFiles {
  const texts = new Map<ModulePath, { text: string; version: number }>();
  let version = 0;
  const set = (path: ModulePath, text: string): void => void texts.set(path, { text, version: ++version });
  for (const [path, text] of Object.entries(record)) set(path, text);
  return {
    set,
    delete: (path) => {
      for (const file of [...texts.keys()]) if (file === path || liesBelow(path, file)) texts.delete(file);
    },
    list: function* () {
      yield* texts.keys();
    },
    read: (path) => {
      const file = texts.get(path);
      return file === undefined ? { kind: 'absent' } : { kind: 'text', text: file.text };
    },
    stamp: (path) => texts.get(path)?.version.toString(),
    isFile: (path) => texts.has(path),
    isFolder: (path) => isFolderOf(texts.keys(), path),
    realPath: (path) => path,
  };
}

function isFolderOf(files: Iterable<ModulePath>, path: ModulePath): boolean {
  if (path === '') return true;
  for (const file of files) if (liesBelow(path, file)) return true;
  return false;
}

function liesBelow(folder: ModulePath, path: ModulePath): boolean {
  return path.startsWith(folder) && path[folder.length] === '/';
}
