import type { MemoryFiles } from '#adapters/files/memory.ts';
import type { Workspace } from '#application/workspace.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { drain } from '#test/specs/check.ts';
import type { Edit } from './projectEdits.ts';
import { reworked } from './projectEdits.ts';

/** Makes an edit as the editor would and returns the files that the workspace says to show anew. */
export function make(edit: Edit, files: MemoryFiles, workspace: Workspace): ReadonlySet<ModulePath> {
  if (!isTyped(edit, files)) return drain(workspace.changeFiles(touch(edit, files))).files;
  touch(edit, files);
  return workspace.editModule(edit.path).files;
}

/** Whether an edit is made in the text of an open module. What is typed in a configuration is a change of a file. */
export function isTyped(edit: Edit, files: MemoryFiles): edit is Extract<Edit, { path: string }> {
  if (edit.kind !== 'type' && !(edit.kind === 'rework' && edit.typed)) return false;
  return files.isFile(edit.path) && !/\.(?:json|txt)$/.test(edit.path);
}

/** Makes an edit in the files alone and returns the paths that a watcher would name. */
export function touch(edit: Edit, files: MemoryFiles): ModulePath[] {
  if (edit.kind === 'type' || edit.kind === 'write') {
    files.set(edit.path, edit.text);
    return [edit.path];
  }
  if (edit.kind === 'rework') {
    const content = files.read(edit.path);
    if (content.kind === 'text') files.set(edit.path, reworked(content.text, edit.how));
    return [edit.path];
  }
  if (edit.kind === 'delete') {
    files.delete(edit.path);
    return [edit.path];
  }
  const moved = [...files.list()].filter((path) => path === edit.from || path.startsWith(`${edit.from}/`));
  for (const path of moved) {
    const content = files.read(path);
    if (content.kind === 'text') files.set(edit.to + path.slice(edit.from.length), content.text);
  }
  files.delete(edit.from);
  return [edit.from, edit.to];
}
