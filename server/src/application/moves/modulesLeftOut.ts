import type { Dependency, ModulePath } from '#domain/graph/module.ts';
import type { Language, Resolver } from '../ports/language.ts';
import type { MovableProject } from './movableProject.ts';
import type { Moves } from './renamedFiles.ts';

/** A module that no contract governs, so that the graph does not know it. */
export interface ModuleLeftOut {
  readonly path: ModulePath;
  readonly text: string;
}

/**
 * The modules of a language that contracts leave out, as they may do with tests. Nothing is found in them, but what they
 * name has to be there after a move as before. They are read only once a module moves that is governed: what else moves
 * is none of our business.
 */
export function* modulesLeftOut(
  { known, graph, files }: Pick<MovableProject, 'known' | 'graph' | 'files'>,
  moves: Pick<Moves, 'keys'>,
  { languageOf }: Pick<Language, 'languageOf'>,
): Generator<ModuleLeftOut> {
  if (![...moves.keys()].some((path) => graph.has(path))) return;
  for (const path of known) {
    if (graph.has(path) || languageOf(path) === undefined) continue;
    const content = files.read(path);
    if (content.kind === 'text') yield { path, text: content.text };
  }
}

/** What such a module imports. */
export function importsLeftOut(
  { path, text }: ModuleLeftOut,
  { readFacts }: Pick<Language, 'readFacts'>,
  resolver: Resolver,
): readonly Dependency[] {
  const { imports } = readFacts(path, text);
  return resolver.link?.(path, imports) ?? imports.map((site) => ({ site, target: resolver.resolve(path, site) }));
}
