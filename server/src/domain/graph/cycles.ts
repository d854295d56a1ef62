import type { Dependency, ModulePath } from './module.ts';
import type { ImportGraph } from './importGraph.ts';
import { modulesImportedBy } from './importGraph.ts';

/**
 * The cycles of a graph: its strongly connected components of more than one module.
 *
 * A component is the same object as before exactly as long as its modules and the imports between them are, so
 * whoever wants to know which modules an edit touched compares what `around` gave before and after.
 */
export interface Cycles {
  /** The modules that lie on a cycle with `path`, itself included; undefined where it lies on none. */
  readonly around: (path: ModulePath) => ReadonlySet<ModulePath> | undefined;
  /** The same for all modules that lie on a cycle. */
  readonly components: ReadonlyMap<ModulePath, ReadonlySet<ModulePath>>;
}

/** The imports of one module before and after an edit; an empty list where there was or is no such module. */
export interface ImportsChange {
  readonly path: ModulePath;
  readonly before: readonly Dependency[];
  readonly after: readonly Dependency[];
}

/** From so many changed modules on, starting afresh costs less than following each change. */
const MANY_CHANGES = 64;

/** Linear in modules and imports. */
export function findCycles(graph: ImportGraph): Cycles {
  const components = new Map<ModulePath, ReadonlySet<ModulePath>>();
  addComponents(components, graph, [...graph.paths()]);
  return cyclesOf(components);
}

/**
 * The cycles of `graph`, which already holds all `changes`, from those of the graph `before` them.
 * Gives `before` itself where no cycle and no import between modules of one cycle changed.
 */
export function cyclesAfter(before: Cycles, graph: ImportGraph, changes: readonly ImportsChange[]): Cycles {
  const edges = changes.flatMap(changedEdges);
  if (edges.length === 0) return before;
  if (changes.length >= MANY_CHANGES) return findCycles(graph);
  const components = new Map(before.components);
  // Removals first: afterwards each component is connected in the graph as it is now, and additions only join them.
  const rebuilt = rebuildComponents(components, graph, edges);
  const joined = joinComponents(components, graph, edges);
  return rebuilt || joined ? cyclesOf(components) : before;
}

function cyclesOf(components: ReadonlyMap<ModulePath, ReadonlySet<ModulePath>>): Cycles {
  return { components, around: (path) => components.get(path) };
}

interface Edge {
  readonly from: ModulePath;
  readonly to: ModulePath;
}

/** The edges that came, went, or turned from a type import into a real one or back. */
function changedEdges({ path, before, after }: ImportsChange): Edge[] {
  const old = edgeStrengths(before);
  const now = edgeStrengths(after);
  const changed: Edge[] = [];
  for (const [to, strength] of now) if (old.get(to) !== strength) changed.push({ from: path, to });
  for (const to of old.keys()) if (!now.has(to)) changed.push({ from: path, to });
  return changed;
}

/** Whether the strongest import of each module is a real one. */
function edgeStrengths(dependencies: readonly Dependency[]): Map<ModulePath, boolean> {
  const strengths = new Map<ModulePath, boolean>();
  for (const { site, target } of dependencies) {
    if (target.kind !== 'module') continue;
    strengths.set(target.path, !site.typeOnly || strengths.get(target.path) === true);
  }
  return strengths;
}

type Components = Map<ModulePath, ReadonlySet<ModulePath>>;

/** Looks anew at each component that an edge between two of its modules changed in. */
function rebuildComponents(components: Components, graph: ImportGraph, edges: readonly Edge[]): boolean {
  const touched = new Set<ReadonlySet<ModulePath>>();
  for (const { from, to } of edges) {
    const component = components.get(from);
    if (component !== undefined && component.has(to)) touched.add(component);
  }
  for (const component of touched) {
    for (const path of component) components.delete(path);
    addComponents(components, graph, component);
  }
  return touched.size > 0;
}

function joinComponents(components: Components, graph: ImportGraph, edges: readonly Edge[]): boolean {
  let joined = false;
  for (const { from, to } of edges) {
    if (from === to || components.get(from)?.has(to) === true || !imports(graph, from, to)) continue;
    const component = componentThrough(graph, from, to);
    if (component === undefined) continue;
    for (const path of component) components.set(path, component);
    joined = true;
  }
  return joined;
}

