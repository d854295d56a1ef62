import type { ModulePath } from '#domain/graph/module.ts';
import type { ModuleIndex } from './moduleIndex.ts';
import { childOf, parentOf } from './moduleIndex.ts';

/** A folder that absolute imports start from. */
export interface ImportRoot {
  readonly folder: ModulePath;
  /** The project says so, or its name or its place does. Of the others it is guessed, because packages lie in them. */
  readonly isSure: boolean;
}

/** Folders that by convention hold the packages of a project. */
const SOURCE_FOLDERS: ReadonlySet<string> = new Set(['src', 'lib', 'python', 'source', 'sources']);

const PROJECT_FILE = /(?:^|\/)(?:pyproject\.toml|setup\.py|setup\.cfg|manage\.py)$/;

/** The folders that imports may start from. */
export function findImportRoots(
  known: ReadonlySet<ModulePath>,
  index: ModuleIndex,
  declared: readonly ModulePath[],
): readonly ImportRoot[] {
  const roots = new Map<ModulePath, ImportRoot>();
  const add = (folder: ModulePath, isSure: boolean) => {
    if (isSure || !roots.has(folder)) roots.set(folder, { folder, isSure });
  };
  for (const folder of declared) add(folder, true);
  for (const folder of index.foldersOfPackages()) add(folder, isSourceFolder(folder));
  for (const file of known) if (PROJECT_FILE.test(file)) addProject(parentOf(file), index, add);
  addProject('', index, add);
  return [...roots.values()];
}

function addProject(folder: ModulePath, index: ModuleIndex, add: (folder: ModulePath, isSure: boolean) => void): void {
  if (!index.isPackage(folder)) add(folder, true);
  for (const name of SOURCE_FOLDERS) {
    const source = childOf(folder, name);
    if (index.isFolder(source) && !index.isPackage(source)) add(source, true);
  }
}

function isSourceFolder(folder: ModulePath): boolean {
  return SOURCE_FOLDERS.has(folder.slice(folder.lastIndexOf('/') + 1));
}
