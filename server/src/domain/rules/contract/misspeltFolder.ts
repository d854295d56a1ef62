import type { PathPattern } from '../../architecture/pathPattern.ts';
import { closestWord } from '../../closestWord.ts';

/** Names of folders that are often missing from a checkout without being misspelt. */
const MADE_FOLDERS = /^(?:node_modules|dist|build|out|lib|bin|obj|target|coverage|tmp|temp|gen|generated|vendor)$/i;

/** Of shorter names, every other one is near. */
const SHORTEST = 4;

/**
 * The folder that a pattern was most likely meant to name, where it names one that is not there.
 *
 * @param paths of all files, split at their slashes, as the pattern sees them
 */
export function misspeltFolder(pattern: PathPattern, paths: readonly (readonly string[])[]): string | undefined {
  const names: string[] = [];
  for (const segment of pattern.segments) {
    if (segment.kind !== 'literal') return undefined;
    const siblings = new Set(paths.filter((path) => liesIn(path, names)).flatMap((path) => path[names.length] ?? []));
    if (!siblings.has(segment.text)) return likeness(segment.text, names, siblings);
    names.push(segment.text);
  }
  return undefined;
}

function likeness(name: string, folder: readonly string[], siblings: ReadonlySet<string>): string | undefined {
  if (name.length < SHORTEST || MADE_FOLDERS.test(name)) return undefined;
  const near = closestWord(name, [...siblings].sort());
  return near && [...folder, near].join('/');
}

function liesIn(path: readonly string[], folder: readonly string[]): boolean {
  return folder.every((name, index) => path[index] === name);
}
