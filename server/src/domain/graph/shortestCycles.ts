import type { TypeImports } from '../architecture/contract.ts';
import { counts } from './chains.ts';
import type { ComponentIndex } from './componentIndex.ts';
import { componentIndex } from './componentIndex.ts';
import type { ImportGraph } from './importGraph.ts';
import type { Module, ModulePath } from './module.ts';

/** A cycle, seen from one of its modules. */
export interface FoundCycle {
  /** Which of the dependencies of the module leads into it. */
  readonly importIndex: number;
  /** From the module to itself. */
  readonly modules: readonly ModulePath[];
}

/**
 * For each module that `module` imports and that leads back to it: the shortest such cycle; of several, the one
 * whose imports come first in their files. In the order of the text, each module at its first import.
 *
 * @param component the modules that lie on a cycle with it; undefined where there are none
 */
export function shortestCycles(
  graph: ImportGraph,
  module: Module,
  component: ReadonlySet<ModulePath> | undefined,
  typeImports: TypeImports,
): readonly FoundCycle[] {
  const first = firstImports(module, component, typeImports);
  const toItself = first.get(module.path);
  const alone = toItself === undefined ? [] : [{ importIndex: toItself, modules: [module.path, module.path] }];
  if (component === undefined) return alone;
  const index = componentIndex(graph, component, typeImports);
  const cycles = [...alone, ...cyclesThrough(index, module.path, first)];
  return cycles.sort((one, other) => one.importIndex - other.importIndex);
}

/** The first import of each member, by the number of the dependency. */
function firstImports(
  module: Module,
  component: ReadonlySet<ModulePath> | undefined,
  typeImports: TypeImports,
): ReadonlyMap<ModulePath, number> {
  const first = new Map<ModulePath, number>();
  for (const [importIndex, dependency] of module.dependencies.entries()) {
    const { target } = dependency;
    if (target.kind !== 'module' || !counts(dependency, typeImports) || first.has(target.path)) continue;
    if (target.path === module.path || component?.has(target.path) === true) first.set(target.path, importIndex);
  }
  return first;
}

function* cyclesThrough(
  index: ComponentIndex,
  path: ModulePath,
  first: ReadonlyMap<ModulePath, number>,
): Generator<FoundCycle> {
  const start = index.numbers.get(path);
  if (start === undefined) return;
  const distances = distancesBackFrom(index, start);
  for (const [target, importIndex] of first) {
    const number = index.numbers.get(target);
    if (number === undefined || number === start || (distances[number] ?? FAR) < 0) continue;
    yield { importIndex, modules: [path, ...walkBack(index, distances, number)] };
  }
}

const FAR = -1;
const FAR_AND_WANTED = -2;

/** How many imports lie between each member and `start`, as far out as what `start` imports; negative where not known. */
function distancesBackFrom({ distances, queue, imported, importers }: ComponentIndex, start: number): Int32Array {
  distances.fill(FAR);
  let missing = 0;
  for (let edge = imported.starts[start] ?? 0; edge < (imported.starts[start + 1] ?? 0); edge++) {
    distances[imported.targets[edge] ?? 0] = FAR_AND_WANTED;
    missing++;
  }
  distances[start] = 0;
  queue[0] = start;
  for (let [head, tail] = [0, 1]; head < tail && missing > 0; head++) {
    const node = queue[head] ?? 0;
    const distance = (distances[node] ?? 0) + 1;
    const end = importers.starts[node + 1] ?? 0;
    for (let edge = importers.starts[node] ?? 0; edge < end; edge++) {
      const importer = importers.targets[edge] ?? 0;
      const known = distances[importer] ?? 0;
      if (known >= 0) continue;
      if (known === FAR_AND_WANTED) missing--;
      distances[importer] = distance;
      queue[tail++] = importer;
    }
  }
  return distances;
}

/** The modules from the one numbered `from`, itself included, along the imports that come closer at each step. */
function walkBack({ paths, imported }: ComponentIndex, distances: Int32Array, from: number): ModulePath[] {
  const modules = [paths[from] ?? ''];
  let node = from;
  for (let distance = (distances[from] ?? 0) - 1; distance >= 0; distance--) {
    const end = imported.starts[node + 1] ?? 0;
    let edge = imported.starts[node] ?? 0;
    while (edge < end && distances[imported.targets[edge] ?? 0] !== distance) edge++;
    node = imported.targets[edge] ?? 0;
    modules.push(paths[node] ?? '');
  }
  return modules;
}
