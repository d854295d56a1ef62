import type { Target } from '#domain/graph/module.ts';
import type { Resolution } from './resolution.ts';
import { resolveName } from './resolveName.ts';
import { resolveRelative } from './resolvePath.ts';
import { isRelative, withoutBundlerSyntax } from './specifiers.ts';

/** What `specifier` means in a file of `folder`. */
export function resolveSpecifier(resolution: Resolution, folder: string, specifier: string): Target {
  const target = resolvePlain(resolution, folder, specifier);
  if (target.kind !== 'unresolved') return target;
  const plain = withoutBundlerSyntax(specifier);
  return plain === specifier ? target : resolvePlain(resolution, folder, plain);
}

function resolvePlain(resolution: Resolution, folder: string, specifier: string): Target {
  if (isRelative(specifier)) return resolveRelative(resolution, folder, specifier);
  return resolution.byName.get(specifier) ?? resolveName(resolution, folder, specifier);
}
