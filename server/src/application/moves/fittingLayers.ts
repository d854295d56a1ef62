import type { Layer } from '#domain/architecture/contract.ts';
import { orderBreach } from '#domain/architecture/mayImport.ts';
import { partOfModule } from '#domain/belonging/partOfModule.ts';
import { modulesImportedBy } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import type { WorkspaceView } from '../workspace.ts';

/**
 * The layers in which a module would break no order: all that import it might do so there, and it might import all that
 * it does. Outermost first; without its own layer, tests, and layers that are known by name alone.
 */
export function fittingLayers(view: WorkspaceView, path: ModulePath): readonly Layer[] {
  const module = view.graph.module(path);
  if (module === undefined) return [];
  const others = (paths: Iterable<ModulePath>): readonly ModulePath[] => [...paths].filter((other) => other !== path);
  return layersBetween(view, path, others(view.graph.importersOf(path)), others(modulesImportedBy(module)));
}

/** The same for what a module declares under `names`, with the private helpers that it needs. */
export function fittingLayersOfPart(
  view: WorkspaceView,
  path: ModulePath,
  outline: ModuleOutline,
  names: ReadonlySet<string>,
): readonly Layer[] {
  const module = view.graph.module(path);
  if (module === undefined) return [];
  const moving = withPrivate(outline, names);
  const part = partOfModule(module, outline, moving);
  return layersBetween(view, path, importersOfPart(view, path, outline, moving), modulesImportedBy(part.module));
}

function layersBetween(
  { placementOf }: WorkspaceView,
  path: ModulePath,
  importers: Iterable<ModulePath>,
  imported: Iterable<ModulePath>,
): readonly Layer[] {
  const placement = placementOf(path);
  if (placement === undefined) return [];
  const { contract, layer: own } = placement;
  const layersOf = (paths: Iterable<ModulePath>): ReadonlySet<Layer> =>
    new Set([...paths].flatMap((each) => placementOf(each)?.layer ?? []));
  const [outside, inside] = [layersOf(importers), layersOf(imported)];
  return contract.layers.filter(
    (layer) =>
      layer !== own &&
      layer.role !== 'test' &&
      layer.fallback !== true &&
      [...outside].every((importer) => orderBreach(contract, importer, layer) === undefined) &&
      [...inside].every((each) => orderBreach(contract, layer, each) === undefined),
  );
}

function withPrivate({ declarations }: ModuleOutline, names: ReadonlySet<string>): ReadonlySet<string> {
  const moving = new Set(names);
  // What is added while the set is gone through is gone through as well.
  for (const name of moving) {
    const needed = declarations.filter((each) => each.name === name).flatMap(({ refersTo }) => refersTo);
    for (const each of declarations) if (!each.exported && needed.includes(each.name)) moving.add(each.name);
  }
  return moving;
}

/** To look into more importers than these takes longer than people wait for a list; then each counts. */
const MOST_IMPORTERS = 40;

function* importersOfPart(
  { graph, outlineOf }: WorkspaceView,
  path: ModulePath,
  { declarations, exports }: ModuleOutline,
  moving: ReadonlySet<string>,
): Generator<ModulePath> {
  const shown = new Set(exports.filter(({ local }) => moving.has(local)).map(({ name }) => name));
  const staying = declarations.filter(({ name }) => !moving.has(name));
  if (staying.some(({ refersTo }) => refersTo.some((name) => moving.has(name)))) yield path;
  const importers = graph.importersOf(path);
  for (const importer of importers) {
    if (importers.size > MOST_IMPORTERS || asksFor(importer)) yield importer;
  }

  function asksFor(importer: ModulePath): boolean {
    const sites = (graph.module(importer)?.dependencies ?? []).filter(
      ({ target }) => target.kind === 'module' && target.path === path,
    );
    return sites.some(({ site }) => {
      const bound = (outlineOf(importer)?.bindings ?? []).filter(({ specifier }) => specifier === site.specifier);
      return bound.length === 0 || bound.some(({ imported }) => imported === '*' || shown.has(imported));
    });
  }
}
