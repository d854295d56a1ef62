import { withCreated } from '#application/moves/movableProject.ts';
import type { MoveDeclarations, Surroundings } from '#application/ports/refactorer.ts';
import { packageFiles } from '#application/refactoring/packageFiles.ts';
import type { Planned } from '#application/edits/projectEdit.ts';
import { refused } from '#application/edits/projectEdit.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { isPackageFile } from '#domain/graph/pythonNames.ts';
import { newCycle } from '../../../newCycle.ts';
import { loadedBy } from '../loadedBy.ts';
import { createTree } from '../../resolution/tree.ts';
import type { Circumstances } from './divide.ts';
import { divide, namedUnits } from './divide.ts';
import { moveEntryPoints } from './entryPoints.ts';
import { importersOf, moveImporters } from './importers.ts';
import { leaveSource } from './leaveSource.ts';
import { linksOfMove } from './linksOfMove.ts';
import type { Move } from './move.ts';
import { movedNames } from './move.ts';
import type { MoveDraft } from './moveDraft.ts';
import { createMoveDraft } from './moveDraft.ts';
import type { Importer } from './moving.ts';
import { reasonToStay } from './reasonsToStay.ts';
import { namesShown } from './shownNames.ts';
import type { TopLevel } from './topLevel.ts';
import { topLevelOf } from './topLevel.ts';
import { namesAsked } from './unusedImports.ts';
import { writeTarget } from './writeTarget.ts';

/** Moves declarations to another module; everybody who names them follows. */
export function* moveDeclarations(request: MoveDeclarations, surroundings: Surroundings): Generator<void, Planned> {
  const { module, to } = request;
  const draft = createMoveDraft(surroundings.project);
  const modules = modulesOf(draft, surroundings, request);
  if (typeof modules === 'string') return refused(modules);
  yield;
  const trees = treesOf(surroundings, to);
  const importers = yield* importersOf({ surroundings, draft, trees }, module);
  if (typeof importers === 'string') return refused(importers);
  const circumstances = circumstancesOf(request, surroundings, modules.topLevel, importers);
  const division = divide(modules.topLevel, request.names, circumstances);
  if (typeof division === 'string') return refused(division);
  const stays = reasonToStay(modules.topLevel, division, circumstances);
  if (stays !== undefined) return refused(stays);
  yield;
  const move: Move = { surroundings, draft, trees, module, to, ...modules, division };
  const obstacle =
    (isEmptied(move) && move.target === undefined && division.copied.length === 0
      ? `Nothing would be left in ${module}. Move the file instead.`
      : undefined) ??
    writeTarget(move) ??
    leaveSource(move, importers) ??
    (yield* moveImporters(move, importers));
  if (obstacle !== undefined) return refused(obstacle);
  moveEntryPoints(move);
  const cycle = newCycle(loadedBy(surroundings.graph), linksOfMove(move, importers));
  if (cycle !== undefined) return refused(`The modules would import each other in a circle: ${cycle.join(' → ')}.`);
  if (isEmptied(move) && !isPackageFile(module) && !isNamedStill(move, importers)) draft.delete(module);
  const { along } = division;
  if (along.length > 0) draft.note(`${namedUnits(along)} ${along.length === 1 ? 'moves' : 'move'} along.`);
  return draft.finish();
}

/** The two modules, or why nothing can be moved from the one to the other. */
function modulesOf(
  draft: MoveDraft,
  { project }: Surroundings,
  { module, to }: MoveDeclarations,
): Pick<Move, 'topLevel' | 'target'> | string {
  if (module === to) return `What is to move lies in ${to} already.`;
  const reading = draft.readingOf(module);
  if (reading === undefined) return `${module} does not parse. Mend it first.`;
  const stub = [module, to].map((path) => path.replace(/\.py$/, '.pyi')).find((path) => project.known.has(path));
  if (stub !== undefined) return `What is declared there is described in ${stub} as well.`;
  const topLevel = topLevelOf(reading);
  if (!project.known.has(to) && !project.files.isFile(to)) return { topLevel, target: undefined };
  const there = draft.readingOf(to);
  return there === undefined ? `${to} does not parse. Mend it first.` : { topLevel, target: topLevelOf(there) };
}

function treesOf({ project }: Surroundings, to: ModulePath): Move['trees'] {
  const packages = packageFiles(project.known, [{ file: to }]).map(({ file }) => file);
  return {
    before: createTree(project),
    after: createTree(withCreated(project, [to, ...packages])),
  };
}

function circumstancesOf(
  { module, to }: MoveDeclarations,
  { mayImport }: Surroundings,
  { reading }: TopLevel,
  importers: readonly Importer[],
): Circumstances {
  const [shown, asked] = [namesShown(reading), namesAsked(importers)];
  const isOpen = isPackageFile(module) || importers.some(({ uses }) => uses.stars.length > 0);
  return {
    mayLookBack: mayImport(to, module),
    mayFollow: mayImport(module, to),
    isKnown: (name) => asked.has(name) || (shown?.has(name) ?? (isOpen && !name.startsWith('_'))),
  };
}

function isEmptied({ topLevel: { units, loose, main }, division: { moved, ownToEach } }: Move): boolean {
  const [documentation, ...others] = loose;
  const isText = documentation?.kind === 'Expr' && documentation.value.kind === 'String';
  const left = units.filter((unit) => !moved.includes(unit) && !ownToEach.includes(unit));
  return left.length === 0 && main.length === 0 && (isText ? others : loose).length === 0;
}

/** Whether anybody takes something else from the module, or loads it for what it does. */
function isNamedStill(move: Move, importers: readonly Importer[]): boolean {
  const names = movedNames(move);
  return importers.some(
    ({ uses }) =>
      uses.stars.length > 0 ||
      uses.fetched.some(({ alias }) => !names.has(alias.name.name)) ||
      uses.wholes.some((whole) => whole.uses.length === 0 || whole.uses.some(({ name }) => !names.has(name))),
  );
}
