import type { Dependency, ModulePath, Target } from '#domain/graph/module.ts';
import { folderOf } from '#domain/graph/modulePaths.ts';
import type { Language, Resolver } from '../ports/language.ts';
import { languageFor } from '../engine/readModule.ts';
import type { MovableProject } from './movableProject.ts';
import type { Moves } from './renamedFiles.ts';

/** A module and the places in it that name others, each list in the order of its text. */
export interface LinksOfModule {
  readonly module: ModulePath;
  readonly imports: readonly Dependency[];
  /** What names modules without importing them. */
  readonly mentions: readonly Dependency[];
}

/**
 * All places that a move may touch: where modules name what moves, and where what moves names others. Beside imports
 * those are the places that name modules without importing them, resolved by `resolver`. Sorted by module.
 */
export function linksConcerned(project: MovableProject, moves: Moves, resolver: Resolver): readonly LinksOfModule[] {
  const importing = modulesConcerned(project, moves);
  const mentions = new Map(mentionsConcerned(project, moves, resolver));
  return [...new Set([...importing, ...mentions.keys()])].sort().map((module) => ({
    module,
    imports: importing.has(module) ? (project.graph.module(module)?.dependencies ?? []) : [],
    mentions: mentions.get(module) ?? [],
  }));
}

/** The modules of a language that a move may concern, with their texts: what moves, and what names any of it. Sorted. */
export function* textsConcerned(
  project: MovableProject,
  moves: Moves,
  language: Language,
): Generator<readonly [ModulePath, string]> {
  const importing = modulesConcerned(project, moves);
  const names = namesIn(moves);
  for (const module of [...project.graph.paths()].sort()) {
    if (languageFor(project, module) !== language) continue;
    const content = project.files.read(module);
    if (content.kind !== 'text') continue;
    if (importing.has(module) || names.some((name) => content.text.includes(name))) yield [module, content.text];
  }
}

function modulesConcerned({ graph, known }: MovableProject, moves: Moves): ReadonlySet<ModulePath> {
  const concerned = new Set<ModulePath>();
  for (const path of moves.keys()) if (graph.has(path)) concerned.add(path);
  for (const path of [...moves.keys(), ...namesakes(known, moves)]) {
    for (const importer of graph.importersOf(path)) concerned.add(importer);
  }
  // An asset has no importers in the graph, so whoever imports one is looked for.
  if ([...moves.keys()].every((path) => graph.has(path))) return concerned;
  for (const { path, dependencies } of graph.modules()) {
    if (dependencies.some(({ target }) => target.kind === 'asset' && moves.has(target.path))) concerned.add(path);
  }
  return concerned;
}

/** Files from which a moved one may take the name that others call them by: `a.ts` from `a/index.ts` or `a.js`. */
function namesakes(known: ReadonlySet<ModulePath>, moves: Moves): readonly ModulePath[] {
  const [stems, folders] = [new Set<string>(), new Set<string>()];
  for (const to of moves.values()) {
    stems.add(stemOf(to));
    folders.add(folderOf(to));
  }
  return [...known].filter((path) => stems.has(stemOf(path)) || stems.has(folderOf(path)) || folders.has(stemOf(path)));
}

/** The path up to the first dot in the name of the file. */
function stemOf(path: ModulePath): string {
  const name = path.lastIndexOf('/') + 1;
  const dot = path.indexOf('.', name + 1);
  return dot === -1 ? path : path.slice(0, dot);
}

function* mentionsConcerned(
  project: MovableProject,
  moves: Moves,
  resolver: Resolver,
): Generator<readonly [ModulePath, readonly Dependency[]]> {
  const names = namesIn(moves);
  for (const module of project.graph.paths()) {
    const writer = languageFor(project, module)?.specifiers;
    const content = writer && project.files.read(module);
    if (content?.kind !== 'text') continue;
    if (!moves.has(module) && !names.some((name) => content.text.includes(name))) continue;
    const sites = writer?.mentionsIn(module, content.text) ?? [];
    const mentions = sites.map((site) => ({ site, target: resolver.resolve(module, site) }));
    const concerned = mentions.filter(({ target }) => moves.has(module) || leadsInto(moves, target));
    if (concerned.length > 0) yield [module, concerned];
  }
}

/** What a text must hold one of to name a file that moves: its own name, or that of its folder. */
function namesIn(moves: Moves): readonly string[] {
  const paths = [...moves.keys()].flatMap((path) => [stemOf(path), folderOf(path)]);
  return [...new Set(paths.map((path) => path.slice(path.lastIndexOf('/') + 1)))].filter((name) => name !== '');
}

function leadsInto(moves: Moves, target: Target): boolean {
  return (target.kind === 'module' || target.kind === 'asset') && moves.has(target.path);
}
