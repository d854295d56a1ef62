import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ModulePath } from '#domain/graph/module.ts';
import { CallError } from './callError.ts';

/** The project that a path on the command line belongs to. */
export interface ProjectLocation {
  /** An absolute path. */
  readonly root: string;
  /** What was asked for, relative to the root; empty for the root itself. */
  readonly selected: ModulePath;
}

const PACKAGE_MARKS = ['package.json', 'pyproject.toml', 'setup.cfg', 'setup.py', '.git'];
const WORKSPACE_MARKS = ['pnpm-workspace.yaml', 'lerna.json', 'nx.json', 'rush.json'];

/**
 * Finds the project of `asked`, a file or folder as the user named it.
 *
 * The nearest folder with an `inward.json` is the project. Without one it is the package around the path, or the
 * monorepo whose workspaces that package is part of: imports lead from one package to the next, and each package's
 * tsconfig leans on the one at the top. Where there is no package either, the folder itself is the project; of a file,
 * the current folder where the file lies below it. So it is where Python packages lie in one project below the current
 * folder, such as `src/setup.py` beside the tests: what is found there is to be mended with all that imports it.
 *
 * @throws CallError where nothing lies at the path
 */
export function locateProject(currentFolder: string, asked: string): ProjectLocation {
  const target = path.resolve(currentFolder, asked);
  const folder = isFolder(asked, target) ? target : path.dirname(target);
  const top = folder !== target && isBelow(currentFolder, folder) ? currentFolder : folder;
  const around = top === folder ? undefined : projectOfPython(currentFolder, folder);
  const root = nearest(folder, isContractFolder) ?? around ?? packageRoot(folder) ?? top;
  return { root, selected: path.relative(root, target).replaceAll(path.sep, '/') };
}

/** Whether `file` is what was asked for, or lies in it. */
export function isSelected(selected: ModulePath, file: ModulePath): boolean {
  return selected === '' || file === selected || (file.startsWith(selected) && file[selected.length] === '/');
}

/** The root of the checkout that `folder` lies in, else the folder itself. */
export function checkoutFolder(folder: string): string {
  return nearest(folder, (candidate) => existsSync(path.join(candidate, '.git'))) ?? folder;
}

function isBelow(folder: string, other: string): boolean {
  const way = path.relative(folder, other);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

function isFolder(asked: string, target: string): boolean {
  try {
    return statSync(target).isDirectory();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw new CallError(`${asked} cannot be looked at: ${message}`);
    throw new CallError(`There is no file or folder ${asked} (looked for ${target})`);
  }
}

function isContractFolder(folder: string): boolean {
  return statSync(path.join(folder, 'inward.json'), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** `current`, where that is a project itself and the package around `folder` is one of Python further down. */
function projectOfPython(current: string, folder: string): string | undefined {
  const own = nearest(folder, hasMark);
  if (own === undefined || own === current || !isBelow(current, own) || !hasMark(current)) return undefined;
  const isOfPython = !['package.json', '.git'].some((mark) => existsSync(path.join(own, mark)));
  return isOfPython ? current : undefined;
}

function hasMark(folder: string): boolean {
  return PACKAGE_MARKS.some((mark) => existsSync(path.join(folder, mark)));
}

function packageRoot(folder: string): string | undefined {
  const own = nearest(folder, hasMark);
  if (own === undefined) return undefined;
  // A git checkout is never part of a monorepo around it.
  const top = nearest(own, (candidate) => existsSync(path.join(candidate, '.git')));
  return nearest(own, isMonorepo, top) ?? own;
}

function isMonorepo(folder: string): boolean {
  return WORKSPACE_MARKS.some((mark) => existsSync(path.join(folder, mark))) || hasWorkspaces(folder);
}

function hasWorkspaces(folder: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'workspaces' in manifest;
  } catch {
    // No package.json, or one that npm could not read either: no workspaces.
    return false;
  }
}

/** The nearest folder at or above `folder` that satisfies `test`, not looking further up than `top`. */
function nearest(folder: string, test: (candidate: string) => boolean, top?: string): string | undefined {
  for (let current = folder; ; current = path.dirname(current)) {
    if (test(current)) return current;
    if (current === top || current === path.dirname(current)) return undefined;
  }
}
