import type { ModulePath } from '#domain/graph/module.ts';
import type { FileLookup } from './fileLookup.ts';
import { joinPath } from './modulePaths.ts';
import type { FindPackage } from './packageFolders.ts';
import type { PackageJsons } from './packageJson.ts';
import { exportTargets } from './packageTargets.ts';
import { packageNameOf } from './specifiers.ts';
import type { FindExtended } from './tsconfigChain.ts';

/** Finds what the `extends` of a tsconfig names: a file beside it, or one in a package. */
export function createExtendedFinder(
  lookup: FileLookup,
  packages: PackageJsons,
  findPackage: FindPackage,
): FindExtended {
  const isThere = (file: ModulePath) => lookup.isFile(file);
  return (specifier, folder) => {
    if (/^\.\.?(?:[\\/]|$)/.test(specifier)) {
      const path = joinPath(folder, specifier.replaceAll('\\', '/'));
      return [path, `${path}.json`].find(isThere);
    }
    const name = packageNameOf(specifier);
    const found = name === undefined ? undefined : findPackage(name, folder);
    if (name === undefined || found === undefined || found.kind === 'declared') return undefined;
    return filesInPackage(packages, found.folder, specifier.slice(name.length + 1)).find(isThere);
  };
}

/** Where the configuration may lie in the package, the likeliest first. */
function filesInPackage(packages: PackageJsons, folder: string, subpath: string): readonly ModulePath[] {
  const info = packages.inFolder(folder);
  const exported = exportTargets(info?.exports, subpath === '' ? '.' : `./${subpath}`, CONDITIONS) ?? [];
  const plain =
    subpath === '' ? [info?.tsconfig ?? '', 'tsconfig.json'] : [subpath, `${subpath}.json`, `${subpath}/tsconfig.json`];
  return [...exported, ...plain].filter((path) => path !== '').map((path) => joinPath(folder, path));
}

const CONDITIONS: ReadonlySet<string> = new Set(['require', 'types', 'node']);
