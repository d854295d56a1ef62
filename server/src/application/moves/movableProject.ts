import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { FixContext } from '../fixes/fix.ts';
import type { Files, ProjectFiles } from '../ports/files.ts';
import type { Language } from '../ports/language.ts';

/** What has to be known of a project to write imports in it. */
export interface MovableProject extends ProjectFiles {
  readonly graph: ImportGraph;
  /** With the source files that contracts leave out; see `WorkspaceView`. */
  readonly wholeGraph: () => ImportGraph;
  readonly languages: readonly Language[];
}

/** One and the same for one context, so that what is found out about it once is known. */
export function movableProject(context: Pick<FixContext, 'world' | 'view'>): MovableProject {
  const { world, view } = context;
  const known = projects.get(context);
  if (known?.known === view.known && known.files === world.files) return known;
  const { graph, wholeGraph } = view;
  const project = { files: world.files, known: view.known, graph, wholeGraph, languages: world.languages };
  projects.set(context, project);
  return project;
}

const projects = new WeakMap<Pick<FixContext, 'world' | 'view'>, MovableProject>();

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
