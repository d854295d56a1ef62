import path from 'node:path';
import type { ModulePath } from '#domain/graph/module.ts';
import type { TextPosition } from '#domain/text.ts';

/** A module's path as a person in the current folder would write it. */
export type ShowPath = (module: ModulePath) => string;

/**
 * Terminals open what is clicked relative to the folder the user is in, not to the root of the project. Of a project
 * somewhere else entirely the whole path is shown, which is easier to read than many dots.
 */
export function showPathFrom(currentFolder: string, root: string): ShowPath {
  const below = pathBelow(root, currentFolder);
  if (below !== undefined) return (module) => path.posix.relative(below, module) || '.';
  const base = pathBelow(currentFolder, root) ?? forwardSlashes(root);
  return (module) => path.posix.join(base, module);
}

/** Undefined where `target` does not lie in `folder`; empty where it is that folder. */
function pathBelow(folder: string, target: string): string | undefined {
  const relative = forwardSlashes(path.relative(folder, target));
  return relative === '..' || relative.startsWith('../') || path.isAbsolute(relative) ? undefined : relative;
}

function forwardSlashes(file: string): string {
  return file.replaceAll(path.sep, '/');
}

/** As people and terminals count: from 1. */
export function lineAndColumn({ line, character }: TextPosition): string {
  return `${String(line + 1)}:${String(character + 1)}`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
