import type { TypeImports } from '../architecture/contract.ts';
import { counts } from './chains.ts';
import type { ImportGraph } from './importGraph.ts';
import type { ModulePath } from './module.ts';

/**
 * The imports between the modules of one cycle as numbers. There are cycles of thousands of modules, and one search
 * begins at each of them, so what a search touches has to be small and in one piece.
 */
export interface ComponentIndex {
  readonly paths: readonly ModulePath[];
  readonly numbers: ReadonlyMap<ModulePath, number>;
  /** In the order of the text. */
  readonly imported: Edges;
  readonly importers: Edges;
  /** Room for one search at a time. */
  readonly distances: Int32Array;
  readonly queue: Int32Array;
}

/** The edges of node `n` are those of `targets` from `starts[n]` up to `starts[n + 1]`. */
export interface Edges {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
}

const known = new WeakMap<ReadonlySet<ModulePath>, Map<TypeImports, ComponentIndex>>();

/** The index of a component, made once for each; a component is a new object whenever an import in it changes. */
export function componentIndex(
  graph: ImportGraph,
  component: ReadonlySet<ModulePath>,
  typeImports: TypeImports,
): ComponentIndex {
  const indices = known.get(component) ?? new Map<TypeImports, ComponentIndex>();
  known.set(component, indices);
  const index = indices.get(typeImports) ?? makeIndex(graph, [...component], typeImports);
  indices.set(typeImports, index);
  return index;
}

function makeIndex(graph: ImportGraph, paths: readonly ModulePath[], typeImports: TypeImports): ComponentIndex {
  const numbers = new Map(paths.map((path, number) => [path, number]));
  const imported = paths.map((path) => importedNumbers(graph, path, numbers, typeImports));
  const importers = paths.map((): number[] => []);
  for (const [number, targets] of imported.entries()) for (const target of targets) importers[target]?.push(number);
  const [distances, queue] = [new Int32Array(paths.length), new Int32Array(paths.length)];
  return { paths, numbers, imported: packed(imported), importers: packed(importers), distances, queue };
}

function importedNumbers(
  graph: ImportGraph,
  path: ModulePath,
  numbers: ReadonlyMap<ModulePath, number>,
  typeImports: TypeImports,
): number[] {
  const found = new Set<number>();
  for (const dependency of graph.module(path)?.dependencies ?? []) {
    if (dependency.target.kind !== 'module' || !counts(dependency, typeImports)) continue;
    const number = numbers.get(dependency.target.path);
    if (number !== undefined && dependency.target.path !== path) found.add(number);
  }
  return [...found];
}

function packed(lists: readonly (readonly number[])[]): Edges {
  const starts = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) starts[index + 1] = (starts[index] ?? 0) + list.length;
  return { starts, targets: Int32Array.from(lists.flat()) };
}
