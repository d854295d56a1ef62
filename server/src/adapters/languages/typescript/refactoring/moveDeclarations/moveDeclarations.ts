import type { ModulePath } from '#domain/graph/module.ts';
import type { Planned } from '#application/edits/projectEdit.ts';
import { refused } from '#application/edits/projectEdit.ts';
import type { MoveDeclarations, Surroundings } from '#application/ports/refactorer.ts';
import { ts } from '../../compiler.ts';
import type { CheckedProgram, Programs } from '../../program/programs.ts';
import { newCycle } from '../../../newCycle.ts';
import { createDraft } from '../draft.ts';
import type { Division } from './divide.ts';
import { divide, named } from './divide.ts';
import { exportedNames, exposureOf } from './exposure.ts';
import { moveImporters } from './importers/moveImporters.ts';
import { linksOfMove, loadedBy } from './linksOfMove.ts';
import type { Move } from './move.ts';
import { leaveSource } from './leaveSource.ts';
import type { Target } from './target.ts';
import { targetAt } from './target.ts';
import type { TopLevel } from './units.ts';
import { topLevelOf } from './units.ts';
import { writeTarget } from './writeTarget.ts';

/** Moves declarations to another module; everybody who names them follows. */
export function* moveDeclarations(
  programs: Programs,
  request: MoveDeclarations,
  surroundings: Surroundings,
): Generator<void, Planned> {
  const { module, to } = request;
  const checked = yield* programs.programFor(surroundings.project, module);
  const topLevel = sourceAt(checked, module);
  if (typeof topLevel === 'string') return refused(topLevel);
  yield;
  const target = yield* targetAt(programs, surroundings, checked, to);
  if (typeof target === 'string') return refused(target);
  const { mayImport } = surroundings;
  const directions = { mayLookBack: mayImport(to, module), mayFollow: mayImport(module, to) };
  const division = divide(topLevel, checked.checker, request.names, directions);
  if (typeof division === 'string') return refused(division);
  yield;
  const move = moveOf({ checked, surroundings, request, topLevel, target, division });
  if (typeof move === 'string') return refused(move);
  const written = writeTarget(move) ?? (move.isEmptied ? undefined : leaveSource(move));
  if (written !== undefined) return refused(written);
  const importers = yield* moveImporters(programs, move);
  if (typeof importers === 'string') return refused(importers);
  const cycle = newCycle(loadedBy(surroundings.graph), linksOfMove(move, importers));
  if (cycle !== undefined) return refused(`The modules would import each other in a circle: ${cycle.join(' → ')}.`);
  if (move.isEmptied) move.draft.delete(module);
  if (division.along.length > 0)
    move.draft.note(`${named(division.along)} ${division.along.length === 1 ? 'moves' : 'move'} along.`);
  return move.draft.finish();
}

function sourceAt({ program, treeOf }: CheckedProgram, module: string): TopLevel | string {
  const tree = treeOf(module);
  if (tree === undefined) return `There is no module ${module}.`;
  if (program.getSyntacticDiagnostics(tree).length > 0) return `${module} does not parse. Mend it first.`;
  return ts.isExternalModule(tree) ? topLevelOf(tree) : `${module} has neither imports nor exports of its own.`;
}

interface Parts {
  readonly checked: CheckedProgram;
  readonly surroundings: Surroundings;
  readonly request: MoveDeclarations;
  readonly topLevel: TopLevel;
  readonly target: Target;
  readonly division: Division;
}

function moveOf({ checked, surroundings, request, topLevel, target, division }: Parts): Move | string {
  const { module, to } = request;
  if (module === to) return `What is to move lies in ${to} already.`;
  if (division.moved.length === 0) return 'There is nothing to move.';
  const isAll = isEmptied(topLevel, division);
  if (isAll && loadsOnly(surroundings, to, module))
    return `${to} loads ${module} for what it does, and it would be gone.`;
  if (isAll && target.topLevel === undefined) return `Nothing would be left in ${module}. Move the file instead.`;
  const draft = createDraft(checked, surroundings);
  const taken = new Set(target.topLevel && exportedNames(target.topLevel));
  for (const name of target.shownFrom(module)) taken.delete(name);
  const exposure = exposureOf(topLevel, division, {
    exports: taken,
    semicolon: draft.styleOf(topLevel.tree).semicolon,
  });
  if (typeof exposure === 'string') return exposure;
  const [clash] = exposure.clashes;
  if (clash !== undefined) return `${to} exports a \`${clash}\` already.`;
  return { checked, surroundings, draft, module, to, topLevel, target, division, exposure, isEmptied: isAll };
}

/** An import of no name, of which the compiler would not say that it leads nowhere. */
function loadsOnly({ graph }: Surroundings, from: ModulePath, to: ModulePath): boolean {
  const dependencies = graph.module(from)?.dependencies ?? [];
  return dependencies.some(
    ({ site, target }) => site.kind === 'side-effect' && target.kind === 'module' && target.path === to,
  );
}

function isEmptied({ units, loose, exportLists }: TopLevel, { moved }: Division): boolean {
  const lists = exportLists.filter((list) => ts.isExportDeclaration(list) && list.moduleSpecifier !== undefined);
  return moved.length === units.length && loose.length === 0 && lists.length === 0;
}
