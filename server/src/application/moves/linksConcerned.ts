import type { Dependency, ModulePath, Target } from '#domain/graph/module.ts';
import { folderOf } from '#domain/graph/modulePaths.ts';
import type { Language, Resolver } from '../ports/language.ts';
import { languageFor } from '../engine/readModule.ts';
import { importsLeftOut, modulesLeftOut } from './modulesLeftOut.ts';
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
 * All places that a move may touch in the modules of a language: where they name what moves, and where what moves names
 * others. Beside imports those are the places that name modules without importing them, resolved by `resolver`. Modules
 * that contracts leave out are looked at, too. Sorted by module.
 */
export function linksConcerned(
  project: MovableProject,
  moves: Moves,
  language: Language,
  resolver: Resolver,
): readonly LinksOfModule[] {
  const importing = modulesConcerned(project, moves);
  const mentions = new Map(mentionsConcerned(project, moves, language, resolver));
  const governed = [...new Set([...importing, ...mentions.keys()])].map((module) => ({
    module,
    imports: importing.has(module) ? (project.graph.module(module)?.dependencies ?? []) : [],
    mentions: mentions.get(module) ?? [],
  }));
  const all = [...governed, ...linksLeftOut(project, moves, language, resolver)];
  return all.sort((one, other) => (one.module < other.module ? -1 : 1));
}

/** The modules of a language that a move may concern, with their texts: what moves, and what names any of it. Sorted. */
export function* textsConcerned(
  project: MovableProject,
  moves: Moves,
  language: Language,
): Generator<readonly [ModulePath, string]> {
  const importing = modulesConcerned(project, moves);
  const names = namesIn(moves.keys());
  const leftOut = new Map([...modulesLeftOut(project, moves, language)].map(({ path, text }) => [path, text]));
  for (const module of [...project.graph.paths(), ...leftOut.keys()].sort()) {
    if (languageFor(project, module) !== language) continue;
    const text = leftOut.get(module) ?? textOf(project, module);
    if (text === undefined) continue;
    if (importing.has(module) || moves.has(module) || holdsAny(names, text)) yield [module, text];
  }
}

function* linksLeftOut(
  project: MovableProject,
  moves: Moves,
  language: Language,
  resolver: Resolver,
): Generator<LinksOfModule> {
  const names = [...namesIn(moves.keys()), ...namesIn(moves.values())];
  const touched = new Set([...moves.keys(), ...namesakes(project.known, moves)]);
  for (const module of modulesLeftOut(project, moves, language)) {
    const { path, text } = module;
    const isMoved = moves.has(path);
    if (!isMoved && !holdsAny(names, text)) continue;
    const imports = importsLeftOut(module, language, resolver).filter(
      ({ target }) => isMoved || leadsInto(touched, target),
    );
    yield { module: path, imports, mentions: mentionsIn(path, text, moves, language, resolver) };
  }
}

function textOf({ files }: MovableProject, module: ModulePath): string | undefined {
  const content = files.read(module);
  return content.kind === 'text' ? content.text : undefined;
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
  language: Language,
  resolver: Resolver,
): Generator<readonly [ModulePath, readonly Dependency[]]> {
  const names = namesIn(moves.keys());
  for (const module of project.graph.paths()) {
    if (languageFor(project, module) !== language) continue;
    const text = textOf(project, module);
    if (text === undefined || (!moves.has(module) && !holdsAny(names, text))) continue;
    const mentions = mentionsIn(module, text, moves, language, resolver);
    if (mentions.length > 0) yield [module, mentions];
  }
}

function mentionsIn(
  module: ModulePath,
  text: string,
  moves: Moves,
  { specifiers }: Language,
  resolver: Resolver,
): readonly Dependency[] {
  const sites = specifiers?.mentionsIn(module, text) ?? [];
  const mentions = sites.map((site) => ({ site, target: resolver.resolve(module, site) }));
  return mentions.filter(({ target }) => moves.has(module) || leadsInto(moves, target));
}

/** What a text must hold one of to name one of the files: its own name, or that of its folder. */
function namesIn(files: Iterable<ModulePath>): readonly string[] {
  const paths = [...files].flatMap((path) => [stemOf(path), folderOf(path)]);
  return [...new Set(paths.map((path) => path.slice(path.lastIndexOf('/') + 1)))].filter((name) => name !== '');
}

function holdsAny(names: readonly string[], text: string): boolean {
  return names.some((name) => text.includes(name));
}

function leadsInto(files: Pick<ReadonlySet<ModulePath>, 'has'>, target: Target): boolean {
  return (target.kind === 'module' || target.kind === 'asset') && files.has(target.path);
}
