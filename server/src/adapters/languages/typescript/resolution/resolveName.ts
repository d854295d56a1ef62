import type { ModulePath, Target } from '#domain/graph/module.ts';
import { namesModuleFile } from './fileExtensions.ts';
import { loadFile, loadFolder, loadInRound, loadOnlyFolder } from './loadModule.ts';
import { joinPath, leavesWorkspace } from './modulePaths.ts';
import { moduleInPackage, moduleOfTarget } from './packageModules.ts';
import type { Conditions } from './packageTargets.ts';
import { importTargets } from './packageTargets.ts';
import type { MappedPath } from './pathMappings.ts';
import { mappedPaths } from './pathMappings.ts';
import type { Resolution } from './resolution.ts';
import { UNRESOLVED } from './resolution.ts';
import { listedFile, resolvePath, targetOfFile } from './resolvePath.ts';
import { builtinOf, packageNameOf, packageOfScheme } from './specifiers.ts';

/**
 * What a specifier means that is no path: an alias, a package, a builtin. `folder` is that of the importing file.
 *
 * The order is the compiler's. Only files that are not listed come last, whatever names them, so that the disk is
 * asked about few of all the names there are.
 */
export function resolveName(resolution: Resolution, folder: string, name: string): Target {
  const { byName } = resolution;
  // An unknown package may be installed in a folder that other files of the package do not see.
  const nameHere = `${folder}\n${name}`;
  const before = byName.get(nameHere);
  if (before !== undefined) return before;
  const target = resolveAfresh(resolution, folder, name);
  byName.set(target.kind === 'unresolved' ? nameHere : name, target);
  return target;
}

function resolveAfresh(resolution: Resolution, folder: string, name: string): Target {
  const file = fromMapping(resolution, name);
  if (file !== undefined) return targetOfFile(resolution.context.lookup, file);
  const target = resolveUnmapped(resolution, folder, name);
  return target.kind === 'unresolved' ? fromElsewhere(resolution, name) : target;
}

function resolveUnmapped(resolution: Resolution, folder: string, name: string): Target {
  if (name.startsWith('#')) return fromImports(resolution, folder, name);
  const builtin = builtinOf(name);
  if (builtin !== undefined) return { kind: 'package', name: builtin };
  const outside = packageOfScheme(name);
  if (outside !== undefined) return { kind: 'package', name: outside };
  return fromPackage(resolution, folder, name) ?? fromTypeRoots(resolution, name) ?? UNRESOLVED;
}

/** The listed file that `paths` or `baseUrl` lead to. */
function fromMapping(resolution: Resolution, name: string): ModulePath | undefined {
  const { settings, byMapping } = resolution;
  if (settings.paths === undefined && settings.baseUrl === undefined) return undefined;
  if (byMapping.has(name)) return byMapping.get(name);
  const mapped = settings.paths && mappedPaths(settings.paths, name);
  const file = mapped === undefined ? fromBaseUrl(resolution, name) : firstListed(resolution, mapped, name);
  byMapping.set(name, file);
  return file;
}

/** All places are searched in one round before any is in the next. */
function firstListed(resolution: Resolution, mapped: readonly MappedPath[], name: string): ModulePath | undefined {
  const { listed } = resolution;
  for (const wanted of name.endsWith('/') ? [] : listed.rounds) {
    for (const { path, substitution } of mapped) {
      const exact = namesModuleFile(substitution) ? listed.probe(path) : undefined;
      const found = exact ?? loadInRound(path, wanted, listed);
      if (found !== undefined) return found;
    }
  }
  const places = mapped.map(({ path }) => listedByName(resolution, path, name));
  return places.find((place) => place !== undefined);
}

function fromBaseUrl(resolution: Resolution, name: string): ModulePath | undefined {
  const { baseUrl } = resolution.settings;
  return baseUrl === undefined ? undefined : listedByName(resolution, joinPath(baseUrl, name), name);
}

/** A name that ends in a slash is that of a folder. */
function listedByName(resolution: Resolution, path: ModulePath, name: string): ModulePath | undefined {
  return name.endsWith('/') ? loadOnlyFolder(path, resolution.listed) : listedFile(resolution, path);
}

/** What `paths` leads to that is not listed. */
function fromElsewhere(resolution: Resolution, name: string): Target {
  const { paths } = resolution.settings;
  const mapped = paths === undefined || name.endsWith('/') ? [] : (mappedPaths(paths, name) ?? []);
  for (const { path } of mapped) {
    const target = resolvePath(resolution, path);
    if (target.kind === 'unresolved') continue;
    const isOutside = target.kind === 'asset' && leavesWorkspace(target.path);
    return isOutside ? { kind: 'package', name: packageNameOf(name) ?? name } : target;
  }
  return UNRESOLVED;
}

/** What `imports` of the own package.json says of `#name`. Where its targets are output, their source is meant. */
function fromImports(resolution: Resolution, folder: string, name: string): Target {
  const { context, scope, inPackage } = resolution;
  const imports = context.packages.inFolder(scope)?.imports;
  if (imports === undefined) return UNRESOLVED;
  const tries: readonly Conditions[] = inPackage.conditions === undefined ? ['any'] : [inPackage.conditions, 'any'];
  for (const conditions of tries) {
    const targets = importTargets(imports, name, conditions) ?? [];
    for (const resolve of [fromTarget, fromTargetOnDisk]) {
      for (const target of targets) {
        const found = resolve(resolution, folder, target);
        if (found.kind !== 'unresolved') return found;
      }
    }
  }
  return UNRESOLVED;
}

function fromTarget(resolution: Resolution, folder: string, target: string): Target {
  // A target that is again a name of `imports` is none, and could lead in a circle.
  if (target.startsWith('#')) return UNRESOLVED;
  if (!target.startsWith('./')) return resolveUnmapped(resolution, folder, target);
  const found = moduleOfTarget(joinPath(resolution.scope, target), resolution.inPackage);
  return found === undefined ? UNRESOLVED : targetOfFile(resolution.context.lookup, found);
}

function fromTargetOnDisk(resolution: Resolution, _folder: string, target: string): Target {
  return target.startsWith('./') ? resolvePath(resolution, joinPath(resolution.scope, target)) : UNRESOLVED;
}

function fromPackage(resolution: Resolution, folder: string, name: string): Target | undefined {
  const { context, scope, inPackage } = resolution;
  const packageName = packageNameOf(name);
  if (packageName === undefined) return undefined;
  const found = context.findPackage(packageName, scope) ?? context.findPackage(packageName, folder);
  if (found?.kind !== 'workspace') return found && { kind: 'package', name: packageName };
  const info = context.packages.inFolder(found.folder);
  const file = info && moduleInPackage(info, name.slice(packageName.length + 1), inPackage);
  return file === undefined ? undefined : targetOfFile(context.lookup, file);
}

function fromTypeRoots({ context, settings, listed }: Resolution, name: string): Target | undefined {
  for (const root of settings.typeRoots) {
    const path = joinPath(root, name);
    const found = loadFile(path, 'types', listed) ?? loadFolder(path, 'types', listed);
    if (found !== undefined) return targetOfFile(context.lookup, found);
  }
  return undefined;
}
