import type { Dependency, ImportSite, ModulePath, PackageFace, Target } from '#domain/graph/module.ts';
import { rangeOfSite } from '#domain/graph/module.ts';
import { folderOf } from '#domain/graph/modulePaths.ts';
import type { Language, Resolver } from '../ports/language.ts';
import type { ImportRewriter, RewriteModule } from '../ports/importRewriter.ts';
import type { SpecifierWriter } from '../ports/specifierWriter.ts';
import { languageFor } from '../engine/readModule.ts';
import type { TextEdit } from '../edits/textEdit.ts';
import type { Habits } from './habits.ts';
import { habitsOf, sharedFolder } from './habits.ts';
import { linksConcerned, textsConcerned } from './linksConcerned.ts';
import type { MovableProject } from './movableProject.ts';
import type { Moves, Rename } from './renamedFiles.ts';
import { movesOf, pathAfter, renamedProject } from './renamedFiles.ts';

/** What has to change in the texts when files move, so that every import goes on meaning what it means. */
export interface MovePlan {
  readonly moves: Moves;
  /** Each in the file as it is called before the move. Sorted by file, those of a file in the order of its text. */
  readonly edits: readonly TextEdit[];
  /** The same for places that name a module without importing it. */
  readonly mentions: readonly TextEdit[];
  /** Places for which no specifier was found that leads where they led; a move that leaves any is not to be made. */
  readonly lost: readonly LostLink[];
}

export interface LostLink {
  readonly module: ModulePath;
  readonly site: ImportSite;
}

/**
 * Finds for every place that names a module, and that a move touches, the specifier that keeps its meaning, in the
 * manner in which it is written now. Each one is tried: the language's own resolver, asked about the files as they will
 * be, has to agree.
 */
export function planMoves(project: MovableProject, renames: readonly Rename[]): MovePlan {
  const moves = movesOf(project, renames);
  const whole = wholeProject(project, moves);
  const plan = { moves, edits: new Array<TextEdit>(), mentions: new Array<TextEdit>(), lost: new Array<LostLink>() };
  for (const language of project.languages) {
    if (language.rewriter !== undefined) rewriteModules(plan, whole, language, language.rewriter, renames);
    if (language.specifiers === undefined) continue;
    const rewriting = createRewriting(project, language, language.specifiers, { renames, moves });
    for (const { module, imports, mentions } of linksConcerned(whole, moves, language.resolver(project))) {
      if (languageFor(project, module) !== language) continue;
      for (const link of imports) rewrite(plan, module, link, rewriting);
      const { lost } = plan;
      for (const link of mentions) rewrite({ edits: plan.mentions, lost }, module, link, rewriting);
    }
  }
  return plan;
}

/** With what contracts leave out, unless nothing else moves: that is none of our business. */
function wholeProject(project: MovableProject, moves: Moves): MovableProject {
  const isOurs = [...moves.keys()].some((path) => project.graph.has(path));
  return isOurs ? { ...project, graph: project.wholeGraph() } : project;
}

interface GrowingPlan {
  readonly edits: TextEdit[];
  readonly lost: LostLink[];
}

function rewriteModules(
  plan: MovePlan & GrowingPlan & { readonly mentions: TextEdit[] },
  project: MovableProject,
  language: Language,
  rewriter: ImportRewriter,
  renames: readonly Rename[],
): void {
  const { moves } = plan;
  let rewriteModule: RewriteModule | undefined;
  for (const [file, text] of textsConcerned(project, moves, language)) {
    rewriteModule ??= rewriter.rewriting({
      before: project,
      after: renamedProject(project, moves),
      pathAfter: (path) => pathAfter(renames, path),
    });
    const { edits, mentions, lost } = rewriteModule(file, text);
    plan.edits.push(...edits.map((edit) => ({ file, ...edit })));
    plan.mentions.push(...mentions.map((edit) => ({ file, ...edit })));
    plan.lost.push(...lost.map((site) => ({ module: file, site })));
  }
}

function rewrite({ edits, lost }: GrowingPlan, module: ModulePath, link: Dependency, rewriting: Rewriting): void {
  const { site } = link;
  const specifier = specifierAfter(module, link, rewriting);
  if (specifier === undefined) lost.push({ module, site });
  else if (specifier !== site.specifier) {
    edits.push({ file: module, range: rangeOfSite(site), newText: rewriting.writer.spelled(specifier) });
  }
}

/** What is asked for each place. */
interface Rewriting {
  readonly renames: readonly Rename[];
  readonly moves: Moves;
  readonly writer: SpecifierWriter;
  /** Over the files as they will be. */
  readonly resolver: Resolver;
  readonly habits: Habits;
}

