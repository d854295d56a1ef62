import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { LineSpan } from '#domain/graph/outline.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { CallError } from './callError.ts';
import { locateProject } from './locateProject.ts';

/** What `FILE[:LINE[-LINE]]` names. */
export interface WhereTarget {
  /** An absolute path. */
  readonly root: string;
  readonly file: ModulePath;
  /** Zero-based; undefined for the whole file. */
  readonly lines: LineSpan | undefined;
}

/**
 * Finds the file that `asked` names, with lines behind it that count from 1.
 *
 * @throws CallError where there is no such file, or the lines make no sense
 */
export function whereTarget(currentFolder: string, asked: string): WhereTarget {
  const { file: named, lines } = partsOf(currentFolder, asked);
  const { root, selected } = locateProject(currentFolder, named);
  if (statSync(path.join(root, selected)).isDirectory()) {
    throw new CallError(`${named} is a folder. \`inward where\` takes one file.`);
  }
  return { root, file: selected, lines };
}

/** A file may well have a colon in its name, and on Windows its drive has. */
function partsOf(
  currentFolder: string,
  asked: string,
): { readonly file: string; readonly lines: LineSpan | undefined } {
  if (existsSync(path.resolve(currentFolder, asked))) return { file: asked, lines: undefined };
  const [, file, from, to = from] = /^(.+?):(\d+)(?:-(\d+))?$/.exec(asked) ?? [];
  if (file === undefined) return { file: asked, lines: undefined };
  const [first, last] = [Number(from), Number(to)];
  if (first === 0 || last < first) {
    throw new CallError(`${asked}: lines count from 1, and the first comes before the last.`);
  }
  return { file, lines: { first: first - 1, last: last - 1 } };
}
