import type { ImportedPackage } from '../../catalogue/importedPackage.ts';
import { importedPackage } from '../../catalogue/importedPackage.ts';
import { isTransparent } from '../../graph/chains.ts';
import type { ModulePath } from '../../graph/module.ts';
import type { Declaration, Mention, ModuleOutline } from '../../graph/outline.ts';
import type { Meaning } from '../../graph/resolveName.ts';
import { meaningOf } from '../../graph/resolveName.ts';
import { isDone, means } from './demand.ts';
import type { ImportEdge } from '../imports/importEdge.ts';
import { importEdges } from '../imports/importEdge.ts';
import type { ImportedMeaning, ReachedCode } from './reachedCode.ts';
import { importedMeanings, reachedCode } from './reachedCode.ts';
import type { RuleInput } from '../rule.ts';

/** A package that an import reaches through modules in no layer or in shared ones. */
export interface PackageBehind {
  readonly edge: ImportEdge;
  readonly imported: ImportedPackage;
  /** The modules that lead there, from the imported one to the one that imports the package. */
  readonly way: readonly ModulePath[];
}

/**
 * For each name that is imported from a helper, the packages that it passes on or lets work, nearest first. What a
 * class is decorated with or extends is left to `framework-entity`, which can say more of it.
 */
export function packagesThroughHelpers(input: RuleInput): (readonly PackageBehind[])[] {
  const outline = input.outlineOf(input.module.path);
  if (outline === undefined) return [];
  const helpers = importEdges(input).filter(({ placement }) => isTransparent(placement));
  return helpers.flatMap((edge) =>
    importedMeanings(input, edge)
      .filter((imported) => !isOfClass(outline, imported))
      .map((imported) => packagesBehind(input, edge, imported)),
  );
}

function packagesBehind(input: RuleInput, edge: ImportEdge, imported: ImportedMeaning): PackageBehind[] {
  const uses = reachedCode(input, imported).flatMap((code) => packagesUsedIn(input, edge, code));
  return [...ofPackage(input, edge, imported.meaning, []), ...uses];
}

function packagesUsedIn(input: RuleInput, edge: ImportEdge, code: ReachedCode): PackageBehind[] {
  const { module, outline, way, holds } = code;
  return outline.uses
    .filter((use) => isDone(use.kind) && holds(use))
    .flatMap(({ name }) => ofPackage(input, edge, meaningOf(input, module, { name }), way));
}

function ofPackage(
  { graph, module }: RuleInput,
  edge: ImportEdge,
  meaning: Meaning,
  before: readonly ModulePath[],
): PackageBehind[] {
  if (meaning.kind !== 'package') return [];
  const way = [...before, ...meaning.way];
  const language = graph.module(way.at(-1) ?? '')?.language ?? module.language;
  const imported = importedPackage(language, meaning.dependency);
  return imported === undefined ? [] : [{ edge, imported, way }];
}

function isOfClass({ declarations }: ModuleOutline, { name, meaning }: ImportedMeaning): boolean {
  const mentions = declarations.flatMap((declaration) => [
    ...decoratorsOf(declaration),
    ...(meaning.kind === 'package' ? declaration.bases : []),
  ]);
  return mentions.some((mention) => means(mention.name, name));
}

/** What a class and its members are decorated with. */
export function decoratorsOf({ decorators, members }: Declaration): readonly Mention[] {
  return [...decorators, ...members.flatMap((member) => member.decorators)];
}