function createRewriting(
  project: MovableProject,
  language: Language,
  writer: SpecifierWriter,
  { renames, moves }: Pick<Rewriting, 'renames' | 'moves'>,
): Rewriting {
  const resolver = language.resolver(renamedProject(project, moves));
  return { renames, moves, writer, resolver, habits: habitsOf(project.graph, language) };
}

/** The specifier as it is wherever it goes on meaning the same; undefined where nothing does. */
function specifierAfter(module: ModulePath, link: Dependency, rewriting: Rewriting): string | undefined {
  const { site, target } = link;
  const from = rewriting.moves.get(module) ?? module;
  if (target.kind === 'unresolved') return placeAfter(module, from, site, rewriting);
  const wanted = targetAfter(target, rewriting.moves);
  const leadsThere = (specifier: string): boolean =>
    sameTarget(rewriting.resolver.resolve(from, { ...site, specifier }), wanted);
  if (leadsThere(site.specifier) && !mayBeDetour(module, from, site.specifier, rewriting)) return site.specifier;
  if (target.kind === 'package' || wanted.kind === 'package')
    return leadsThere(site.specifier) ? site.specifier : undefined;
  const like = { to: target.path, specifier: site.specifier };
  const { habits, writer } = rewriting;
  // A name that shares nothing with the path is given by a configuration, which may be told of another path.
  const isGiven = !namesPath(writer, module, site.specifier, target.path);
  const candidates = writer
    .specifiersFor({ from, to: wanted.path, like, aliases: habits.aliases })
    .filter((specifier) => !isGiven || writer.namedPlace(from, specifier) === undefined);
  return inManner(candidates.filter(leadsThere), { from, to: wanted.path }, { module, target: target.path }, rewriting);
}

/** From another folder the same relative path may lead to the same file by way of the folder in which it was. */
function mayBeDetour(module: ModulePath, from: ModulePath, specifier: string, { writer }: Rewriting): boolean {
  return folderOf(from) !== folderOf(module) && writer.namedPlace(from, specifier) !== undefined;
}

function namesPath(writer: SpecifierWriter, module: ModulePath, specifier: string, target: ModulePath): boolean {
  return writer.habitOf(specifier, target) !== undefined || writer.namedPlace(module, specifier) !== undefined;
}

/**
 * The first of them, but for relative paths that would cross a border which the project never crosses in that way,
 * and did not cross before.
 */
function inManner(
  specifiers: readonly string[],
  { from, to }: Rename,
  before: { readonly module: ModulePath; readonly target: ModulePath },
  { habits, writer }: Rewriting,
): string | undefined {
  const border = sharedFolder(from, to);
  const crosses = border !== sharedFolder(before.module, before.target) && habits.bordered.has(border);
  const named = crosses && specifiers.find((specifier) => writer.habitOf(specifier, to)?.alias !== undefined);
  return named === false || named === undefined ? specifiers[0] : named;
}

/** What leads nowhere, as a file does that is yet to be made, goes on leading to the same nowhere. */
function placeAfter(
  module: ModulePath,
  from: ModulePath,
  site: ImportSite,
  { renames, writer, resolver }: Rewriting,
): string | undefined {
  const { specifier } = site;
  const place = from === module ? undefined : writer.namedPlace(module, specifier);
  // Somebody may have written it already as it is to be after the move.
  if (place === undefined || resolver.resolve(from, { ...site, specifier }).kind !== 'unresolved') return specifier;
  const to = pathAfter(renames, place);
  if (writer.namedPlace(from, specifier) === to) return specifier;
  return writer.specifiersFor({ from, to, like: { to: place, specifier }, aliases: [] })[0];
}

type Found = Exclude<Target, { readonly kind: 'unresolved' }>;

function targetAfter(target: Found, moves: Moves): Found {
  return target.kind === 'package' ? target : { ...target, path: moves.get(target.path) ?? target.path };
}

/**
 * A resolver does not know which source files the contract leaves out, so a module and an asset may be the same. What
 * goes through what another package shows is not to reach past it afterwards.
 */
function sameTarget(one: Target, other: Found): boolean {
  if (one.kind === 'unresolved') return false;
  if (one.kind === 'package' || other.kind === 'package') {
    return one.kind === 'package' && other.kind === 'package' && one.name === other.name;
  }
  if (one.path !== other.path) return false;
  const [face, before] = [faceOf(one), faceOf(other)];
  return before?.past === false ? face?.past === false : before !== undefined || face?.past !== true;
}

function faceOf(target: Target): PackageFace | undefined {
  return target.kind === 'module' ? target.face : undefined;
}
