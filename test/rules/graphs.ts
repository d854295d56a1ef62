import { ImportGraph } from '#domain/graph/importGraph.ts';
import type { Dependency, Module, ModulePath } from '#domain/graph/module.ts';

/** A module that imports `targets`, one a line. A target that begins with `type ` is imported for its types only. */
export function moduleOf(path: ModulePath, targets: readonly string[]): Module {
  return { path, language: 'typescript', dependencies: targets.map(dependencyOn) };
}

/** A graph written down as the targets of each module. */
export function graphOf(imports: Readonly<Record<ModulePath, readonly string[]>>): ImportGraph {
  const graph = new ImportGraph();
  for (const [path, targets] of Object.entries(imports)) graph.replace(moduleOf(path, targets));
  return graph;
}

function dependencyOn(target: string, line: number): Dependency {
  const path = target.replace(/^type /, '');
  const site = {
    specifier: path,
    kind: 'import',
    typeOnly: path !== target,
    line,
    character: 0,
    endCharacter: 1,
  } as const;
  return { site, target: { kind: 'module', path } };
}
