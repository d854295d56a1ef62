import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { LinksFrom, NewLink } from '../../../newCycle.ts';
import type { MovedImports } from './importers/moveImporters.ts';
import type { Move } from './move.ts';
import { importsUsed, originOf } from './neededImports.ts';

/** The imports that are there at run time after a move and were not before. */
export function linksOfMove({ surroundings, division, module, to }: Move, importers: MovedImports): readonly NewLink[] {
  const isValue = (needs: Iterable<{ readonly isType: boolean }>): boolean => [...needs].some(({ isType }) => !isType);
  const links: NewLink[] = [];
  if (isValue(division.neededHere.values())) links.push({ from: module, to });
  if (isValue(division.neededThere.values())) links.push({ from: to, to: module });
  for (const [name, references] of importsUsed(division)) {
    const origin = originOf(surroundings, module, name.specifier);
    if (origin.kind !== 'module' || origin.path === to || name.isTypeOnly || references.every(({ isType }) => isType))
      continue;
    links.push({ from: to, to: origin.path, insteadOf: { from: module, to: origin.path } });
  }
  for (const { importer, before, isType } of importers) {
    if (!isType) links.push({ from: importer, to, insteadOf: { from: importer, to: before } });
  }
  return links;
}

const AT_LOAD: ReadonlySet<string> = new Set(['import', 'export', 'require', 'import-equals', 'side-effect']);

/** What a module loads together with itself. */
export function loadedBy(graph: ImportGraph): LinksFrom {
  return (module) =>
    (graph.module(module)?.dependencies ?? []).flatMap(({ site, target }) =>
      target.kind === 'module' && !site.typeOnly && AT_LOAD.has(site.kind) ? [target.path] : [],
    );
}
