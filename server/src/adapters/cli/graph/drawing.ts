import { unitMetrics } from '#application/layerMap/unitMetrics.ts';
import type { WorkspaceView } from '#application/workspace.ts';
import type { Layer } from '#domain/architecture/contract.ts';
import type { Module, ModulePath } from '#domain/graph/module.ts';

/** What one node of a drawing stands for. */
export type DrawingUnit = 'module' | 'folder' | 'layer';

export interface DrawnNode {
  readonly id: string;
  readonly label: string;
}

export interface DrawnGroup {
  readonly id: string;
  readonly label: string;
  readonly nodes: readonly DrawnNode[];
}

export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  /** How many imports it stands for. */
  readonly imports: number;
  /** None of them outlives compilation. */
  readonly typeOnly: boolean;
  /** One of them is a finding of severity error or warning. */
  readonly breach: boolean;
}

/** A graph without a notation yet: nodes by layer, outermost layer first, and the edges between them. */
export interface Drawing {
  readonly groups: readonly DrawnGroup[];
  readonly edges: readonly DrawnEdge[];
}

interface Group {
  readonly id: string;
  readonly label: string;
  readonly layer: Layer | undefined;
  /** By the name of what a node stands for: how it is known in the drawing, and how many modules it has. */
  readonly nodes: Map<string, { id: string; modules: number }>;
}

const NO_LAYER = 'in no layer';

/** The part of the graph that consists of `modules`, which are sorted by path. */
export function drawingOf(view: WorkspaceView, modules: readonly Module[], unit: DrawingUnit): Drawing {
  const nodeOf = new Map<ModulePath, string>();
  const groups = groupsOf(view, modules, unit, nodeOf);
  return {
    groups: groups.map(({ id, label, layer, nodes }) => ({
      id,
      label,
      nodes: [...nodes].map(([name, node]) => ({
        id: node.id,
        label: labelOf(name, node.modules, unit) + (unit === 'layer' ? instabilityIn(view, layer) : ''),
      })),
    })),
    edges: edgesOf(view, modules, nodeOf, unit),
  };
}

function groupsOf(
  view: WorkspaceView,
  modules: readonly Module[],
  unit: DrawingUnit,
  nodeOf: Map<ModulePath, string>,
): readonly Group[] {
  const groups = new Map<Layer | undefined, Group>();
  for (const layer of layersOf(view)) groups.set(layer, newGroup(groups.size, layer.name, layer));
  groups.set(undefined, newGroup(groups.size, NO_LAYER, undefined));
  let count = 0;
  for (const { path } of modules) {
    const group = groups.get(view.placementOf(path)?.layer) ?? groups.get(undefined);
    if (group === undefined) continue;
    const name = unitOf(path, unit, group);
    const node = group.nodes.get(name) ?? { id: `n${String(count++)}`, modules: 0 };
    node.modules++;
    group.nodes.set(name, node);
    nodeOf.set(path, node.id);
  }
  return [...groups.values()].filter(({ nodes }) => nodes.size > 0);
}

function edgesOf(
  view: WorkspaceView,
  modules: readonly Module[],
  nodeOf: ReadonlyMap<ModulePath, string>,
  unit: DrawingUnit,
): readonly DrawnEdge[] {
  const edges = new Map<string, { -readonly [key in keyof DrawnEdge]: DrawnEdge[key] }>();
  for (const { path, dependencies } of modules) {
    const from = nodeOf.get(path) ?? '';
    const breached = breachedTargets(view, path);
    for (const { site, target } of dependencies) {
      const to = target.kind === 'module' ? nodeOf.get(target.path) : undefined;
      if (to === undefined || target.kind !== 'module' || (to === from && unit !== 'module')) continue;
      const key = `${from} ${to}`;
      const edge = edges.get(key) ?? { from, to, imports: 0, typeOnly: true, breach: false };
      edge.imports++;
      edge.typeOnly &&= site.typeOnly;
      edge.breach ||= breached.has(target.path);
      edges.set(key, edge);
    }
  }
  return [...edges.values()];
}

function breachedTargets(view: WorkspaceView, path: ModulePath): ReadonlySet<ModulePath> {
  const targets = new Set<ModulePath>();
  for (const { severity, to } of view.findingsOf(path)) {
    if ((severity === 'error' || severity === 'warning') && to?.kind === 'module') targets.add(to.path);
  }
  return targets;
}

/** The contract of the root first, then those below it, each with its outermost layer first. */
function layersOf(view: WorkspaceView): readonly Layer[] {
  const contracts = [...view.contracts].sort((a, b) => (a.root < b.root ? -1 : 1));
  return contracts.flatMap(({ layers }) => layers);
}

function newGroup(index: number, label: string, layer: Layer | undefined): Group {
  return { id: `g${String(index)}`, label, layer, nodes: new Map() };
}

function unitOf(path: ModulePath, unit: DrawingUnit, group: Group): string {
  if (unit === 'module') return path;
  return unit === 'layer' ? group.label : path.slice(0, path.lastIndexOf('/') + 1) || './';
}

function labelOf(name: string, modules: number, unit: DrawingUnit): string {
  return unit === 'module' ? name : `${name} (${String(modules)})`;
}

/** How unstable a layer is, behind its name. */
function instabilityIn(view: WorkspaceView, layer: Layer | undefined): string {
  const found = [...unitMetrics(view).values()].find(
    ({ unit, modules }) => unit.kind === 'layer' && view.placementOf(modules[0] ?? '')?.layer === layer,
  );
  return layer === undefined || found?.instability === undefined ? '' : ` · I ${found.instability.toFixed(2)}`;
}
