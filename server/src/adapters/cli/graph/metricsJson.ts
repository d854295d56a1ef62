import type { UnitMetrics } from '#application/layerMap/unitMetrics.ts';
import { unitAbstractness, unitMetrics } from '#application/layerMap/unitMetrics.ts';
import type { WorkspaceView } from '#application/workspace.ts';
import { unitsAt } from '#domain/graph/coupling.ts';
import type { Module } from '#domain/graph/module.ts';

type OutlineOf = WorkspaceView['outlineOf'];

/**
 * The numbers of the layers and contexts that one of `modules` lies in, as programs read them.
 *
 * @param outlineOf what a module declares; undefined where that is not to be read
 */
export function metricsRows(view: WorkspaceView, modules: readonly Module[], outlineOf: OutlineOf): readonly object[] {
  return metricsOf(view, modules).map((metrics) => metricsJson(metrics, outlineOf));
}

/** Outermost layer first, contexts behind them by name. */
function metricsOf(view: WorkspaceView, modules: readonly Module[]): readonly UnitMetrics[] {
  const all = unitMetrics(view);
  const units = modules.flatMap(({ path }) => {
    const placement = view.placementOf(path);
    return placement === undefined ? [] : unitsAt(placement);
  });
  const found = [...new Set(units.map(({ key }) => key))].flatMap((key) => all.get(key) ?? []);
  const ranks = new Map(
    view.contracts.flatMap(({ root, layers }) => layers.map(({ name }, rank) => [`${root}\n${name}`, rank])),
  );
  const rankOf = ({ unit }: UnitMetrics): number =>
    unit.kind === 'context' ? Infinity : (ranks.get(`${unit.root}\n${unit.name}`) ?? Infinity);
  return found.sort((a, b) => {
    if (a.unit.root !== b.unit.root) return a.unit.root < b.unit.root ? -1 : 1;
    return rankOf(a) === rankOf(b) ? (a.unit.name < b.unit.name ? -1 : 1) : rankOf(a) - rankOf(b);
  });
}

function metricsJson(metrics: UnitMetrics, outlineOf: OutlineOf): object {
  const { unit, modules, afferent, efferent, instability } = metrics;
  const abstract = unitAbstractness(metrics, outlineOf);
  return {
    ...{ kind: unit.kind, name: unit.name, root: unit.root, modules: modules.length, afferent, efferent },
    instability: rounded(instability),
    abstractness: rounded(abstract?.abstractness),
    distance: rounded(abstract?.distance),
  };
}

function rounded(part: number | undefined): number | null {
  return part === undefined ? null : Math.round(part * 1000) / 1000;
}
