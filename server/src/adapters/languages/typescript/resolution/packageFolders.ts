import type { FileLookup } from './fileLookup.ts';
import { baseNameOf, folderOf, foldersUpFrom, joinPath } from './modulePaths.ts';
import type { PackageJsons } from './packageJson.ts';
import { packageFileIn } from './packageJson.ts';
import type { WorkspacePackages } from './workspacePackages.ts';

/** What is known of a package that an import names. */
export type PackageFound =
  /** Its source is part of the workspace. */
  | { readonly kind: 'workspace'; readonly folder: string }
  | { readonly kind: 'installed'; readonly folder: string }
  /** Some package.json asks for it, or for its types, but it is not installed. */
  | { readonly kind: 'declared' };

export type FindPackage = (name: string, folder: string) => PackageFound | undefined;

export function createPackageFinder(
  lookup: FileLookup,
  packages: PackageJsons,
  workspace: WorkspacePackages,
): FindPackage {
  return (name, folder) => {
    const installed = installedFolder(lookup, packages, name, folder);
    const inWorkspace = workspace.find(name, folder);
    const version = declaredVersion(packages, name, folder);
    const isLinkedByVersion = version !== undefined && LINKS.test(version);
    if (installed !== undefined) {
      // Only where a link is likely is it worth to ask the disk where each of many packages really lies.
      const real = inWorkspace !== undefined || isLinkedByVersion ? lookup.realPath(installed) : undefined;
      const isOurs = real !== undefined && lookup.known.has(packageFileIn(real));
      return isOurs ? { kind: 'workspace', folder: real } : { kind: 'installed', folder: installed };
    }
    if (inWorkspace !== undefined && (inWorkspace.linked || version === undefined || isLinkedByVersion)) {
      return { kind: 'workspace', folder: inWorkspace.folder };
    }
    if (version !== undefined || declaredVersion(packages, typesPackageOf(name), folder) !== undefined) {
      return { kind: 'declared' };
    }
    const types = installedFolder(lookup, packages, typesPackageOf(name), folder) ?? aboveWorkspace(lookup, name);
    return types === undefined ? undefined : { kind: 'installed', folder: types };
  };
}

/** `@types/express` for express, `@types/scope__name` for @scope/name. */
export function typesPackageOf(name: string): string {
  return `@types/${name.startsWith('@') ? name.slice(1).replace('/', '__') : name}`;
}

const LINKS = /^(?:workspace|file|link|portal):/;

/**
 * The folder in the nearest `node_modules` that has the package. Folders with a package.json are asked first: nearly
 * always it is beside one, and asking the disk about every folder of a large workspace takes its time.
 */
function installedFolder(lookup: FileLookup, packages: PackageJsons, name: string, folder: string): string | undefined {
  const all = [...foldersUpFrom(folder)];
  const likely = all.filter((outer) => outer === '' || packages.inFolder(outer) !== undefined);
  for (const outer of [...likely, ...all]) {
    if (baseNameOf(outer) === 'node_modules') continue;
    const found = inNodeModules(lookup, joinPath(outer, 'node_modules'), name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whoever opens one package of a monorepo has its dependencies further up. */
function aboveWorkspace(lookup: FileLookup, name: string): string | undefined {
  for (let outer = '..', level = 0; level < LEVELS_ABOVE; outer += '/..', level++) {
    const modules = `${outer}/node_modules`;
    const found = inNodeModules(lookup, modules, name) ?? inNodeModules(lookup, modules, typesPackageOf(name));
    if (found !== undefined) return found;
  }
  return undefined;
}

const LEVELS_ABOVE = 4;

function inNodeModules(lookup: FileLookup, modules: string, name: string): string | undefined {
  if (!lookup.isFolder(modules)) return undefined;
  const folder = `${modules}/${name}`;
  return lookup.isFolder(folder) ? folder : undefined;
}

function declaredVersion(packages: PackageJsons, name: string, folder: string): string | undefined {
  for (let scope = packages.scopeOf(folder); scope !== undefined;) {
    const version = scope.dependencies.get(name);
    if (version !== undefined) return version;
    scope = scope.folder === '' ? undefined : packages.scopeOf(folderOf(scope.folder));
  }
  return undefined;
}
