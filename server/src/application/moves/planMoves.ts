import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { Dependency, ImportSite, Module, ModulePath, Target } from '#domain/graph/module.ts';
import { rangeOfSite } from '#domain/graph/module.ts';
import { languageFor } from '../readModule.ts';
import type { Language, Resolver, SpecifierAlias } from '../ports/language.ts';
import type { TextEdit } from '../textEdit.ts';
import { aliasesOf } from './habits.ts';
import type { MovableProject } from './movableProject.ts';
import type { Moves } from './renamedFiles.ts';
import { renamedProject } from './renamedFiles.ts';

/** What has to change in the texts when files move, so that every import goes on meaning what it means. */
export interface MovePlan {
  /** Each in the file as it is called before the move. Sorted by file, those of a file in the order of its text. */
  readonly edits: readonly TextEdit[];
  /** Imports for which no specifier was found that leads where they led; a move that leaves any is not to be made. */
  readonly lost: readonly LostImport[];
}

export interface LostImport {
  readonly module: ModulePath;
  readonly site: ImportSite;
}

/**
 * Finds for every import that a move touches the specifier that keeps its meaning, in the manner in which it is written
 * now. Each one is tried: the language's own resolver, asked about the files as they will be, has to agree.
 */
export function planMoves(project: MovableProject, moves: Moves): MovePlan {
  const edits: TextEdit[] = [];
  const lost: LostImport[] = [];
  const rewritings = createRewritings(project, moves);
  for (const module of modulesConcerned(project.graph, moves)) {
    const language = languageFor(project, module.path);
    if (language === undefined) continue;
    const rewriting = rewritings(language);
    for (const { site, target } of module.dependencies) {
      const specifier = specifierAfter(module.path, { site, target }, moves, rewriting);
      if (specifier === undefined) lost.push({ module: module.path, site });
      else if (specifier !== site.specifier) {
        edits.push({ file: module.path, range: rangeOfSite(site), newText: specifier });
      }
    }
  }
  return { edits, lost };
}

/** What is asked for each import of a language. */
interface Rewriting {
  readonly language: Language;
  /** Over the files as they will be. */
  readonly resolver: Resolver;
  readonly aliases: readonly SpecifierAlias[];
}

function createRewritings(project: MovableProject, moves: Moves): (language: Language) => Rewriting {
  const after = renamedProject(project, moves);
  const known = new Map<Language, Rewriting>();
  return (language) => {
    const before = known.get(language);
    if (before !== undefined) return before;
    const rewriting = { language, resolver: language.resolver(after), aliases: aliasesOf(project.graph, language) };
    known.set(language, rewriting);
    return rewriting;
  };
}

/** The specifier as it is wherever it goes on meaning the same; undefined where nothing does. */
function specifierAfter(
  module: ModulePath,
  { site, target }: Dependency,
  moves: Moves,
  { language, resolver, aliases }: Rewriting,
): string | undefined {
  // What led nowhere before has no meaning to keep.
  if (target.kind === 'unresolved') return site.specifier;
  const from = moves.get(module) ?? module;
  const wanted = targetAfter(target, moves);
  const leadsThere = (specifier: string): boolean => sameTarget(resolver.resolve(from, { ...site, specifier }), wanted);
  if (leadsThere(site.specifier)) return site.specifier;
  if (target.kind === 'package' || wanted.kind === 'package') return undefined;
  const like = { to: target.path, specifier: site.specifier };
  return language.specifiers?.specifiersFor({ from, to: wanted.path, like, aliases }).find(leadsThere);
}

type Found = Exclude<Target, { readonly kind: 'unresolved' }>;

function targetAfter(target: Found, moves: Moves): Found {
  return target.kind === 'package' ? target : { ...target, path: moves.get(target.path) ?? target.path };
}

/** A resolver does not know which source files the contract leaves out, so a module and an asset may be the same. */
function sameTarget(one: Target, other: Found): boolean {
  if (one.kind === 'unresolved') return false;
  if (one.kind === 'package' || other.kind === 'package') {
    return one.kind === 'package' && other.kind === 'package' && one.name === other.name;
  }
  return one.path === other.path;
}

/** The modules that move and those that import one of them, sorted by path. */
function modulesConcerned(graph: ImportGraph, moves: Moves): readonly Module[] {
  const paths = new Set<ModulePath>();
  for (const path of moves.keys()) {
    if (graph.has(path)) paths.add(path);
    for (const importer of graph.importersOf(path)) paths.add(importer);
  }
  // An asset has no importers in the graph, so whoever imports one is looked for.
  if ([...moves.keys()].some((path) => !graph.has(path))) addImportersOfAssets(graph, moves, paths);
  return [...paths].sort().flatMap((path) => graph.module(path) ?? []);
}

function addImportersOfAssets(graph: ImportGraph, moves: Moves, paths: Set<ModulePath>): void {
  for (const { path, dependencies } of graph.modules()) {
    if (dependencies.some(({ target }) => target.kind === 'asset' && moves.has(target.path))) paths.add(path);
  }
}
