import type { Files } from '../ports/files.ts';
import type { ProjectEdit } from '../edits/projectEdit.ts';
import { projectEdit } from '../edits/projectEdit.ts';
import { fileChanges, originsAfter, UNTOUCHED } from './fileChanges.ts';
import { textDifference } from './textDifference.ts';

/** What several edits do that were made one after the other, as one edit of the files as they are before them all. */
export function joinedEdit(before: Files, after: Files, edits: readonly ProjectEdit[]): ProjectEdit {
  const changes = fileChanges(before, after, edits.reduce(originsAfter, UNTOUCHED));
  return projectEdit({
    edits: changes.flatMap(({ from, textBefore, text }) =>
      from === undefined || textBefore === undefined || text === undefined
        ? []
        : textDifference(from, textBefore, text),
    ),
    created: changes.flatMap(({ file, from, text }) =>
      file !== undefined && from === undefined && text !== undefined ? [{ file, text }] : [],
    ),
    moved: new Map(
      changes.flatMap(({ file, from }) =>
        file !== undefined && from !== undefined && file !== from ? [[from, file] as const] : [],
      ),
    ),
    deleted: changes.flatMap(({ file, from }) => (file === undefined && from !== undefined ? [from] : [])),
    notes: edits.flatMap(({ notes }) => notes),
  });
}
