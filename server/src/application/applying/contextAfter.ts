import { editedFiles } from '../edits/editedFiles.ts';
import type { FixContext } from '../fixes/fix.ts';
import type { ProjectEdit } from '../edits/projectEdit.ts';
import { filesTouched } from '../edits/projectEdit.ts';

/** What fixes could look at if an edit had been made. Nothing is written anywhere. */
export function* contextAfter(context: FixContext, edit: ProjectEdit): Generator<void, FixContext> {
  const { world, view } = context;
  const files = editedFiles({ files: world.files, known: view.known }, edit);
  const steps = view.supposing(files, [...filesTouched(edit)]);
  let step = steps.next();
  while (step.done !== true) {
    yield;
    step = steps.next();
  }
  return { ...context, world: { ...world, files }, view: step.value };
}
