import type { ProjectFiles } from '../ports/files.ts';
import type { WorkspaceView } from '../workspace.ts';

/** The project before and after an edit, and what is known of it afterwards. */
export interface Projects {
  readonly before: ProjectFiles;
  readonly after: ProjectFiles;
  readonly view: WorkspaceView;
}
