import type { Abstractness } from '#domain/graph/abstractness.ts';
import { abstractnessOf } from '#domain/graph/abstractness.ts';
import type { Coupling, Unit } from '#domain/graph/coupling.ts';
import { instabilityOf, UnitCouplings, unitsAt } from '#domain/graph/coupling.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import type { WorkspaceView } from '../workspace.ts';

/** The numbers of one layer or context. */
export interface UnitMetrics extends Coupling {
  readonly unit: Unit;
  readonly modules: readonly ModulePath[];
  readonly instability: number | undefined;
}

/**
 * The numbers of every layer and context that has modules other than tests, by the key of the unit. Looks at every import, so it is for
 * whoever asks and not for every keystroke; what was worked out holds until an import changes.
 */
export function unitMetrics(view: WorkspaceView): ReadonlyMap<string, UnitMetrics> {
  const { graph } = view;
  const before = known.get(graph);
  if (before?.version === graph.version && before.contracts === view.contracts) return before.metrics;
  const metrics = workOut(view);
  known.set(graph, { version: graph.version, contracts: view.contracts, metrics });
  return metrics;
}

/** Undefined where a module of the unit has no outline, or none of them exports a class or an interface. */
export function unitAbstractness(
  { modules, instability }: UnitMetrics,
  outlineOf: (path: ModulePath) => ModuleOutline | undefined,
): Abstractness | undefined {
  const outlines: ModuleOutline[] = [];
  for (const path of modules) {
    const outline = outlineOf(path);
    if (outline === undefined) return undefined;
    outlines.push(outline);
  }
  return abstractnessOf(outlines, instability);
}

interface Known {
  readonly version: number;
  readonly contracts: WorkspaceView['contracts'];
  readonly metrics: ReadonlyMap<string, UnitMetrics>;
}

const known = new WeakMap<WorkspaceView['graph'], Known>();

function workOut(view: WorkspaceView): ReadonlyMap<string, UnitMetrics> {
  const couplings = new UnitCouplings();
  const units = new Map<string, { unit: Unit; modules: ModulePath[] }>();
  for (const module of view.graph.modules()) {
    couplings.replace(module.path, module, view.placementOf);
    const placement = view.placementOf(module.path);
    for (const unit of placement === undefined || placement.layer?.role === 'test' ? [] : unitsAt(placement)) {
      const entry = units.get(unit.key) ?? { unit, modules: [] };
      entry.modules.push(module.path);
      units.set(unit.key, entry);
    }
  }
  const metrics = new Map<string, UnitMetrics>();
  for (const [key, entry] of units) {
    const coupling = couplings.of(key);
    metrics.set(key, { ...entry, ...coupling, instability: instabilityOf(coupling) });
  }
  return metrics;
}
