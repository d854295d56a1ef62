import path from 'node:path';

export interface CacheLocation {
  /** The folder that holds the caches of all workspaces. */
  readonly folder: string;
  /** The absolute path of the workspace folder. */
  readonly root: string;
  /** Whatever decides how facts are read off a text: facts of another version are not used. */
  readonly version: string;
}

/**
 * The file in which one workspace folder and version keeps what `extension` stands for. Two workspaces whose names fall
 * together are told apart by what is in the file.
 */
export function cacheFileOf({ folder, root, version }: CacheLocation, extension: string): string {
  return path.join(folder, `${shortHash(root)}-${shortHash(version)}.${extension}`);
}

/** 53 bits, for file names. */
function shortHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  return ((high >>> 0) * 0x200000 + (low >>> 11)).toString(36);
}
