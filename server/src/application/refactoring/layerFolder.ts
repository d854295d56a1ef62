import { matchPattern } from '#domain/architecture/pathPattern.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import { segmentsBelow } from '#domain/architecture/placement.ts';
import type { ModulePath } from '#domain/graph/module.ts';

/** The folder that the pattern of the layer names. */
export function layerFolderOf({ contract, pattern }: Placement, path: ModulePath): ModulePath {
  const segments = segmentsBelow(contract.root, path);
  const depth = (pattern && matchPattern(pattern, segments)?.depth) ?? segments.length - 1;
  const below = segments.slice(0, Math.min(depth, segments.length - 1)).join('/');
  return [contract.root, below].filter((part) => part !== '').join('/');
}
