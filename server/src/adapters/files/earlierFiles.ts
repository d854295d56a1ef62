import type { FileStamp, FileText, Files } from '#application/ports/files.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { fileTextOf } from './readTextFile.ts';
import { isInSkippedFolder } from './skippedFolders.ts';

/**
 * The files of `base` as they once were. `earlier` has the bytes that files had then, undefined for those that were
 * not there; whatever it does not name was what it is now.
 */
export function earlierFiles(base: Files, earlier: ReadonlyMap<ModulePath, Uint8Array | undefined>): Files {
  const texts = new Map<ModulePath, FileText>();
  const read = (path: ModulePath): FileText => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    const text = textAt(earlier, path) ?? base.read(path);
    if (earlier.has(path)) texts.set(path, text);
    return text;
  };
  return {
    list: function* () {
      for (const path of base.list()) if (!earlier.has(path) || isThere(earlier, path)) yield path;
      // Of what is still there the base decides whether it is listed.
      for (const path of earlier.keys()) {
        if (isThere(earlier, path) && !base.isFile(path) && !isInSkippedFolder(path)) yield path;
      }
    },
    read,
    stamp: (path) => (earlier.has(path) ? stampOf(earlier, path) : base.stamp(path)),
    isFile: (path) => (earlier.has(path) ? isThere(earlier, path) : base.isFile(path)),
    isFolder: (path) => base.isFolder(path) || holdsFile(earlier, path),
    realPath: (path) => (isThere(earlier, path) && !base.isFile(path) ? path : base.realPath(path)),
  };
}

type Earlier = ReadonlyMap<ModulePath, Uint8Array | undefined>;

function isThere(earlier: Earlier, path: ModulePath): boolean {
  return earlier.get(path) !== undefined;
}

function textAt(earlier: Earlier, path: ModulePath): FileText | undefined {
  if (!earlier.has(path)) return undefined;
  const bytes = earlier.get(path);
  return bytes === undefined ? { kind: 'absent' } : fileTextOf(Buffer.from(bytes));
}

/** One that no file on the disk has. What is earlier never changes. */
function stampOf(earlier: Earlier, path: ModulePath): FileStamp | undefined {
  return isThere(earlier, path) ? 'earlier' : undefined;
}

function holdsFile(earlier: Earlier, folder: ModulePath): boolean {
  for (const [path, bytes] of earlier) {
    if (bytes !== undefined && path.startsWith(folder) && path[folder.length] === '/') return true;
  }
  return false;
}
