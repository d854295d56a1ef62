import type { ModulePath } from '#domain/graph/module.ts';
import { visibilityOf } from '../../outline/memberKinds.ts';
import type { Reading } from '../../outline/reading.ts';
import type { ModuleUses } from './moduleUses.ts';
import { usesOf } from './moduleUses.ts';
import type { Move, Obstacle } from './move.ts';
import { movedNames } from './move.ts';
import { moveFetched } from './moveFetched.ts';
import { moveTexts } from './moveTexts.ts';
import { moveWholes } from './moveWholes.ts';
import type { Importer, Moving } from './moving.ts';
import { nameOfTargetFrom } from './nameOfTarget.ts';
import { mentionsOf } from './references.ts';
import { listOf, withoutListed } from './shownNames.ts';

/** Every module that says anything of the one at `module`, that one left out. */
export function* importersOf(
  { surroundings, draft, trees }: Pick<Move, 'surroundings' | 'draft' | 'trees'>,
  module: ModulePath,
): Generator<void, readonly Importer[] | string> {
  const { graph, project } = surroundings;
  const known = graph.importersOf(module);
  const name = stemOf(module);
  const found: Importer[] = [];
  for (const path of [...graph.paths()].sort()) {
    if (path === module || graph.module(path)?.language !== 'python') continue;
    const file = project.files.read(path);
    if (file.kind !== 'text' || (!known.has(path) && !file.text.includes(name))) continue;
    yield;
    const reading = draft.readingOf(path);
    if (reading === undefined) {
      if (known.has(path)) return `${path} does not parse. Mend it first.`;
      continue;
    }
    const uses = usesOf(trees.before, reading, module);
    if (saysAnything(uses)) found.push({ reading, uses });
  }
  return found;
}

/** Has all who name the divided module name the other one, as far as they ask for what moves; or says who cannot. */
export function* moveImporters(move: Move, importers: readonly Importer[]): Generator<void, Obstacle> {
  const own = new Map([...movedNames(move)].map((name) => [name, name]));
  const pending: { readonly moving: Moving; readonly importers: readonly Importer[] }[] = [
    { moving: { from: move.module, names: own }, importers },
  ];
  const seen = new Set([move.module]);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const importer of next.importers) {
      yield;
      const outcome = moveImporter(move, next.moving, importer);
      if (typeof outcome === 'string') return outcome;
      const { path } = importer.reading;
      if (outcome.size === 0 || seen.has(path)) continue;
      seen.add(path);
      const further = yield* importersOf(move, path);
      if (typeof further === 'string') return further;
      pending.push({ moving: { from: path, names: outcome }, importers: further });
    }
  }
  return undefined;
}

/** The names that the module can no longer pass on, by what they are called where they went; or an obstacle. */
function moveImporter(move: Move, moving: Moving, importer: Importer): ReadonlyMap<string, string> | string {
  const { reading, uses } = importer;
  const nameTarget = (written: string): string | undefined => nameOfTargetFrom(move, reading.path, written);
  const star = uses.stars.length > 0 && [...moving.names.keys()].find((name) => isBroughtByStar(move, moving, name));
  if (star !== false && star !== undefined) {
    return `${reading.path} imports all that ${moving.from} shows, \`${star}\` as well. Name there what is needed first.`;
  }
  if (uses.isLoadedByName)
    return `${reading.path} loads ${moving.from} by its name, and nothing tells what it asks for.`;
  const hidden = hiddenNames(move, moving, importer);
  const obstacle =
    moveFetched(move, moving, importer, { nameTarget, hidden }) ??
    moveWholes(move, moving, importer, nameTarget) ??
    (moving.from === move.module ? moveTexts(move, importer, nameTarget) : undefined);
  return obstacle ?? new Map([...hidden].map(([local, name]) => [local, name]));
}

/**
 * What a module only passes on and may not import from where it is now: whoever takes it from there takes it from where
 * it is. By the name that the module gives it.
 */
function hiddenNames(
  { surroundings, draft, to }: Move,
  { names }: Moving,
  { reading, uses }: Importer,
): ReadonlyMap<string, string> {
  const hidden = new Map<string, string>();
  if (surroundings.mayImport(reading.path, to)) return hidden;
  for (const { alias, scope } of uses.fetched) {
    const name = names.get(alias.name.name);
    const local = alias.as?.name ?? alias.name.name;
    if (name === undefined || scope !== reading.scope || isUsed(reading, local)) continue;
    hidden.set(local, name);
    draft.change(reading.path, withoutListed(reading, new Set([local])) ?? []);
  }
  return hidden;
}

function isUsed(reading: Reading, name: string): boolean {
  const statements = reading.module.body.filter((statement) => listOf(statement) === undefined);
  return mentionsOf(reading, statements).references.some((reference) => reference.isOwn && reference.name === name);
}

function isBroughtByStar({ draft }: Move, { from }: Moving, name: string): boolean {
  const reading = draft.readingOf(from);
  const lists = reading?.module.body.flatMap((statement) => listOf(statement) ?? []) ?? [];
  if (lists.length === 0) return visibilityOf(name) === 'public';
  return lists.some(({ names }) => names === undefined || names.some(({ value }) => value === name));
}

function saysAnything({ fetched, stars, wholes, texts, isLoadedByName }: ModuleUses): boolean {
  return isLoadedByName || [fetched, stars, wholes, texts].some((each) => each.length > 0);
}

/** What a text must hold to name a module: its own name, or that of its folder. */
function stemOf(path: ModulePath): string {
  const segments = path.replace(/\.pyi?$/, '').split('/');
  const name = segments.pop() ?? '';
  return name === '__init__' ? (segments.pop() ?? '') : name;
}
