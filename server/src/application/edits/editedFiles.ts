import type { ModulePath } from '#domain/graph/module.ts';
import { applyTextEdits } from './applyTextEdits.ts';
import type { FileText, Files, ProjectFiles } from '../ports/files.ts';
import type { ProjectEdit } from './projectEdit.ts';
import type { TextEdit } from './textEdit.ts';

/** The files of a project as they will be when `edit` has been made. Only what lies in the listing is listed. */
export function editedFiles({ files, known }: ProjectFiles, edit: ProjectEdit): Files {
  const texts = textsAfter(files, edit);
  const left = new Set([...edit.moved.keys(), ...edit.deleted]);
  const isGone = (path: ModulePath): boolean => left.has(path) && !texts.has(path);
  return {
    list: function* () {
      for (const path of known) if (!texts.has(path) && !isGone(path)) yield path;
      yield* texts.keys();
    },
    read: (path) => texts.get(path) ?? (isGone(path) ? { kind: 'absent' } : files.read(path)),
    // There is no stamp for what was never written, so nobody takes it for what a cache keeps.
    stamp: (path) => (texts.has(path) || isGone(path) ? undefined : files.stamp(path)),
    isFile: (path) => texts.has(path) || (!isGone(path) && files.isFile(path)),
    isFolder: (path) => files.isFolder(path) || holds(texts.keys(), path),
    realPath: (path) => (texts.has(path) ? path : isGone(path) ? undefined : files.realPath(path)),
  };
}

/** What is read of each file that is another or lies elsewhere, by its path afterwards. */
function textsAfter(files: Files, { edits, created, moved }: ProjectEdit): ReadonlyMap<ModulePath, FileText> {
  const ofFile = new Map<ModulePath, TextEdit[]>();
  for (const edit of edits) ofFile.set(edit.file, [...(ofFile.get(edit.file) ?? []), edit]);
  const texts = new Map<ModulePath, FileText>();
  for (const file of new Set([...ofFile.keys(), ...moved.keys()])) {
    const before = files.read(file);
    const text = before.kind === 'text' ? applyTextEdits(before.text, ofFile.get(file) ?? []) : undefined;
    texts.set(moved.get(file) ?? file, text === undefined ? before : { kind: 'text', text });
  }
  for (const { file, text } of created) texts.set(file, { kind: 'text', text });
  return texts;
}

function holds(paths: Iterable<ModulePath>, folder: ModulePath): boolean {
  for (const path of paths) if (path.startsWith(`${folder}/`)) return true;
  return false;
}
