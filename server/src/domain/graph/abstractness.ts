import type { ModuleOutline } from './outline.ts';

/** How much of what a unit shows is abstract, and how far that is from what its stability asks for. */
export interface Abstractness {
  /** Interfaces and abstract classes among all exported classes and interfaces (A), from 0 to 1. */
  readonly abstractness: number;
  /** |A + I − 1| (D): 0 where what is depended on is as abstract as it is stable. Undefined without instability. */
  readonly distance: number | undefined;
}

/** Undefined where no class and no interface is exported. */
export function abstractnessOf(
  outlines: Iterable<ModuleOutline>,
  instability: number | undefined,
): Abstractness | undefined {
  let [abstract, all] = [0, 0];
  for (const { declarations } of outlines) {
    for (const declaration of declarations) {
      if (!declaration.exported || (declaration.kind !== 'class' && declaration.kind !== 'interface')) continue;
      all++;
      if (declaration.kind === 'interface' || declaration.abstract) abstract++;
    }
  }
  if (all === 0) return undefined;
  const abstractness = abstract / all;
  return { abstractness, distance: instability === undefined ? undefined : Math.abs(abstractness + instability - 1) };
}
