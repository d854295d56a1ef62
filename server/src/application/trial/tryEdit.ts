import type { Finding } from '#domain/rules/finding.ts';
import { editedFiles } from '../edits/editedFiles.ts';
import type { FixContext } from '../fixes/fix.ts';
import { movableProject } from '../moves/movableProject.ts';
import type { ProjectFiles } from '../ports/files.ts';
import type { CodeProblem } from '../ports/refactorer.ts';
import type { ProjectEdit } from '../edits/projectEdit.ts';
import { filesTouched } from '../edits/projectEdit.ts';
import { withoutProgress } from '../withoutProgress.ts';
import type { WorkspaceView } from '../workspace.ts';
import type { FindingsDifference } from './findingsDifference.ts';
import { findingsDifference } from './findingsDifference.ts';
import { newProblems } from './newProblems.ts';

/** What would be different if an edit were made. */
export interface Trial extends FindingsDifference {
  /** What the compiler would say then and does not say now. */
  readonly problems: readonly CodeProblem[];
}

/** The part of a trial that needs no compiler. */
export interface TrialOfFindings extends FindingsDifference {
  /** The workspace as it would be. */
  readonly after: WorkspaceView;
}

/** Works out in memory what an edit does to findings, and whether the code still compiles. */
export function* tryEdit(context: FixContext, edit: ProjectEdit): Generator<void, Trial> {
  const { after, ...difference } = yield* tryFindings(context, edit);
  return { ...difference, problems: yield* tryCompiling(context, edit, after) };
}

/** What an edit does to findings. */
export function* tryFindings(context: FixContext, edit: ProjectEdit): Generator<void, TrialOfFindings> {
  const { view } = context;
  const files = editedFiles(movableProject(context), edit);
  const after = yield* withoutProgress(view.supposing(files, [...filesTouched(edit)]));
  return { after, ...findingsDifference(allOf(view), allOf(after), edit.moved) };
}

/** What the compiler would say of an edit that it does not say now. `after` is the workspace as it would be. */
export function* tryCompiling(
  context: FixContext,
  edit: ProjectEdit,
  view: WorkspaceView,
): Generator<void, readonly CodeProblem[]> {
  const before = movableProject(context);
  const after: ProjectFiles = { files: editedFiles(before, edit), known: view.known };
  const graphs = { graphBefore: context.view.wholeGraph(), graphAfter: view.wholeGraph() };
  return yield* newProblems(context, { before, after, ...graphs }, edit);
}

function allOf(view: WorkspaceView): readonly Finding[] {
  return [...view.findings().values()].flat();
}
