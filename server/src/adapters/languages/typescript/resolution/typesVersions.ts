import type { ModulePath } from '#domain/graph/module.ts';
import { isJsonObject, stringsOrUndefined } from './configurationText.ts';
import { joinPath } from './modulePaths.ts';
import type { PackageJson } from './packageJson.ts';
import { createPathMappings, mappedPaths } from './pathMappings.ts';

/** Where `typesVersions` of a package sends a subpath (empty for its entry); nowhere where it says nothing of it. */
export function pathsByTypesVersions(info: PackageJson, subpath: string): readonly ModulePath[] {
  const paths = pathsForCompiler(info);
  if (paths === undefined) return [];
  const mappings = new Map<string, readonly ModulePath[]>();
  for (const [pattern, targets] of Object.entries(paths)) {
    mappings.set(
      pattern,
      (stringsOrUndefined(targets) ?? []).map((target) => joinPath(info.folder, target)),
    );
  }
  const name = subpath === '' ? joinPath('', info.types ?? info.main ?? 'index') : subpath;
  return (mappedPaths(createPathMappings(mappings), name) ?? []).map(({ path }) => path);
}

/** The paths of the first range that a compiler of today lies in. Ranges that end are for those of the past. */
function pathsForCompiler({ typesVersions }: PackageJson) {
  if (typesVersions === undefined) return undefined;
  const range = Object.keys(typesVersions).find((key) => key === '*' || /^\s*>[^<]*$/.test(key));
  const paths = range === undefined ? undefined : typesVersions[range];
  return isJsonObject(paths) ? paths : undefined;
}
