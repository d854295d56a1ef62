import type { Target } from '#domain/graph/module.ts';
import type { Resolution } from './resolution.ts';
import { resolveName } from './resolveName.ts';
import { resolveRelative } from './resolvePath.ts';
import { isRelative, withoutBundlerSyntax } from './specifiers.ts';

/** What `specifier` means in a file of `folder`. */
export function resolveSpecifier(resolution: Resolution, folder: string, specifier: string): Target {
  const plain = withoutBundlerSyntax(specifier);
  if (isRelative(plain)) return resolveRelative(resolution, folder, plain);
  const before = resolution.byName.get(plain);
  if (before !== undefined) return before;
  const target = resolveName(resolution, folder, plain);
  // An unknown package may be installed in a folder that other importers do not see.
  if (target.kind !== 'unresolved') resolution.byName.set(plain, target);
  return target;
}
