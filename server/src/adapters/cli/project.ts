import type { FileText } from '#application/ports.ts';
import type { Workspace } from '#application/workspace.ts';
import type { PresetName } from '#domain/architecture/contract.ts';
import type { ModulePath } from '#domain/graph/module.ts';

/** One project as the commands see it; it is not indexed yet. */
export interface Project {
  readonly workspace: Workspace;
  readonly read: (path: ModulePath) => FileText;
  /** Folders that the listing could not look into. */
  readonly unreadFolders: () => readonly { readonly folder: string; readonly reason: string }[];
}

export interface ProjectOptions {
  /** Whether facts of an earlier run may be used, and those of this run kept. */
  readonly cache: boolean;
}

/** Everything the commands need and do not do themselves. */
export interface CommandLineWorld {
  /** An absolute path. */
  readonly currentFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** `root` is an absolute path of a folder. */
  readonly openProject: (root: string, options: ProjectOptions) => Project;
  /** The text of a contract for the folder `root`; undefined where its folders show no layers and no preset is given. */
  readonly proposeContract: (root: string, preset: PresetName | undefined) => string | undefined;
}
