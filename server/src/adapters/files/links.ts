import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ModulePath } from '#domain/graph/module.ts';

/** Where a symbolic link leads. Paths are relative to the root and free of links. */
export type LinkTarget =
  | { readonly kind: 'file'; readonly path: ModulePath }
  | { readonly kind: 'folder'; readonly path: ModulePath }
  /** A single file from elsewhere, which the project has under the name of the link. */
  | { readonly kind: 'file-outside' };

/** Undefined where the link leads nowhere, in a circle, or to a folder outside the root. `prefix` ends in a slash. */
export function targetOfLink(prefix: string, link: ModulePath): LinkTarget | undefined {
  const stats = statOf(prefix + link);
  if (stats === undefined || !(stats.isFile() || stats.isDirectory())) return undefined;
  const real = realPathBelow(prefix, link);
  if (stats.isFile()) return real === undefined ? { kind: 'file-outside' } : { kind: 'file', path: real };
  return real === undefined ? undefined : { kind: 'folder', path: real };
}

/** Where `file` really lies, as seen from the root; undefined where that is outside the root, or nowhere. */
export function realPathBelow(prefix: string, file: ModulePath): ModulePath | undefined {
  const realRoot = realPathOf(prefix);
  const real = realPathOf(prefix + file);
  if (realRoot === undefined || real === undefined) return undefined;
  if (real === realRoot) return '';
  const realPrefix = withSlash(realRoot);
  return real.startsWith(realPrefix) ? real.slice(realPrefix.length) : undefined;
}

/** The kind and size of what lies at a path, its links followed; undefined where nothing does. */
export function statOf(absolute: string) {
  try {
    return statSync(absolute, { throwIfNoEntry: false });
  } catch {
    // A circle of links, or a folder that may not be entered: for whoever asks, nothing is there.
    return undefined;
  }
}

export function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

export function forwardSlashes(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
}

function realPathOf(absolute: string): string | undefined {
  try {
    return forwardSlashes(realpathSync.native(absolute));
  } catch {
    // Nothing there, a circle of links, or a folder that may not be entered: it leads nowhere.
    return undefined;
  }
}
