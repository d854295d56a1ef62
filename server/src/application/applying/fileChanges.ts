import type { ModulePath } from '#domain/graph/module.ts';
import type { Files } from '../ports/files.ts';
import type { ProjectEdit } from '../projectEdit.ts';

/** What is to become of one file: it gets another text, lies elsewhere, or comes to be. */
export interface FileChange {
  /** Where it lies afterwards. */
  readonly file: ModulePath;
  /** Where it lies now; undefined for one that is not there yet. */
  readonly from: ModulePath | undefined;
  /** Without a byte order mark, which stays where there is one. Undefined where there is none, or it is no text. */
  readonly textBefore: string | undefined;
  /** Undefined where it stays as it is and the file only moves. */
  readonly text: string | undefined;
}

/** Where files that were touched come from, by where they lie: undefined for those that were not there. */
export type Origins = ReadonlyMap<ModulePath, ModulePath | undefined>;

/** The origins after one more edit. */
export function originsAfter(before: Origins, { edits, created, moved }: ProjectEdit): Origins {
  const origins = new Map(before);
  for (const { file } of edits) if (!origins.has(file)) origins.set(file, file);
  for (const [from, to] of moved) {
    origins.set(to, origins.has(from) ? origins.get(from) : from);
    origins.delete(from);
  }
  for (const { file } of created) origins.set(file, undefined);
  return origins;
}

/** What has to happen to files so that they are what they are in `after`. Sorted by path. */
export function fileChanges(before: Files, after: Files, origins: Origins): readonly FileChange[] {
  const changes = [...origins].flatMap(([file, from]): readonly FileChange[] => {
    const textBefore = from === undefined ? undefined : textOf(before, from);
    const text = textOf(after, file);
    const isSame = text === textBefore;
    if (isSame && from === file) return [];
    return [{ file, from, textBefore, text: isSame ? undefined : text }];
  });
  return changes.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function textOf(files: Files, path: ModulePath): string | undefined {
  const file = files.read(path);
  return file.kind === 'text' ? file.text : undefined;
}
