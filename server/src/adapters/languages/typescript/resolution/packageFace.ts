import type { ModulePath, PackageFace } from '#domain/graph/module.ts';
import { folderOf, isInFolder } from './modulePaths.ts';
import { moduleInPackage } from './packageModules.ts';
import type { PackageJson } from './packageJson.ts';
import { exportTargets } from './packageTargets.ts';
import type { Resolution } from './resolution.ts';
import { isRelative } from './specifiers.ts';

/**
 * Whether an import into another package of the workspace goes through what that package shows or past it.
 * Undefined where it stays in one package, or where the other one says nothing of what it shows.
 */
export function faceOfPackage(resolution: Resolution, specifier: string, target: ModulePath): PackageFace | undefined {
  const { context, scope } = resolution;
  const info = context.packages.scopeOf(folderOf(target));
  if (info?.name === undefined) return undefined;
  const { name, folder } = info;
  if (!isRelative(specifier)) return faceByName(info, name, specifier, target);
  if (folder === scope || isInFolder(folder, scope)) return undefined;
  return isPassedBy(resolution, info, name, target) ? { package: name, past: true } : undefined;
}

/**
 * What `exports` says of a sub-path. Some builds add entries to it that the source does not name: each is the index of
 * a folder, so these get the benefit of the doubt.
 */
function faceByName({ exports }: PackageJson, name: string, specifier: string, target: ModulePath) {
  const subpath = exports === undefined ? undefined : subpathOf(specifier, name);
  if (subpath === undefined) return undefined;
  const isEntry = subpath === '.' || INDEX.test(target);
  return { package: name, past: !isEntry && exportTargets(exports, subpath, 'any') === undefined };
}

const INDEX = /(?:^|\/)(?:index|public[-_]api)\.[^/]*$/;

/** `.` for the name of the package itself, `./deep` for what lies below it; undefined for any other specifier. */
function subpathOf(specifier: string, name: string): string | undefined {
  if (specifier === name) return '.';
  return specifier.startsWith(`${name}/`) ? `.${specifier.slice(name.length)}` : undefined;
}

/** Whether the package could be asked by its name, has an entry, and the path leads to something else. */
function isPassedBy(resolution: Resolution, info: PackageJson, name: string, target: ModulePath): boolean {
  const { context, scope, inPackage } = resolution;
  if ((info.exports ?? info.types ?? info.main ?? info.bundlerEntries[0]) === undefined) return false;
  const found = context.workspace.find(name, scope);
  const isDeclared = context.packages.inFolder(scope)?.dependencies.has(name) === true;
  if (found?.folder !== info.folder || !(found.linked || isDeclared)) return false;
  const entry = moduleInPackage(info, '', inPackage);
  return entry !== undefined && entry !== target;
}
