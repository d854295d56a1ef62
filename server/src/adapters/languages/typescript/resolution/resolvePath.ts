import type { ModulePath, Target } from '#domain/graph/module.ts';
import type { FileLookup } from './fileLookup.ts';
import { loadFileOrFolder, loadInRound, loadOnlyFolder } from './loadModule.ts';
import { isModuleFile } from '../moduleFiles.ts';
import { isInFolder, joinPath } from './modulePaths.ts';
import type { Resolution } from './resolution.ts';
import { UNRESOLVED } from './resolution.ts';
import { packageNameOf } from './specifiers.ts';

/** What a relative specifier means in a file of `folder`. */
export function resolveRelative(resolution: Resolution, folder: string, specifier: string): Target {
  const path = joinPath(folder, specifier);
  const form = formOf(specifier);
  const key = form === 'path' ? path : path + form;
  const before = resolution.byPath.get(key);
  if (before !== undefined) return before;
  const target =
    fromRoots(resolution, path, form) ??
    (form === 'path' ? resolvePath(resolution, path) : resolveFolder(resolution, path));
  resolution.byPath.set(key, target);
  return target;
}

/** `./a/`, `.` and `..` name a folder for sure, so a file `a.ts` beside it is not meant. */
type Form = 'path' | '/' | '/.';

function formOf(specifier: string): Form {
  const last = specifier.charCodeAt(specifier.length - 1);
  if (last === SLASH) return '/';
  return last === DOT && /(?:^|\/)\.\.?$/.test(specifier) ? '/.' : 'path';
}

const DOT = 46;
const SLASH = 47;

/** With `rootDirs`, several folders count as one: what lies in any of them may be imported as if it lay in all. */
function fromRoots({ context, settings, listed }: Resolution, path: ModulePath, form: Form): Target | undefined {
  if (settings.rootDirs.length === 0) return undefined;
  const places = placesInRoots(settings.rootDirs, path, form);
  for (const wanted of listed.rounds) {
    for (const place of places) {
      const rules = { ...listed, rounds: [wanted] };
      const found = form === '/' ? loadOnlyFolder(place, rules) : loadInRound(place, wanted, listed);
      if (found !== undefined) return targetOfFile(context.lookup, found);
    }
  }
  return undefined;
}

/** Where a path lies in each of the roots, in its own first; nowhere if it lies in none. */
function placesInRoots(rootDirs: readonly string[], path: ModulePath, form: Form): readonly ModulePath[] {
  const roots = rootDirs.filter((root) => isInFolder(root, path) || (form === '/' && root === path));
  if (roots.length === 0) return [];
  const own = roots.reduce((longest, root) => (root.length > longest.length ? root : longest));
  const below = path === own ? '' : path.slice(own === '' ? 0 : own.length + 1);
  return [path, ...rootDirs.filter((root) => root !== own).map((root) => joinPath(root, below))];
}

/** What a path from the workspace root stands for that an import names: a listed file if any, then one on disk. */
export function resolvePath(resolution: Resolution, path: ModulePath): Target {
  const found = listedFile(resolution, path) ?? listedSource(resolution, path) ?? listedByBundler(resolution, path);
  if (found !== undefined) return targetOfFile(resolution.context.lookup, found);
  return resolveUnlisted(resolution, path);
}

/** The listed file that a path stands for. */
export function listedFile({ context, listed }: Resolution, path: ModulePath): ModulePath | undefined {
  return loadFileOrFolder(path, listed) ?? (context.lookup.known.has(path) ? path : undefined);
}

/** What Node and bundlers find and the compiler does not: `./settings` for `settings.json`, a folder of styles. */
function listedByBundler({ context, listed }: Resolution, path: ModulePath): ModulePath | undefined {
  if (listed.nodeEsm) return undefined;
  const isListed = (file: ModulePath) => context.lookup.known.has(file);
  const main = context.packages.inFolder(path)?.main;
  const named = main === undefined ? [] : [joinPath(path, main)];
  return [...BUNDLER_EXTENSIONS.map((extension) => path + extension), ...named].find(isListed);
}

const BUNDLER_EXTENSIONS = ['.mts', '.mjs', '.cts', '.cjs', '.json'];

/** The listed file that the build output at `path` is made from. */
function listedSource({ context, listed }: Resolution, path: ModulePath): ModulePath | undefined {
  for (const source of context.sourcesOf(path)) {
    const found = loadFileOrFolder(source, { ...listed, nodeEsm: false });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a path stands for that no listed file answers to: something ignored, installed, linked or outside. */
function resolveUnlisted({ context, onDisk }: Resolution, path: ModulePath): Target {
  const { lookup } = context;
  const found = loadFileOrFolder(path, onDisk) ?? (lookup.isFile(path) ? path : undefined);
  return found === undefined ? UNRESOLVED : targetOfFile(context.lookup, found);
}

function resolveFolder({ context, listed, onDisk }: Resolution, folder: string): Target {
  const found = loadOnlyFolder(folder, listed) ?? loadOnlyFolder(folder, onDisk);
  return found === undefined ? UNRESOLVED : targetOfFile(context.lookup, found);
}

/** A file that is there, as the project sees it. */
export function targetOfFile(lookup: FileLookup, path: ModulePath): Target {
  if (lookup.known.has(path)) return isModuleFile(path) ? { kind: 'module', path } : { kind: 'asset', path };
  const installed = installedPackageOf(path);
  if (installed !== undefined) return { kind: 'package', name: installed };
  const real = lookup.realPath(path);
  if (real === undefined || real === path || !lookup.known.has(real)) return { kind: 'asset', path };
  return targetOfFile(lookup, real);
}

/** The package that a file in `node_modules` belongs to. */
function installedPackageOf(path: ModulePath): string | undefined {
  const modules = `/${path}`.lastIndexOf('/node_modules/');
  return modules === -1 ? undefined : packageNameOf(path.slice(modules + 'node_modules/'.length));
}
