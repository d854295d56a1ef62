import type { FileChange } from '#application/applying/fileChanges.ts';
import type { Changes } from '#application/changes.ts';
import type { FixContext } from '#application/fixes/fix.ts';
import type { FileText } from '#application/ports/files.ts';
import type { Workspace, WorkspaceView } from '#application/workspace.ts';
import type { PresetName } from '#domain/architecture/contract.ts';
import type { BaselineEntry } from '#domain/rules/exceptions/baseline.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';

/** One project as the commands see it; it is not indexed yet. */
export interface Project {
  readonly workspace: Workspace;
  readonly read: (path: ModulePath) => FileText;
  /** What stands before the text of a file and is no part of what is read of it: a byte order mark, or nothing. */
  readonly markBefore: (path: ModulePath) => string;
  /** From now on the file says `text`, for this workspace alone and until it ends. */
  readonly pretend: (path: ModulePath, text: string) => void;
  /** Folders that the listing could not look into. */
  readonly unreadFolders: () => readonly { readonly folder: string; readonly reason: string }[];
  /** What `inward` offers to do about a finding: the kinds of its fixes. */
  readonly fixKindsOf: (finding: Finding) => readonly string[];
  /** What fixes may look at. */
  readonly fixContext: FixContext;
  /** Whether contracts are written in that file, or what is accepted of their breaches. */
  readonly isContract: (path: ModulePath) => boolean;
  /** Makes all of `changes` on disk, or none of them. */
  readonly write: (changes: readonly FileChange[]) => Written;
  /** The project as it was before the changes, indexed. */
  readonly before: (changes: Changes) => WorkspaceView;
}

/** What came of writing files: everything was written, or nothing, and why. */
export type Written = { readonly kind: 'written' } | { readonly kind: 'refused'; readonly reason: string };

/** The page that explains a rule. */
export interface RuleDocument {
  readonly uri: string;
  /** Markdown. */
  readonly text: string;
}

/** The changes, or one paragraph that says why they cannot be told. */
export type ChangesAnswer =
  { readonly kind: 'changes'; readonly changes: Changes } | { readonly kind: 'problem'; readonly problem: string };

/** What version control knows. `root` is the absolute path of a project. */
export interface History {
  /** How the files of the project differ from the commit where the present branch left `ref`. */
  readonly changesSince: (root: string, ref: string) => ChangesAnswer;
  /** What a change is most likely to be merged into; undefined where nothing is known of it. */
  readonly usualBase: (root: string) => string | undefined;
}

export interface ProjectOptions {
  /** Whether facts of an earlier run may be used, and those of this run kept. */
  readonly cache: boolean;
  /** False where what the project has accepted is to be told like anything else. */
  readonly baseline?: boolean;
}

/** Everything the commands need and do not do themselves. */
export interface CommandLineWorld {
  /** An absolute path. */
  readonly currentFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** `root` is an absolute path of a folder. */
  readonly openProject: (root: string, options: ProjectOptions) => Project;
  readonly history: History;
  /** The version of Inward. */
  readonly version: string;
  readonly documentOf: (rule: string) => RuleDocument | undefined;
  /** The file, relative to the project, and the text of the baseline of the contract with that root. */
  readonly renderBaseline: (
    root: string,
    entries: readonly BaselineEntry[],
  ) => { readonly file: ModulePath; readonly text: string };
  /** The text of a contract for the folder `root`; undefined where its folders show no layers and no preset is given. */
  readonly proposeContract: (root: string, preset: PresetName | undefined) => string | undefined;
}
