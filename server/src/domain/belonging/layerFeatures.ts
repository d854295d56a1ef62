import type { Contract, Layer } from '../architecture/contract.ts';
import { orderBreach } from '../architecture/mayImport.ts';
import type { ModulePath } from '../graph/module.ts';
import type { BelongingInput } from './belongingInput.ts';
import type { HabitSign } from './habitSigns.ts';
import type { ProjectHabits } from './projectHabits.ts';
import { habitScore } from './projectHabits.ts';
import type { LayerFeatures } from './rankLayers.ts';

/** What speaks for each layer of the contract beside what the module itself shows. `own` is where it lies now. */
export function layerFeatures(
  { module, graph, placementOf }: BelongingInput,
  contract: Contract,
  habits: ProjectHabits,
  shown: readonly HabitSign[],
  own: Layer | undefined,
): readonly LayerFeatures[] {
  const layersOf = (paths: Iterable<ModulePath>): readonly Layer[] =>
    [...paths].flatMap((path) => placementOf(path)?.layer ?? []);
  const imported = layersOf(
    module.dependencies.flatMap(({ target }) => (target.kind === 'module' ? [target.path] : [])),
  );
  const importing = layersOf(graph.importersOf(module.path));
  return contract.layers.map((layer) => ({
    layer,
    breaches:
      imported.filter((other) => orderBreach(contract, layer, other) !== undefined).length +
      importing.filter((other) => orderBreach(contract, other, layer) !== undefined).length,
    importsWithin: shareOf(imported, layer),
    importedWithin: shareOf(importing, layer),
    modules: (habits.modules.byLayer.get(layer.name) ?? 0) - (own === layer ? 1 : 0),
    allModules: habits.modules.all - (own === undefined ? 0 : 1),
    habits: habitScore(habits, shown, layer.name, own?.name),
  }));
}

function shareOf(layers: readonly Layer[], layer: Layer): number {
  return layers.length === 0 ? 0 : layers.filter((other) => other === layer).length / layers.length;
}
