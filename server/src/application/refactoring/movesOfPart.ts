import type { ModulePath } from '#domain/graph/module.ts';
import type { Fix, FixContext } from '../fixes/fix.ts';
import { fittingLayersOfPart } from '../moves/fittingLayers.ts';
import { harmless } from '../trial/triedFix.ts';
import { listedNames } from './listedNames.ts';
import { moveNames } from './moveNames.ts';

/**
 * The ways to move what a module declares under `names` to another layer: one for each layer in which it would break no
 * order, outermost first. Each is tried when it is chosen.
 */
export function movesOfPart(context: FixContext, module: ModulePath, names: readonly string[]): readonly Fix[] {
  const { view, refactorers } = context;
  const outline = view.outlineOf(module);
  if (outline === undefined || refactorers.refactorerFor(module, 'move-declarations') === undefined) return [];
  return fittingLayersOfPart(view, module, outline, new Set(names)).map(({ name }) =>
    harmless(context, module, {
      ...{ kind: 'move-to-layer', layer: name, preferred: false },
      title: `Move ${listedNames(names)} to the layer ${name}`,
      plan: () => moveNames(context, module, names, name),
    }),
  );
}
