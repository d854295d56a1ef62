import type { Finding } from '#domain/rules/finding.ts';
import { editedFiles } from '../editedFiles.ts';
import type { FixContext } from '../fixes/fix.ts';
import type { ProjectFiles } from '../ports/files.ts';
import type { ProjectEdit } from '../projectEdit.ts';
import { filesTouched } from '../projectEdit.ts';
import type { WorkspaceView } from '../workspace.ts';
import type { FindingsDifference } from './findingsDifference.ts';
import { findingsDifference } from './findingsDifference.ts';
import { newProblems } from './newProblems.ts';
import type { CodeProblem } from '../ports/refactorer.ts';

/** What would be different if an edit were made. */
export interface Trial extends FindingsDifference {
  /** The workspace as it would be. */
  readonly after: WorkspaceView;
  /** What the compiler would say then and does not say now. */
  readonly problems: readonly CodeProblem[];
}

/** Works out in memory what an edit does to findings, and whether the code still compiles. */
export function* tryEdit(context: FixContext, edit: ProjectEdit): Generator<void, Trial> {
  const trial = yield* tryFindings(context, edit);
  const before: ProjectFiles = { files: context.world.files, known: context.view.known };
  const after: ProjectFiles = { files: editedFiles(before, edit), known: trial.after.known };
  const problems = yield* newProblems(context, { before, after, view: trial.after }, edit);
  return { ...trial, problems };
}

/** The part of a trial that needs no compiler: what an edit does to findings. */
export function* tryFindings(context: FixContext, edit: ProjectEdit): Generator<void, Omit<Trial, 'problems'>> {
  const before: ProjectFiles = { files: context.world.files, known: context.view.known };
  const steps = context.view.supposing(editedFiles(before, edit), [...filesTouched(edit)]);
  let step = steps.next();
  while (step.done !== true) {
    yield;
    step = steps.next();
  }
  const after = step.value;
  return { after, ...findingsDifference(allOf(context.view), allOf(after), edit.moved) };
}

function allOf(view: WorkspaceView): readonly Finding[] {
  return [...view.findings().values()].flat();
}
