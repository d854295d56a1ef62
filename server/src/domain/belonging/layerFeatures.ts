import type { Contract, Layer } from '../architecture/contract.ts';
import { orderBreach } from '../architecture/mayImport.ts';
import type { ModulePath } from '../graph/module.ts';
import type { BelongingInput } from './belongingInput.ts';
import type { ShownHabit } from './habitScores.ts';
import { habitScores } from './habitScores.ts';
import type { ProjectHabits } from './projectHabits.ts';
import type { LayerFeatures } from './rankLayers.ts';

/** What speaks for each layer of the contract beside what the module itself shows. */
export function layerFeatures(
  { module, graph, placementOf }: BelongingInput,
  contract: Contract,
  habits: ProjectHabits,
  shown: readonly ShownHabit[],
): readonly LayerFeatures[] {
  const layersOf = (paths: Iterable<ModulePath>): readonly Layer[] =>
    [...paths].flatMap((path) => placementOf(path)?.layer ?? []);
  const targets = module.dependencies.flatMap(({ site, target }) =>
    target.kind === 'module' ? [{ path: target.path, isPassedOn: site.kind === 'export' }] : [],
  );
  const imported = layersOf(targets.map(({ path }) => path));
  const passedOn = layersOf(targets.filter(({ isPassedOn }) => isPassedOn).map(({ path }) => path));
  const importing = layersOf(graph.importersOf(module.path));
  return contract.layers.map((layer) => ({
    layer,
    breaches:
      imported.filter((other) => orderBreach(contract, layer, other) !== undefined).length +
      importing.filter((other) => orderBreach(contract, other, layer) !== undefined).length,
    importsWithin: shareOf(imported, layer),
    passesOnWithin: shareOf(passedOn, layer),
    importedWithin: shareOf(importing, layer),
    modules: habits.modules.byLayer.get(layer.name) ?? 0,
    allModules: habits.modules.all,
    habits: habitScores(habits, shown, layer.name),
  }));
}

function shareOf(layers: readonly Layer[], layer: Layer): number {
  return layers.length === 0 ? 0 : layers.filter((other) => other === layer).length / layers.length;
}
