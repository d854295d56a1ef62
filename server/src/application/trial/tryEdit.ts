import type { ModulePath } from '#domain/graph/module.ts';
import { findingIdentity } from '#domain/rules/exceptions/findingIdentity.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { editedFiles } from '../editedFiles.ts';
import type { FixContext } from '../fixes/fix.ts';
import type { ProjectFiles } from '../ports/files.ts';
import type { ProjectEdit } from '../projectEdit.ts';
import { filesTouched } from '../projectEdit.ts';
import type { WorkspaceView } from '../workspace.ts';
import { newProblems } from './newProblems.ts';
import type { FoundProblem } from './newProblems.ts';

/** What would be different if an edit were made. */
export interface Trial {
  /** The workspace as it would be. */
  readonly after: WorkspaceView;
  /** Findings that there are now and would not be then, accepted ones and hints among them. */
  readonly removed: readonly Finding[];
  readonly added: readonly Finding[];
  /** What the compiler would say then and does not say now. */
  readonly problems: readonly FoundProblem[];
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
  return { after, ...difference(context.view, after, edit.moved) };
}

/** What one view shows and the other does not. Lines move and files get other names without that. */
function difference(
  before: WorkspaceView,
  after: WorkspaceView,
  moved: ReadonlyMap<ModulePath, ModulePath>,
): Pick<Trial, 'removed' | 'added'> {
  const [was, is] = [allOf(before), allOf(after)];
  const renamed = (file: ModulePath): ModulePath => moved.get(file) ?? file;
  return {
    removed: without(was, is, (finding) => findingIdentity(finding, renamed), findingIdentity),
    added: without(is, was, findingIdentity, (finding) => findingIdentity(finding, renamed)),
  };
}

/** Those of `all` that are left when each of `others` has taken one that is the same away. */
function without(
  all: readonly Finding[],
  others: readonly Finding[],
  identityOf: (finding: Finding) => string,
  identityOfOther: (finding: Finding) => string,
): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const other of others) {
    const identity = identityOfOther(other);
    counts.set(identity, (counts.get(identity) ?? 0) + 1);
  }
  return all.filter((finding) => {
    const identity = identityOf(finding);
    const count = counts.get(identity) ?? 0;
    counts.set(identity, count - 1);
    return count <= 0;
  });
}

function allOf(view: WorkspaceView): readonly Finding[] {
  return [...view.findings().values()].flat();
}
