import type { ModulePath } from '../graph/module.ts';

/** The modules of the root packages, by name and by path. */
export interface ModuleNames {
  readonly paths: ReadonlyMap<string, ModulePath>;
  readonly names: ReadonlyMap<ModulePath, string>;
  /** Root packages that are nowhere. */
  readonly missing: ReadonlySet<string>;
}

/**
 * Names every module of the root packages as Python would import it. Packages are looked for below `root` first, where
 * the tool that the contracts are written for would be started, then below its `src`, then wherever they are.
 */
export function moduleNames(root: string, rootPackages: readonly string[], files: Iterable<ModulePath>): ModuleNames {
  const sources = [...files].filter((path) => path.endsWith('.py'));
  const packages = new Set(sources.flatMap((path) => folderOfInit(path) ?? []));
  const [paths, names] = [new Map<string, ModulePath>(), new Map<ModulePath, string>()];
  const missing = new Set<string>();
  for (const name of rootPackages) {
    const folder = folderOf(name, root, packages, sources);
    if (folder === undefined) missing.add(name);
    else for (const path of modulesIn(folder, packages, sources)) add(path, nameOf(path, folder, name));
  }
  return { paths, names, missing };

  function add(path: ModulePath, name: string): void {
    names.set(path, name);
    // Of `a.py` and `a/__init__.py` the first is read, as import-linter reads them.
    if (!paths.has(name) || !path.endsWith('/__init__.py')) paths.set(name, path);
  }
}

function folderOfInit(path: ModulePath): string | undefined {
  return path.endsWith('/__init__.py') ? path.slice(0, -'/__init__.py'.length) : undefined;
}

function folderOf(
  name: string,
  root: string,
  packages: ReadonlySet<string>,
  sources: readonly ModulePath[],
): string | undefined {
  const wanted = name.replaceAll('.', '/');
  const isNamed = (folder: string) => folder === wanted || folder.endsWith(`/${wanted}`);
  const [direct, inSource] = [joined(root, wanted), joined(joined(root, 'src'), wanted)];
  for (const folder of [direct, inSource]) if (packages.has(folder)) return folder;
  const elsewhere = [...packages].filter((folder) => isNamed(folder) && !packages.has(parentOf(folder)));
  const near = elsewhere.sort((one, other) => distance(root, one) - distance(root, other) || (one < other ? -1 : 1));
  if (near[0] !== undefined) return near[0];
  // A namespace package is a folder without a file that says so.
  return [direct, inSource].find((folder) => sources.some((path) => path.startsWith(`${folder}/`)));
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function parentOf(folder: string): string {
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
}

/** What lies below `root` is nearer than anything else, and of that, what lies least deep. */
function distance(root: string, folder: string): number {
  const depth = folder.split('/').length;
  return root === '' || folder.startsWith(`${root}/`) ? depth : depth + 1000;
}

function modulesIn(folder: string, packages: ReadonlySet<string>, sources: readonly ModulePath[]): ModulePath[] {
  const below = `${folder}/`;
  return sources.filter((path) => path.startsWith(below) && isModule(path, folder, packages));
}

/** In a package each folder has to be a package, too; in a namespace folders may stand in between. */
function isModule(path: ModulePath, folder: string, packages: ReadonlySet<string>): boolean {
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (file.startsWith('.') || file.indexOf('.') !== file.length - '.py'.length) return false;
  let isInPackage = packages.has(folder);
  for (let slash = path.indexOf('/', folder.length + 1); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    const between = path.slice(0, slash);
    if (path.startsWith('.', between.lastIndexOf('/') + 1)) return false;
    const isPackage = packages.has(between);
    if (isInPackage && !isPackage) return false;
    isInPackage ||= isPackage;
  }
  return true;
}

function nameOf(path: ModulePath, folder: string, packageName: string): string {
  const inside = path.slice(folder.length + 1, -'.py'.length);
  if (inside === '__init__') return packageName;
  const parts = inside.endsWith('/__init__') ? inside.slice(0, -'/__init__'.length) : inside;
  return `${packageName}.${parts.replaceAll('/', '.')}`;
}
