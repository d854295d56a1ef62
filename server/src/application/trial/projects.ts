import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ProjectFiles } from '../ports/files.ts';

/** The project before and after an edit. */
export interface Projects {
  readonly before: ProjectFiles;
  readonly after: ProjectFiles;
  /** With what contracts leave out, for that is to compile, too. */
  readonly graphBefore: ImportGraph;
  readonly graphAfter: ImportGraph;
}
