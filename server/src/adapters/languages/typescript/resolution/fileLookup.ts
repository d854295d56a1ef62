import type { ProjectFiles } from '#application/ports/files.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf } from './modulePaths.ts';

/**
 * Answers whether a file is there: from the listing where that will do, from the disk where it must.
 * What the disk said is remembered, as a resolver lives only until files come or go.
 */
export interface FileLookup {
  /** All listed files. */
  readonly known: ReadonlySet<ModulePath>;
  /** Also for files that are not listed: ignored ones, those of `node_modules`, those above the workspace. */
  readonly isFile: (path: ModulePath) => boolean;
  readonly isFolder: (path: ModulePath) => boolean;
  /** Undefined where nothing can be read as text. */
  readonly read: (path: ModulePath) => string | undefined;
  readonly realPath: (path: ModulePath) => ModulePath | undefined;
}

export function createFileLookup({ files, known }: ProjectFiles): FileLookup {
  const isFolder = remembered(files.isFolder);
  const isUnlistedFile = remembered((path) => isFolder(folderOf(path)) && files.isFile(path));
  return {
    known,
    isFile: (path) => known.has(path) || isUnlistedFile(path),
    isFolder,
    read: (path) => {
      const content = files.read(path);
      return content.kind === 'text' ? content.text : undefined;
    },
    realPath: remembered(files.realPath),
  };
}

function remembered<Answer>(ask: (path: ModulePath) => Answer): (path: ModulePath) => Answer {
  const answers = new Map<ModulePath, Answer>();
  return (path) => {
    const before = answers.get(path);
    if (before !== undefined || answers.has(path)) return before as Answer;
    const answer = ask(path);
    answers.set(path, answer);
    return answer;
  };
}
