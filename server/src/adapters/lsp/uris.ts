import type { ModulePath } from '#domain/graph/module.ts';

/**
 * The absolute path that a `file:` URI names, with forward slashes; undefined for any other URI.
 *
 * Editors write the same file in several ways (`file:///C:/a`, `file:///c%3A/a`); the path is the same for all.
 */
export function pathOfUri(uri: string, windows: boolean = process.platform === 'win32'): string | undefined {
  if (!uri.startsWith('file:') || !URL.canParse(uri)) return undefined;
  const { host, pathname } = new URL(uri);
  const path = decoded(pathname);
  if (path === undefined || !windows) return path;
  return host === '' ? withSmallDrive(path) : `//${host}${path}`;
}

/** The URI of a file below a folder, spelled as the editor spells that folder. */
export function uriBelow(folderUri: string, path: ModulePath): string {
  return `${folderUri}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** `path` as seen from the folder `root`; undefined where it lies elsewhere. Empty for the folder itself. */
export function relativeTo(root: string, path: string): ModulePath | undefined {
  if (path === root) return '';
  const prefix = root.endsWith('/') ? root : `${root}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** A path of this system, as `pathOfUri` spells it. */
export function withForwardSlashes(path: string, windows: boolean = process.platform === 'win32'): string {
  if (!windows) return path;
  const slashed = path.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : withSmallDrive(`/${slashed}`);
}

export function withoutTrailingSlash(text: string): string {
  return text.length > 1 && text.endsWith('/') ? text.slice(0, -1) : text;
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // A percent sign that encodes nothing: no editor writes such a URI for a file.
    return undefined;
  }
}

function withSmallDrive(path: string): string {
  const drive = /^\/([a-z]):/i.exec(path)?.[1];
  return drive === undefined ? path : `${drive.toLowerCase()}${path.slice(2)}`;
}
