import type { Placement } from '#domain/architecture/placement.ts';
import type { Module } from '#domain/graph/module.ts';
import { isBarePackage } from '#domain/graph/pythonNames.ts';

/**
 * Whether a module only makes its folder a package and lies in no layer. It has nothing that would belong in one, so it
 * is neither counted among the modules that should nor shown among those in none.
 */
export function isPackageMarker(module: Module | undefined, placement: Placement | undefined): boolean {
  return module !== undefined && placement?.layer === undefined && isBarePackage(module);
}
