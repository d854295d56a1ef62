import type { WorkspaceView } from '#application/workspace.ts';
import type { Dependency, Module, ModulePath } from '#domain/graph/module.ts';
import { metricsRows } from './metricsJson.ts';

/**
 * The graph as programs read it: `inward graph --format json`, one module, dependency, layer or context on
 * each line.
 * Other programs rely on the shape.
 */
export function* graphJson(
  view: WorkspaceView,
  modules: readonly Module[],
  outlineOf: WorkspaceView['outlineOf'],
): Generator<string> {
  yield '{\n  "modules": [';
  yield* jsonLines(modules, (module) => [moduleJson(view, module)]);
  yield '],\n  "dependencies": [';
  yield* jsonLines(modules, ({ path, dependencies }) => dependencies.map((one) => dependencyJson(path, one)));
  yield '],\n  "metrics": [';
  yield* jsonLines(metricsRows(view, modules, outlineOf), (row) => [row]);
  yield ']\n}\n';
}

function* jsonLines<Item>(items: readonly Item[], rowsOf: (item: Item) => readonly object[]): Generator<string> {
  let separator = '\n    ';
  for (const item of items) {
    for (const row of rowsOf(item)) {
      yield separator + JSON.stringify(row);
      separator = ',\n    ';
    }
  }
  if (separator.startsWith(',')) yield '\n  ';
}

function moduleJson(view: WorkspaceView, { path, language }: Module): object {
  const placement = view.placementOf(path);
  return {
    file: path,
    language,
    layer: placement?.layer?.name ?? null,
    role: placement?.layer?.role ?? null,
    context: placement?.context ?? null,
  };
}

function dependencyJson(from: ModulePath, { site, target }: Dependency): object {
  const { specifier, line, character, kind, typeOnly } = site;
  return { from, ...targetJson(target), specifier, line, character, kind, typeOnly };
}

function targetJson(target: Dependency['target']): object {
  if (target.kind === 'package') return { to: null, package: target.name };
  if (target.kind === 'unresolved') return { to: null, unresolved: true };
  return { to: target.path };
}
