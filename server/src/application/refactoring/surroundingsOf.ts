import { contextBreach } from '#domain/architecture/contextBreach.ts';
import { mayNotImport } from '#domain/architecture/mayImport.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import { isIncluded, placementOf } from '#domain/architecture/placement.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { governing } from '../engine/contractsInForce.ts';
import type { FixContext } from '../fixes/fix.ts';
import { movableProject } from '../moves/movableProject.ts';
import { specifierBetween } from '../moves/specifierBetween.ts';
import type { Surroundings } from '../ports/refactorer.ts';
import { homeOf } from './homeOf.ts';
import { mayHaveEffect } from './mayHaveEffect.ts';
import { mayImportPackage } from './mayImportPackage.ts';

/** What a refactorer may know of the architecture around the code that it changes. */
export function surroundingsOf(context: FixContext): Surroundings {
  const { view } = context;
  const project = movableProject(context);
  const placeOf = (path: ModulePath): Placement | undefined => view.placementOf(path) ?? placeOfNew(context, path);
  let graph: ImportGraph | undefined;
  const mayImport = (from: ModulePath, to: ModulePath): boolean => {
    const [here, there] = [placeOf(from), placeOf(to)];
    if (here === undefined || there === undefined) return true;
    return !mayNotImport(here, there) && contextBreach(here, there, to) === undefined;
  };
  return {
    ...{ project, placementOf: placeOf, mayImport },
    // To list what can be done nobody needs it.
    get graph() {
      return (graph ??= view.wholeGraph());
    },
    homeOf: (part) => homeOf({ view, placementOf: placeOf, mayImport }, part),
    mayImportPackage: (from, importer, specifier) => {
      const module = view.graph.module(importer);
      const dependency = module?.dependencies.find(
        ({ site }) => withoutScheme(site.specifier) === withoutScheme(specifier),
      );
      if (module === undefined || dependency === undefined) return true;
      return mayImportPackage(from, placeOf(from), module.language, dependency);
    },
    mayHaveEffect: (module, effect) => mayHaveEffect(module, placeOf(module), effect),
    specifierBetween: (from, to) => specifierBetween(project, from, to),
  };
}

/** `fs` and `node:fs` are the same. */
function withoutScheme(specifier: string): string {
  return specifier.replace(/^node:/, '');
}

/** Where a module would lie that is not there yet. */
function placeOfNew({ view, world }: FixContext, path: ModulePath): Placement | undefined {
  const contract = governing(view.contracts, path);
  const isModule = world.languages.some((language) => language.languageOf(path) !== undefined);
  return isModule && contract !== undefined && isIncluded(contract, path) ? placementOf(contract, path) : undefined;
}
