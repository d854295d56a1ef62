import { applyTextEdits } from '#application/edits/applyTextEdits.ts';
import type { ProjectEdit } from '#application/edits/projectEdit.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { uriOf } from '../diagnostics.ts';
import type { Folder } from '../session/folder.ts';
import type { OwnMove } from './moveMemory.ts';

/** So many are remembered: nobody looks at more of them before one is chosen. */
const KEPT = 16;

export function rememberMoves(before: readonly OwnMove[], folder: Folder, edit: ProjectEdit): readonly OwnMove[] {
  if (edit.moved.size === 0) return before;
  const moved = new Map([...edit.moved].map(([from, to]) => [uriOf(folder, from), uriOf(folder, to)]));
  const texts = new Map<ModulePath, string>();
  for (const file of new Set(edit.edits.map((each) => each.file))) {
    const content = folder.files.read(file);
    const ofFile = edit.edits.filter((each) => each.file === file);
    if (content.kind === 'text') texts.set(file, applyTextEdits(content.text, ofFile));
  }
  return [...before, { folder, moved, texts }].slice(-KEPT);
}

/** Whether the texts say already what such an edit makes them say, and only the files are still to be moved. */
export function isOwnMove(own: readonly OwnMove[], files: readonly { oldUri: string; newUri: string }[]): boolean {
  return own.some(
    ({ folder, moved, texts }) =>
      files.every(({ oldUri, newUri }) => moved.get(oldUri) === newUri) &&
      [...texts].every(([file, text]) => {
        const content = folder.files.read(file);
        return content.kind === 'text' && content.text === text;
      }),
  );
}
