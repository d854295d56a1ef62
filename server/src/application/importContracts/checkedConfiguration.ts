import { evaluateContract } from '#domain/importContracts/evaluateContract.ts';
import type { ImportContract, ImportContracts } from '#domain/importContracts/importContract.ts';
import type { ImportedNames, Naming } from '#domain/importContracts/importedNames.ts';
import { importedNames } from '#domain/importContracts/importedNames.ts';
import type { ModuleNames } from '#domain/importContracts/moduleNames.ts';
import { moduleNames } from '#domain/importContracts/moduleNames.ts';
import type { NamedGraph } from '#domain/importContracts/namedGraph.ts';
import { namedGraph, withImportsOf } from '#domain/importContracts/namedGraph.ts';
import type { Outcome } from '#domain/importContracts/outcome.ts';
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
  readonly outcomes: readonly { readonly contract: ImportContract; readonly outcome: Outcome }[];
}

/** Checks a configuration from the beginning. */
export function checkConfiguration(
  configuration: ImportContracts,
  graph: ImportGraph,
  files: ReadonlySet<ModulePath>,
): CheckedConfiguration {
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
  for (const [name, path] of modules.paths) imports.set(name, importsOf(graph, naming, name, path));
  // Without all of its packages nothing that a contract says can be relied on.
  const isWhole = modules.missing.size === 0 && rootPackages.length > 0;
  const named = graphOf(imports);
  const outcomes = isWhole ? outcomesOf(configuration, naming, named) : [];
  return { configuration, naming, modules, imports, graph: named, outcomes };
}

/** The same after the imports of some modules changed. Where they name the same modules as before, nothing is checked. */
export function recheckConfiguration(
  checked: CheckedConfiguration,
  graph: ImportGraph,
  changed: Iterable<ModulePath>,
): CheckedConfiguration {
  const { configuration, modules, naming } = checked;
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
  const named = withImportsOf(checked.graph, changes, naming.has) ?? graphOf(imports);
  return { ...checked, imports, graph: named, outcomes: outcomesOf(configuration, naming, named) };
}

/** A module that no contract of layers includes is there, but nobody has read it. */
function importsOf(graph: ImportGraph, naming: Naming, name: string, path: ModulePath): ImportedNames {
  const dependencies = graph.module(path)?.dependencies ?? [];
  return importedNames({ name, isPackage: path.endsWith('/__init__.py'), dependencies }, naming);
}

function sameNames(before: ImportedNames | undefined, after: ImportedNames): boolean {
  return before?.size === after.size && [...after.keys()].every((name) => before.has(name));
}

function outcomesOf(
  { contracts }: ImportContracts,
  naming: Naming,
  graph: NamedGraph,
): CheckedConfiguration['outcomes'] {
  return contracts.map((contract) => ({ contract, outcome: evaluateContract(contract, graph, naming) }));
}

function graphOf(imports: ReadonlyMap<string, ImportedNames>): NamedGraph {
  return namedGraph(new Map([...imports].map(([name, targets]) => [name, [...targets.keys()]])));
}
