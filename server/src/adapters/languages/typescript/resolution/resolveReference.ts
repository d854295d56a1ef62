import type { ModulePath, Target } from '#domain/graph/module.ts';
import { joinPath } from './modulePaths.ts';
import { typesPackageOf } from './packageFolders.ts';
import type { Resolution } from './resolution.ts';
import { resolveName } from './resolveName.ts';
import { targetOfFile } from './resolvePath.ts';
import { packageNameOf } from './specifiers.ts';

/**
 * What a `/// <reference>` names. A `path` is relative to the file even without a dot before it; where no such file is
 * there, the name is one of `types`.
 */
export function resolveReference(resolution: Resolution, folder: string, name: string): Target {
  const { lookup } = resolution.context;
  const file = referencedFile(joinPath(folder, name), lookup.isFile);
  if (file !== undefined) return targetOfFile(lookup, file);
  return typesPackage(resolution, name) ?? resolveName(resolution, folder, name);
}

function referencedFile(path: ModulePath, isFile: (path: ModulePath) => boolean): ModulePath | undefined {
  return ['', '.ts', '.tsx', '.d.ts'].map((extension) => path + extension).find(isFile);
}

function typesPackage({ context, scope }: Resolution, name: string): Target | undefined {
  const packageName = packageNameOf(name);
  if (packageName === undefined || packageName !== name) return undefined;
  const types = typesPackageOf(packageName);
  const found = context.findPackage(types, scope);
  return found && found.kind !== 'workspace' ? { kind: 'package', name: types } : undefined;
}
