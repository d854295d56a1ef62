import path from 'node:path/posix';
import type { ModulePath } from '#domain/graph/module.ts';

export const BASELINE_FILE_NAME = '.inward-baseline.json';

/** Raised whenever an older reader would misunderstand what is written. */
export const BASELINE_VERSION = 1;

/** Where the baseline of the contract with that root lies. */
export function baselineFileOf(root: string): ModulePath {
  return root === '' ? BASELINE_FILE_NAME : `${root}/${BASELINE_FILE_NAME}`;
}

/** A path of the workspace as the baseline of `root` writes it: a folder can be moved with its baseline. */
export function pathInBaseline(root: string, file: ModulePath): string {
  return root === '' ? file : path.relative(root, file);
}

/** The path of the workspace that the baseline of `root` means. */
export function pathFromBaseline(root: string, written: string): ModulePath {
  return path.join(root, written);
}
