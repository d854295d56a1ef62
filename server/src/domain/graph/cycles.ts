import type { Ranks } from './componentOrder.ts';
import { rankOf, reorder, spread } from './componentOrder.ts';
import type { ImportGraph } from './importGraph.ts';
import { modulesImportedBy } from './importGraph.ts';
import type { Dependency, ModulePath } from './module.ts';
import { stronglyConnected } from './tarjan.ts';

/**
 * The cycles of a graph: its strongly connected components of more than one module.
 *
 * Where a component is the same object as before an edit, its modules and the imports between them are the same too,
 * so whoever wants to know which modules an edit touched compares what `around` gave before and after.
 */
export interface Cycles {
  /** The modules that lie on a cycle with `path`, itself included; undefined where it lies on none. */
  readonly around: (path: ModulePath) => ReadonlySet<ModulePath> | undefined;
  /** The same for all modules that lie on a cycle. */
  readonly components: ReadonlyMap<ModulePath, ReadonlySet<ModulePath>>;
  /** Belongs to whichever cycles were made last; `cyclesAfter` changes it and hands it on. */
  readonly ranks: Ranks;
}

/** The imports of one module before and after an edit; an empty list where there was or is no such module. */
export interface ImportsChange {
  readonly path: ModulePath;
  readonly before: readonly Dependency[];
  readonly after: readonly Dependency[];
}

/** Linear in modules and imports. */
export function findCycles(graph: ImportGraph): Cycles {
  const paths = [...graph.paths()];
  const components = new Map<ModulePath, ReadonlySet<ModulePath>>();
  const ranks: Ranks = new Map();
  for (const [rank, members] of componentsAmong(graph, paths).entries()) {
    for (const path of members) ranks.set(path, rank);
    if (members.length > 1) addComponent(components, new Set(members));
  }
  return cyclesOf(components, ranks);
}

/**
 * The cycles of `graph`, which already holds all `changes`, from those of the graph `before` them.
 * Gives `before` itself where no cycle and no import between modules of one cycle changed.
 */
export function cyclesAfter(before: Cycles, graph: ImportGraph, changes: readonly ImportsChange[]): Cycles {
  if (areMany(changes, graph)) return findCycles(graph);
  const { ranks } = before;
  const components = rebuilt(before, graph, changes);
  for (const { path } of changes) keepRank(ranks, graph, path);
  const outOfOrder = changes.flatMap((change) => edgesOutOfOrder(ranks, graph, change));
  // One import is put in order by itself. With more, starting afresh is simpler.
  if (components === undefined || outOfOrder.length > 1) return findCycles(graph);
  const cycle = outOfOrder.flatMap(({ from, to }) => [...reorder(graph, ranks, from, to)]);
  if (cycle.length > 0) return cyclesOf(addComponent(new Map(components), new Set(cycle)), ranks);
  return components === before.components ? before : cyclesOf(components, ranks);
}

/** The same cycles, for whoever goes on with them in another direction. */
export function forkCycles({ components, ranks }: Cycles): Cycles {
  return cyclesOf(components, new Map(ranks));
}

type Components = ReadonlyMap<ModulePath, ReadonlySet<ModulePath>>;

function cyclesOf(components: Components, ranks: Ranks): Cycles {
  return { components, ranks, around: (path) => components.get(path) };
}

/** Where so many modules changed, starting afresh costs less than following each change. */
function areMany(changes: readonly ImportsChange[], graph: ImportGraph): boolean {
  return changes.length >= 64 || changes.length * 2 > graph.size;
}

/** A new module comes behind all others: nothing that was there before imports it in order. */
function keepRank(ranks: Ranks, graph: ImportGraph, path: ModulePath): void {
  if (!graph.has(path)) ranks.delete(path);
  else if (!ranks.has(path)) ranks.set(path, nextRank(ranks));
}

function nextRank(ranks: Ranks): number {
  let highest = 0;
  for (const rank of ranks.values()) if (rank > highest) highest = rank;
  return highest + 1;
}

interface Edge {
  readonly from: ModulePath;
  readonly to: ModulePath;
}

/** The imports of a module, and those of it, that do not lead from a higher rank to a lower one. */
function edgesOutOfOrder(ranks: Ranks, graph: ImportGraph, { path, before }: ImportsChange): Edge[] {
  const module = graph.module(path);
  if (module === undefined) return [];
  const edges = [...new Set(modulesImportedBy(module))].map((to) => ({ from: path, to }));
  if (before.length === 0) for (const from of graph.importersOf(path)) edges.push({ from, to: path });
  return edges.filter(({ from, to }) => ranks.has(from) && rankOf(ranks, from) < rankOf(ranks, to));
}

/** New objects for the components that an import changed in; undefined where they cannot be put in order. */
function rebuilt(
  { components: before, ranks }: Cycles,
  graph: ImportGraph,
  changes: readonly ImportsChange[],
): Components | undefined {
  const touched = new Set<ReadonlySet<ModulePath>>();
  for (const { path, before: old, after } of changes) {
    const component = before.get(path);
    if (component !== undefined && importsWithin(component, old) !== importsWithin(component, after)) {
      touched.add(component);
    }
  }
  if (touched.size === 0) return before;
  const components = new Map(before);
  for (const component of touched) {
    const parts = componentsAmong(graph, [...component]);
    if (parts.length > 1 && !spread(ranks, parts)) return undefined;
    for (const path of component) components.delete(path);
    for (const part of parts) if (part.length > 1) addComponent(components, new Set(part));
  }
  return components;
}

/** As a text to compare. Order counts, since of two equally short cycles the one whose import comes first is told. */
function importsWithin(component: ReadonlySet<ModulePath>, dependencies: readonly Dependency[]): string {
  const imports: string[] = [];
  for (const { site, target } of dependencies) {
    if (target.kind === 'module' && component.has(target.path))
      imports.push(`${site.typeOnly} ${site.kind === 'export'} ${target.path}`);
  }
  return imports.join('\n');
}

function addComponent(components: Map<ModulePath, ReadonlySet<ModulePath>>, component: ReadonlySet<ModulePath>) {
  for (const path of component) components.set(path, component);
  return components;
}

/** The strongly connected components of the part of the graph that consists of `paths`, those imported first. */
function componentsAmong(graph: ImportGraph, paths: readonly ModulePath[]): ModulePath[][] {
  const numbers = new Map(paths.map((path, index) => [path, index]));
  const edges = paths.map((path) => {
    const targets: number[] = [];
    for (const { target } of graph.module(path)?.dependencies ?? []) {
      const number = target.kind === 'module' ? numbers.get(target.path) : undefined;
      if (number !== undefined) targets.push(number);
    }
    return targets;
  });
  return stronglyConnected(edges).map((members) => members.map((member) => paths[member] ?? ''));
}
