import type { ModulePath } from '#domain/graph/module.ts';
import type { PythonProject } from '../project.ts';

/**
 * Whether adapters of the project name their ports among their bases. They do unless it has protocols and nobody does,
 * because whoever reads the adapter then finds the port.
 */
export function saysWhatItImplements(project: PythonProject, adapter: ModulePath): boolean {
  const { graph, placementOf } = project.surroundings;
  const contract = placementOf(adapter)?.contract;
  const own = [...graph.paths()].filter((path) => path.endsWith('.py') && placementOf(path)?.contract === contract);
  const roleOf = (path: ModulePath) => placementOf(path)?.layer?.role;
  const isInner = (path: ModulePath): boolean => roleOf(path) === 'domain' || roleOf(path) === 'application';
  const declared = own.filter((path) => roleOf(path) === 'adapter').flatMap((path) => bases(project, path));
  if (declared.some((module) => isInner(module))) return true;
  return !own.filter(isInner).some((path) => declaresProtocols(project, path));
}

/** Where the bases of the classes of a module are declared, as far as that is in the project. */
function bases(project: PythonProject, path: ModulePath): readonly ModulePath[] {
  const declarations = project.outlineOf(path)?.declarations ?? [];
  return declarations.flatMap((declaration) =>
    declaration.bases.flatMap(({ name }) => {
      const meaning = project.meaningOf(path, name);
      return meaning.kind === 'declaration' && meaning.declaration.abstract ? [meaning.module] : [];
    }),
  );
}

function declaresProtocols({ outlineOf }: PythonProject, path: ModulePath): boolean {
  return (
    outlineOf(path)?.declarations.some((one) => one.bases.some(({ name }) => /(?:^|\.)Protocol$/.test(name))) === true
  );
}
