import type { Layer } from '#domain/architecture/contract.ts';
import { orderBreach } from '#domain/architecture/mayImport.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { modulesImportedBy } from '#domain/graph/importGraph.ts';
import type { WorkspaceView } from '../workspace.ts';

/**
 * The layers in which a module would break no order: all that import it might do so there, and it might import all that
 * it does. Outermost first; without its own layer, tests, and layers that are known by name alone.
 */
export function fittingLayers({ graph, placementOf }: WorkspaceView, module: ModulePath): readonly Layer[] {
  const placement = placementOf(module);
  const imports = graph.module(module);
  if (placement === undefined || imports === undefined) return [];
  const { contract, layer: own } = placement;
  const layersOf = (paths: Iterable<ModulePath>): ReadonlySet<Layer> =>
    new Set([...paths].filter((path) => path !== module).flatMap((path) => placementOf(path)?.layer ?? []));
  const [importers, imported] = [layersOf(graph.importersOf(module)), layersOf(modulesImportedBy(imports))];
  return contract.layers.filter(
    (layer) =>
      layer !== own &&
      layer.role !== 'test' &&
      layer.fallback !== true &&
      [...importers].every((importer) => orderBreach(contract, importer, layer) === undefined) &&
      [...imported].every((each) => orderBreach(contract, layer, each) === undefined),
  );
}
