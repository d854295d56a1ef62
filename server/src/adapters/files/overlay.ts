import type { FileStamp, Files } from '#application/ports/files.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { isInSkippedFolder } from './skippedFolders.ts';

/** The files of `base` with the unsaved text of open documents over them. */
export interface OverlayFiles extends Files {
  readonly open: (path: ModulePath, text: string) => void;
  readonly update: (path: ModulePath, text: string) => void;
  /** From now on the file is again what `base` says. */
  readonly close: (path: ModulePath) => void;
  /** Whether an open document says something else than what `base` says. */
  readonly isUnsaved: (path: ModulePath) => boolean;
}

/** Open documents are told apart from those of earlier runs, whose stamps a cache may still hold. */
const RUN = Date.now().toString(36);

export function overlayFiles(base: Files): OverlayFiles {
  const documents = new Map<ModulePath, { readonly text: string; readonly stamp: FileStamp }>();
  let version = 0;
  const update = (path: ModulePath, text: string): void => {
    documents.set(path, { text, stamp: `open:${RUN}:${String(++version)}` });
  };
  return {
    open: update,
    update,
    close: (path) => void documents.delete(path),
    isUnsaved: (path) => {
      const document = documents.get(path);
      const saved = document && base.read(path);
      return document !== undefined && (saved?.kind !== 'text' || saved.text !== document.text);
    },
    list: function* () {
      yield* base.list();
      // A document whose file is gone, or was never saved, still counts. One that `base` has but does not list stays out.
      for (const path of documents.keys()) if (!base.isFile(path) && !isInSkippedFolder(path)) yield path;
    },
    read: (path) => {
      const document = documents.get(path);
      return document === undefined ? base.read(path) : { kind: 'text', text: document.text };
    },
    stamp: (path) => documents.get(path)?.stamp ?? base.stamp(path),
    isFile: (path) => documents.has(path) || base.isFile(path),
    isFolder: (path) => base.isFolder(path) || holdsDocument(documents.keys(), path),
    realPath: (path) => (documents.has(path) && !base.isFile(path) ? path : base.realPath(path)),
  };
}

function holdsDocument(documents: Iterable<ModulePath>, folder: ModulePath): boolean {
  for (const path of documents) if (path.startsWith(folder) && path[folder.length] === '/') return true;
  return false;
}
