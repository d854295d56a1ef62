import type { TypeImports } from '../architecture/contract.ts';
import type { Step } from './chains.ts';
import { counts } from './chains.ts';
import type { ImportGraph } from './importGraph.ts';
import type { Module, ModulePath } from './module.ts';

/**
 * For each module that `module` imports and that leads back to it: the shortest such cycle, from `module` to itself,
 * through `members` only; of several, the one whose imports come first in their files. In the order of the text.
 */
export function shortestCycles(
  graph: ImportGraph,
  module: Module,
  members: ReadonlySet<ModulePath>,
  typeImports: TypeImports,
): (readonly Step[])[] {
  const first = firstSteps(module, members, typeImports);
  const distances = distancesBackFrom(graph, module.path, members, typeImports, new Set(first.keys()));
  const cycles: (readonly Step[])[] = [];
  for (const step of first.values()) {
    if (distances.has(step.target)) cycles.push([step, ...walkBack(graph, distances, step.target, typeImports)]);
  }
  return cycles;
}

/** The first import of each member. */
function firstSteps(module: Module, members: ReadonlySet<ModulePath>, typeImports: TypeImports): Map<ModulePath, Step> {
  const steps = new Map<ModulePath, Step>();
  for (const [importIndex, dependency] of module.dependencies.entries()) {
    if (dependency.target.kind !== 'module' || !counts(dependency, typeImports)) continue;
    const target = dependency.target.path;
    if (!steps.has(target) && (members.has(target) || target === module.path)) {
      steps.set(target, { module: module.path, importIndex, target });
    }
  }
  return steps;
}

/** How many imports lie between each member and `path`, as far out as the farthest of `wanted`. */
function distancesBackFrom(
  graph: ImportGraph,
  path: ModulePath,
  members: ReadonlySet<ModulePath>,
  typeImports: TypeImports,
  wanted: Set<ModulePath>,
): Map<ModulePath, number> {
  const distances = new Map([[path, 0]]);
  wanted.delete(path);
  for (const [current, distance] of distances) {
    if (wanted.size === 0) break;
    for (const importer of graph.importersOf(current)) {
      if (distances.has(importer) || !members.has(importer)) continue;
      if (typeImports === 'allow' && !reallyImports(graph, importer, current)) continue;
      distances.set(importer, distance + 1);
      wanted.delete(importer);
    }
  }
  return distances;
}

function reallyImports(graph: ImportGraph, from: ModulePath, to: ModulePath): boolean {
  const dependencies = graph.module(from)?.dependencies ?? [];
  return dependencies.some(({ site, target }) => !site.typeOnly && target.kind === 'module' && target.path === to);
}

function walkBack(
  graph: ImportGraph,
  distances: ReadonlyMap<ModulePath, number>,
  from: ModulePath,
  typeImports: TypeImports,
): Step[] {
  const steps: Step[] = [];
  let current = from;
  for (let distance = distances.get(from) ?? 0; distance > 0; distance--) {
    const next = stepTo(graph.module(current), distances, distance - 1, typeImports);
    if (next === undefined) break;
    steps.push(next);
    current = next.target;
  }
  return steps;
}

function stepTo(
  module: Module | undefined,
  distances: ReadonlyMap<ModulePath, number>,
  wanted: number,
  typeImports: TypeImports,
): Step | undefined {
  if (module === undefined) return undefined;
  for (const [importIndex, dependency] of module.dependencies.entries()) {
    if (dependency.target.kind !== 'module' || !counts(dependency, typeImports)) continue;
    const target = dependency.target.path;
    if (distances.get(target) === wanted) return { module: module.path, importIndex, target };
  }
  return undefined;
}
