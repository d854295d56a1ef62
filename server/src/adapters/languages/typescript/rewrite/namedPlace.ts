import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf, joinPath, leavesWorkspace } from '../resolution/modulePaths.ts';
import { isRelative } from '../resolution/specifiers.ts';
import { partsOf } from './specifierParts.ts';

/** The path that a relative specifier spells, whether or not a file is there. */
export function namedPlace(from: ModulePath, specifier: string): ModulePath | undefined {
  const { path } = partsOf(specifier);
  const place = isRelative(path) ? joinPath(folderOf(from), path) : undefined;
  return place === undefined || leavesWorkspace(place) ? undefined : place;
}

/** The specifier as it stands between quotes, whatever they are. */
export function spelled(specifier: string): string {
  return specifier.replace(/['"`\\]|\$(?=\{)/g, String.raw`\$&`);
}
