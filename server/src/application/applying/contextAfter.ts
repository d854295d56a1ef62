import { editedFiles } from '../edits/editedFiles.ts';
import type { FixContext } from '../fixes/fix.ts';
import type { ProjectEdit } from '../edits/projectEdit.ts';
import { filesTouched } from '../edits/projectEdit.ts';
import { withoutProgress } from '../withoutProgress.ts';

/** What fixes could look at if an edit had been made. Nothing is written anywhere. */
export function* contextAfter(context: FixContext, edit: ProjectEdit): Generator<void, FixContext> {
  const { world, view } = context;
  const files = editedFiles({ files: world.files, known: view.known }, edit);
  const after = yield* withoutProgress(view.supposing(files, [...filesTouched(edit)]));
  return { ...context, world: { ...world, files }, view: after };
}
