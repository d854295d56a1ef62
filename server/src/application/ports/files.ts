import type { ModulePath } from '#domain/graph/module.ts';
import type { TextMistake } from '#domain/graph/outline.ts';

/** The outcome of reading a file as text. Paths are relative to the workspace root. */
export type FileText =
  /** `mistake`: where the first bytes are that its encoding does not know; they were replaced. */
  | { readonly kind: 'text'; readonly text: string; readonly mistake?: TextMistake }
  | { readonly kind: 'absent' }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Changes whenever the content of a file does: size and times, or the version of an open document. */
export type FileStamp = string;

/** The files of one workspace folder: on disk, with unsaved text over them, or in memory. */
export interface Files {
  /**
   * Every file below the root that a project may consist of, in no order that means anything. Folders that hold no
   * source (`node_modules`, `.git`, build output, whatever `.gitignore` names) are not entered. Yields now and then,
   * so that whoever drives the listing can do something else in between.
   */
  readonly list: () => Generator<ModulePath>;
  readonly read: (path: ModulePath) => FileText;
  readonly stamp: (path: ModulePath) => FileStamp | undefined;
  /** Whether a file (not a folder) is there; also asked of files in `node_modules`. */
  readonly isFile: (path: ModulePath) => boolean;
  readonly isFolder: (path: ModulePath) => boolean;
  /** Where a path leads once its symbolic links are followed; undefined where that is outside the workspace. */
  readonly realPath: (path: ModulePath) => ModulePath | undefined;
}

/** What a resolver may look at. */
export interface ProjectFiles {
  readonly files: Files;
  /** All files of the listing, not only modules. */
  readonly known: ReadonlySet<ModulePath>;
}
