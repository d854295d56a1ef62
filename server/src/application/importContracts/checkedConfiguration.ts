import type { EvaluatedContract } from '#domain/importContracts/evaluateContract.ts';
import { evaluateContract, reevaluateContract } from '#domain/importContracts/evaluateContract.ts';
import type { ImportContracts } from '#domain/importContracts/importContract.ts';
import type { ImportedNames, Naming } from '#domain/importContracts/importedNames.ts';
import { importedNames } from '#domain/importContracts/importedNames.ts';
import type { ModuleNames } from '#domain/importContracts/moduleNames.ts';
import { moduleNames } from '#domain/importContracts/moduleNames.ts';
import type { NamedGraph } from '#domain/importContracts/namedGraph.ts';
import { namedGraph, withImportsOf } from '#domain/importContracts/namedGraph.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';

/** One configuration held against the code. A value: after a change another takes its place. */
export interface CheckedConfiguration {
  readonly configuration: ImportContracts;
  readonly naming: Naming;
  readonly modules: ModuleNames;
  /** Of each module by its name. */
  readonly imports: ReadonlyMap<string, ImportedNames>;
  readonly graph: NamedGraph;
  /** In the order of the contracts; none where a root package is missing. */
  readonly outcomes: readonly EvaluatedContract[];
}

/** Checks a configuration from the beginning. Yields often. */
export function* checkConfiguration(
  configuration: ImportContracts,
  graph: ImportGraph,
  files: ReadonlySet<ModulePath>,
): Generator<void, CheckedConfiguration> {
  const rootPackages = configuration.rootPackages.map(({ value }) => value);
  const modules = moduleNames(configuration.root, rootPackages, files);
  const { includesExternals, excludesTypeChecking } = configuration;
  const naming = {
    includesExternals,
    excludesTypeChecking,
    rootPackages,
    has: (name: string) => modules.paths.has(name),
  };
  const imports = new Map<string, ImportedNames>();
  for (const [name, path] of modules.paths) {
    imports.set(name, importsOf(graph, naming, name, path));
    yield;
  }
  // Without all of its packages nothing that a contract says can be relied on.
  const isWhole = modules.missing.size === 0 && rootPackages.length > 0;
  const named = graphOf(imports);
  const outcomes: EvaluatedContract[] = [];
  for (const contract of isWhole ? configuration.contracts : []) {
    yield;
    outcomes.push(yield* evaluateContract(contract, named, naming));
  }
  return { configuration, naming, modules, imports, graph: named, outcomes };
}

/** The same after the imports of some modules changed. Where they name the same modules as before, nothing is asked. */
export function* recheckConfiguration(
  checked: CheckedConfiguration,
  graph: ImportGraph,
  changed: Iterable<ModulePath>,
): Generator<void, CheckedConfiguration> {
  const { modules, naming } = checked;
  const renewed = new Map<string, ImportedNames>();
  for (const path of changed) {
    const name = modules.names.get(path);
    if (name === undefined || modules.paths.get(name) !== path) continue;
    renewed.set(name, importsOf(graph, naming, name, path));
  }
  if (renewed.size === 0 || checked.outcomes.length === 0) return checked;
  const imports = new Map([...checked.imports, ...renewed]);
  const others = [...renewed].filter(([name, now]) => !sameNames(checked.imports.get(name), now));
  if (others.length === 0) return { ...checked, imports };
  const changes = new Map(others.map(([name, targets]) => [name, [...targets.keys()]]));
  const edited = withImportsOf(checked.graph, changes, naming.has);
  const named = edited?.graph ?? graphOf(imports);
  const outcomes: EvaluatedContract[] = [];
  for (const before of checked.outcomes) {
    yield;
    const work = edited
      ? reevaluateContract(before, edited, naming, [...changes.keys()])
      : evaluateContract(before.contract, named, naming);
    outcomes.push(yield* work);
  }
  return { ...checked, imports, graph: named, outcomes };
}

/** A module that no contract of layers includes is there, but nobody has read it. */
function importsOf(graph: ImportGraph, naming: Naming, name: string, path: ModulePath): ImportedNames {
  const dependencies = graph.module(path)?.dependencies ?? [];
  return importedNames({ name, isPackage: path.endsWith('/__init__.py'), dependencies }, naming);
}

function sameNames(before: ImportedNames | undefined, after: ImportedNames): boolean {
  return before?.size === after.size && [...after.keys()].every((name) => before.has(name));
}

function graphOf(imports: ReadonlyMap<string, ImportedNames>): NamedGraph {
  return namedGraph(new Map([...imports].map(([name, targets]) => [name, [...targets.keys()]])));
}
