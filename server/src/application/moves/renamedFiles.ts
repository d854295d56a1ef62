import type { ModulePath } from '#domain/graph/module.ts';
import { liesIn } from '#domain/graph/modulePaths.ts';
import type { Files, ProjectFiles } from '../ports/files.ts';

/** A file or a folder that gets another path. */
export interface Rename {
  readonly from: ModulePath;
  readonly to: ModulePath;
}

/** New path by old path, of files; for a folder that moves, of each file in it. */
export type Moves = ReadonlyMap<ModulePath, ModulePath>;

/** The files that move where files and folders do, of those that are known; sorted. */
export function movesOf({ known }: ProjectFiles, renames: readonly Rename[]): Moves {
  const moves = [...known].map((path) => [path, pathAfter(renames, path)] as const);
  return new Map(moves.filter(([from, to]) => from !== to).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where a path leads, once files and folders have moved. */
export function pathAfter(renames: readonly Rename[], path: ModulePath): ModulePath {
  const rename = renames.find(({ from }) => path === from || liesIn(from, path));
  return rename === undefined ? path : rename.to + path.slice(rename.from.length);
}

/** `project` as it will be when the files of `moves` lie at their new paths. Texts stay what they are. */
export function renamedProject({ files, known }: ProjectFiles, moves: Moves): ProjectFiles {
  return { files: renamedFiles(files, moves), known: new Set([...known].map((path) => moves.get(path) ?? path)) };
}

function renamedFiles(base: Files, moves: Moves): Files {
  const origins = new Map([...moves].map(([from, to]) => [to, from]));
  const originOf = (path: ModulePath): ModulePath | undefined =>
    origins.get(path) ?? (moves.has(path) ? undefined : path);
  return {
    list: function* () {
      for (const path of base.list()) yield moves.get(path) ?? path;
    },
    read: (path) => {
      const origin = originOf(path);
      return origin === undefined ? { kind: 'absent' } : base.read(origin);
    },
    stamp: (path) => {
      const origin = originOf(path);
      return origin === undefined ? undefined : base.stamp(origin);
    },
    isFile: (path) => {
      const origin = originOf(path);
      return origin !== undefined && base.isFile(origin);
    },
    isFolder: (path) => base.isFolder(path) || holdsMoved(origins.keys(), path),
    realPath: (path) => (origins.has(path) ? path : base.realPath(path)),
  };
}

function holdsMoved(paths: Iterable<ModulePath>, folder: ModulePath): boolean {
  for (const path of paths) if (path.startsWith(`${folder}/`)) return true;
  return false;
}
