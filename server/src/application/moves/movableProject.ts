import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { FixContext } from '../fixes/fix.ts';
import type { Files, ProjectFiles } from '../ports/files.ts';
import type { Language } from '../ports/language.ts';

/** What has to be known of a project to write imports in it. */
export interface MovableProject extends ProjectFiles {
  readonly graph: ImportGraph;
  readonly languages: readonly Language[];
}

export function movableProject({ world, view }: Pick<FixContext, 'world' | 'view'>): MovableProject {
  return { files: world.files, known: view.known, graph: view.graph, languages: world.languages };
}

/** The files of `project` and those of `created`, which hold nothing yet. */
export function withCreated({ files, known }: ProjectFiles, created: readonly ModulePath[]): ProjectFiles {
  const added = new Set(created.filter((path) => !known.has(path)));
  if (added.size === 0) return { files, known };
  const isAbove = (folder: ModulePath) => [...added].some((path) => path.startsWith(`${folder}/`));
  const withAdded: Files = {
    list: function* () {
      yield* files.list();
      yield* added;
    },
    read: (path) => (added.has(path) ? { kind: 'text', text: '' } : files.read(path)),
    stamp: (path) => (added.has(path) ? 'created' : files.stamp(path)),
    isFile: (path) => added.has(path) || files.isFile(path),
    isFolder: (path) => files.isFolder(path) || isAbove(path),
    realPath: (path) => (added.has(path) ? path : files.realPath(path)),
  };
  return { files: withAdded, known: new Set([...known, ...added]) };
}
