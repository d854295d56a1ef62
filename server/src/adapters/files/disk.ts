import type { Files } from '#application/ports/files.ts';
import { forwardSlashes, realPathBelow, statOf, withSlash } from './links.ts';
import { listFiles } from './listFiles.ts';
import type { UnreadFolder } from './listFiles.ts';
import { readTextFile } from './readTextFile.ts';
import { stampOf } from './stamp.ts';

export interface DiskFiles extends Files {
  /** The folders that the latest listing could not look into. */
  readonly unreadFolders: () => readonly UnreadFolder[];
}

/** The files below `root`, an absolute path. Nothing here throws: what cannot be read is told as such. */
export function diskFiles(root: string): DiskFiles {
  const prefix = withSlash(forwardSlashes(root));
  let unread: UnreadFolder[] = [];
  return {
    list: function* () {
      unread = [];
      yield* listFiles(prefix, unread);
    },
    unreadFolders: () => unread,
    read: (file) => readTextFile(prefix + file),
    stamp: (file) => stampOf(prefix + file),
    isFile: (file) => statOf(prefix + file)?.isFile() ?? false,
    isFolder: (file) => statOf(prefix + file)?.isDirectory() ?? false,
    realPath: (file) => realPathBelow(prefix, file),
  };
}