/** The component that the edge lies in, or undefined where it lies on no cycle. */
function componentThrough(graph: ImportGraph, from: ModulePath, to: ModulePath): Set<ModulePath> | undefined {
  if (!reaches(graph, to, from)) return undefined;
  const reached = closure([to], (path) => importedModules(graph, path));
  return closure([from], (path) => [...graph.importersOf(path)].filter((importer) => reached.has(importer)));
}

/** Searches from both ends in turn, so that it costs no more than twice the easier direction. */
function reaches(graph: ImportGraph, start: ModulePath, goal: ModulePath): boolean {
  const forwards = [start];
  const backwards = [goal];
  const reached = new Set(forwards);
  const reaching = new Set(backwards);
  for (let index = 0; index < forwards.length && index < backwards.length; index++) {
    for (const path of importedModules(graph, forwards[index] ?? '')) {
      if (reaching.has(path)) return true;
      if (!reached.has(path)) forwards.push(path);
      reached.add(path);
    }
    for (const path of graph.importersOf(backwards[index] ?? '')) {
      if (reached.has(path)) return true;
      if (!reaching.has(path)) backwards.push(path);
      reaching.add(path);
    }
  }
  return false;
}

function closure(start: ModulePath[], next: (path: ModulePath) => Iterable<ModulePath>): Set<ModulePath> {
  const found = new Set(start);
  // A set gives what is added while it is walked, so it is its own queue.
  for (const path of found) for (const other of next(path)) found.add(other);
  return found;
}

function importedModules(graph: ImportGraph, path: ModulePath): ModulePath[] {
  const module = graph.module(path);
  return module === undefined ? [] : modulesImportedBy(module);
}

function imports(graph: ImportGraph, from: ModulePath, to: ModulePath): boolean {
  return graph.has(to) && graph.importersOf(to).has(from);
}

/** Adds the strongly connected components of the part of the graph that consists of `paths` (Tarjan, without recursion). */
function addComponents(components: Components, graph: ImportGraph, paths: Iterable<ModulePath>): void {
  const all = [...paths];
  const edges = numberedEdges(graph, all);
  const order = new Int32Array(all.length).fill(UNSEEN);
  const low = new Int32Array(all.length);
  const done = new Uint8Array(all.length);
  const nextEdge = new Int32Array(all.length);
  const open: number[] = [];
  const walk: number[] = [];
  let count = 0;

  const enter = (node: number): void => {
    order[node] = low[node] = count++;
    open.push(node);
    walk.push(node);
  };
  const leave = (node: number): void => {
    walk.pop();
    const parent = walk.at(-1);
    if (parent !== undefined) low[parent] = Math.min(at(low, parent), at(low, node));
    if (at(low, node) !== at(order, node)) return;
    const members = open.splice(open.lastIndexOf(node));
    for (const member of members) done[member] = 1;
    if (members.length > 1) addComponent(components, all, members);
  };

  for (let root = 0; root < all.length; root++) {
    if (order[root] !== UNSEEN) continue;
    enter(root);
    for (let node = walk.at(-1); node !== undefined; node = walk.at(-1)) {
      const next = edges[node]?.[at(nextEdge, node)];
      nextEdge[node] = at(nextEdge, node) + 1;
      if (next === undefined) leave(node);
      else if (order[next] === UNSEEN) enter(next);
      else if (done[next] === 0) low[node] = Math.min(at(low, node), at(order, next));
    }
  }
}

const UNSEEN = -1;

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}

function addComponent(components: Components, all: readonly ModulePath[], members: readonly number[]): void {
  const component = new Set(members.map((member) => all[member] ?? ''));
  for (const path of component) components.set(path, component);
}

/** For each of `paths` the indices in `paths` of what it imports. */
function numberedEdges(graph: ImportGraph, paths: readonly ModulePath[]): number[][] {
  const numbers = new Map(paths.map((path, index) => [path, index]));
  return paths.map((path) => {
    const edges: number[] = [];
    for (const imported of importedModules(graph, path)) {
      const number = numbers.get(imported);
      if (number !== undefined) edges.push(number);
    }
    return edges;
  });
}
