import type { ModulePath } from '#domain/graph/module.ts';

/** How the files of a workspace differ from what they were at a commit. Paths are relative to the workspace root. */
export interface Changes {
  /** The full hash of the commit. */
  readonly commit: string;
  /** Of every file that is different now, the bytes it had; undefined where it was not there. */
  readonly earlier: ReadonlyMap<ModulePath, Uint8Array | undefined>;
  /** From the earlier name of a file to the present one. */
  readonly renamed: ReadonlyMap<ModulePath, ModulePath>;
}
