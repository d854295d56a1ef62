import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ModulePath } from '#domain/graph/module.ts';
import { CallError } from './callError.ts';
import { locateProject } from './locateProject.ts';

/** A file as it was named in a call, with the numbers behind it. */
export interface NamedFile {
  /** Of its project: an absolute path. */
  readonly root: string;
  readonly file: ModulePath;
  /** As people count, in the order of the call. */
  readonly numbers: readonly (number | undefined)[];
}

/**
 * Finds the file that `asked` names. `form` takes the name and the numbers apart; `needed` says that a folder will not do.
 *
 * @throws CallError where there is no such file, or something else than such numbers stands behind it
 */
export function namedFile(currentFolder: string, asked: string, form: RegExp, needed: string): NamedFile {
  const { name, numbers } = partsOf(currentFolder, asked, form);
  const { root, selected } = locateProject(currentFolder, name);
  if (statSync(path.join(root, selected)).isDirectory()) throw new CallError(`${name} is a folder. ${needed}`);
  return { root, file: selected, numbers };
}

/** A file may well have a colon in its name, and on Windows its drive has. */
function partsOf(currentFolder: string, asked: string, form: RegExp) {
  const isThere = (name: string): boolean => existsSync(path.resolve(currentFolder, name));
  if (isThere(asked)) return { name: asked, numbers: [] };
  const [, name, ...found] = (form.exec(asked) ?? []) as readonly (string | undefined)[];
  if (name !== undefined) return { name, numbers: found.map((each) => (each === undefined ? each : Number(each))) };
  const [, before, word] = /^(.+):(.*)$/.exec(asked) ?? [];
  if (before !== undefined && isThere(before)) {
    throw new CallError(`${asked}: what stands behind the file is its line, a number, and not “${word ?? ''}”.`);
  }
  return { name: asked, numbers: [] };
}
