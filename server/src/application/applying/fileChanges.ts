import type { ModulePath } from '#domain/graph/module.ts';
import type { Files } from '../ports/files.ts';
import type { ProjectEdit } from '../edits/projectEdit.ts';

/** What is to become of one file: it gets another text, lies elsewhere, comes to be, or goes. */
export interface FileChange {
  /** Where it lies afterwards; undefined for one that goes. */
  readonly file: ModulePath | undefined;
  /** Where it lies now; undefined for one that is not there yet. */
  readonly from: ModulePath | undefined;
  /** Without a byte order mark, which stays where there is one. Undefined where there is none, or it is no text. */
  readonly textBefore: string | undefined;
  /** Undefined where it stays as it is and the file only moves, and of a file that goes. */
  readonly text: string | undefined;
}

export interface Origins {
  /** Where files that were touched come from, by where they lie: undefined for those that were not there. */
  readonly of: ReadonlyMap<ModulePath, ModulePath | undefined>;
  /** Files that were there and lie nowhere any more. */
  readonly gone: ReadonlySet<ModulePath>;
}

export const UNTOUCHED: Origins = { of: new Map(), gone: new Set() };

/** The origins after one more edit. */
export function originsAfter(before: Origins, { edits, created, moved, deleted }: ProjectEdit): Origins {
  const origins = new Map(before.of);
  const gone = new Set(before.gone);
  for (const { file } of edits) if (!origins.has(file)) origins.set(file, file);
  for (const [from, to] of moved) {
    origins.set(to, origins.has(from) ? origins.get(from) : from);
    origins.delete(from);
  }
  for (const file of deleted) {
    const origin = origins.has(file) ? origins.get(file) : file;
    if (origin !== undefined) gone.add(origin);
    origins.delete(file);
  }
  // A new file where one has gone is that one with another text.
  for (const { file } of created) origins.set(file, gone.delete(file) ? file : undefined);
  return { of: origins, gone };
}

/** What has to happen to files so that they are what they are in `after`. Sorted by path. */
export function fileChanges(before: Files, after: Files, origins: Origins): readonly FileChange[] {
  const changes = [...origins.of].flatMap(([file, from]): readonly FileChange[] => {
    const textBefore = from === undefined ? undefined : textOf(before, from);
    const text = textOf(after, file);
    const isSame = text === textBefore;
    if (isSame && from === file) return [];
    return [{ file, from, textBefore, text: isSame ? undefined : text }];
  });
  const gone = [...origins.gone].map((from): FileChange => {
    return { file: undefined, from, textBefore: textOf(before, from), text: undefined };
  });
  const nameOf = ({ file, from = '' }: FileChange): ModulePath => file ?? from;
  return [...changes, ...gone].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function textOf(files: Files, path: ModulePath): string | undefined {
  const file = files.read(path);
  return file.kind === 'text' ? file.text : undefined;
}
