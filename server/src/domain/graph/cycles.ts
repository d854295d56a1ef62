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
  if (areMany(changes, graph)) return findCycles(graph);
  const components = new Map(before.components);
  // Rebuilt first: then each component is connected in the graph as it is now, and new imports only join them.
  const rebuilt = rebuildComponents(components, graph, changes);
  const joined = joinComponents(components, graph, changes);
  return rebuilt || joined ? cyclesOf(components) : before;
}

/** Where so many modules changed, starting afresh costs less than following each change. */
function areMany(changes: readonly ImportsChange[], graph: ImportGraph): boolean {
  return changes.length >= 64 || changes.length * 2 > graph.size;
}

function cyclesOf(components: ReadonlyMap<ModulePath, ReadonlySet<ModulePath>>): Cycles {
  return { components, around: (path) => components.get(path) };
}

type Components = Map<ModulePath, ReadonlySet<ModulePath>>;

/** Looks anew at each component that an import between two of its modules changed in. */
function rebuildComponents(components: Components, graph: ImportGraph, changes: readonly ImportsChange[]): boolean {
  const touched = new Set<ReadonlySet<ModulePath>>();
  for (const { path, before, after } of changes) {
    const component = components.get(path);
    if (component !== undefined && importsWithin(component, before) !== importsWithin(component, after)) {
      touched.add(component);
    }
  }
  for (const component of touched) {
    for (const path of component) components.delete(path);
    addComponents(components, graph, component);
  }
  return touched.size > 0;
}

/** As a text to compare. Order counts, since of two equally short cycles the one whose import comes first is told. */
function importsWithin(component: ReadonlySet<ModulePath>, dependencies: readonly Dependency[]): string {
  const imports: string[] = [];
  for (const { site, target } of dependencies) {
    if (target.kind === 'module' && component.has(target.path)) imports.push(`${site.typeOnly} ${target.path}`);
  }
  return imports.join('\n');
}

/** Follows the imports that came from where they may have closed a cycle. */
function joinComponents(components: Components, graph: ImportGraph, changes: readonly ImportsChange[]): boolean {
  let joined = false;
  for (const { path, before, after } of changes) {
    const old = new Set(before.map(({ target }) => target.kind === 'module' && target.path));
    for (const { target } of after) {
      if (target.kind !== 'module' || old.has(target.path) || target.path === path) continue;
      if (components.get(path)?.has(target.path) === true) continue;
      const component = componentThrough(graph, path, target.path);
      for (const member of component) components.set(member, component);
      joined ||= component.size > 0;
    }
  }
  return joined;
}

/** The component that an import lies in; empty where it lies on no cycle. */
function componentThrough(graph: ImportGraph, from: ModulePath, to: ModulePath): Set<ModulePath> {
  if (!reaches(graph, to, from)) return new Set();
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
