import type { ModulePath } from '#domain/graph/module.ts';

/** Where the modules of all Python files lie, by the path that an import would spell: `src/app/order` for `order.py`. */
export interface ModuleIndex {
  /** The file of the module or package at a place. */
  readonly fileAt: (place: ModulePath) => ModulePath | undefined;
  /** Whether a folder is a package by its `__init__.py`. */
  readonly isPackage: (folder: ModulePath) => boolean;
  /** Whether modules lie in a folder or below it, so that it can be imported as a namespace. */
  readonly isFolder: (folder: ModulePath) => boolean;
  /** The folders above the outermost packages, without repetition. */
  readonly foldersOfPackages: () => ReadonlySet<ModulePath>;
}

/** What can be imported, the likeliest first: of several files at one place, the first counts. */
const ENDINGS: readonly string[] = ['/__init__.py', '.py', '/__init__.pyi', '.pyi', '.pyx', '.so', '.pyd'];

const MODULE_FILE = /(?:\.pyi?|\.pyx|\.so|\.pyd)$/;

/** @param builtModules dotted names of modules that are built into packages of the project and are no file of it */
export function createModuleIndex(known: ReadonlySet<ModulePath>, builtModules: readonly string[]): ModuleIndex {
  const files = new Map<ModulePath, { readonly file: ModulePath; readonly rank: number }>();
  const folders = new Set<ModulePath>();
  const packages = new Set<ModulePath>();
  for (const file of known) {
    if (!MODULE_FILE.test(file)) continue;
    const { place, rank } = placeOf(file);
    if ((files.get(place)?.rank ?? ENDINGS.length) > rank) files.set(place, { file, rank });
    if (ENDINGS[rank]?.startsWith('/') === true) packages.add(place);
    for (let folder = parentOf(file); !folders.has(folder); folder = parentOf(folder)) folders.add(folder);
  }
  for (const name of builtModules) {
    const place = `/${name.replaceAll('.', '/')}`;
    for (const folder of packages) {
      if (!`/${folder}`.endsWith(parentOf(place)) || parentOf(place) === '') continue;
      const built = childOf(folder, name.slice(name.lastIndexOf('.') + 1));
      if (!files.has(built)) files.set(built, { file: `${built}.so`, rank: ENDINGS.length });
    }
  }
  let above: Set<ModulePath> | undefined;
  return {
    fileAt: (place) => files.get(place)?.file,
    isPackage: (folder) => packages.has(folder),
    isFolder: (folder) => folders.has(folder),
    foldersOfPackages: () => {
      above ??= new Set(
        [...packages]
          .filter((folder) => folder !== '')
          .map(parentOf)
          .filter((parent) => !packages.has(parent)),
      );
      return above;
    },
  };
}

export function parentOf(path: ModulePath): ModulePath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The path of something in a folder; the root is empty. */
export function childOf(folder: ModulePath, name: string): ModulePath {
  return folder === '' ? name : `${folder}/${name}`;
}

function placeOf(file: ModulePath): { readonly place: ModulePath; readonly rank: number } {
  const inFolder = `/${file}`;
  const rank = ENDINGS.findIndex((ending) => inFolder.endsWith(ending));
  const place = inFolder.slice(1, inFolder.length - (ENDINGS[rank] ?? '').length);
  // `_speedups.cpython-312-x86_64-linux-gnu.so` is imported as `_speedups`.
  return { place: rank < 5 ? place : place.replace(/\.[^/]*$/, ''), rank };
}
