import type { LineSpan } from '#domain/graph/outline.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { CallError } from '../callError.ts';
import { namedFile } from '../namedFile.ts';

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
  const needed = '`inward where` takes one file.';
  const { root, file, numbers } = namedFile(currentFolder, asked, /^(.+?):(\d+)(?:-(\d+))?$/, needed);
  const [first, last = first] = numbers;
  if (first === undefined || last === undefined) return { root, file, lines: undefined };
  if (first === 0 || last < first) {
    throw new CallError(`${asked}: lines count from 1, and the first comes before the last.`);
  }
  return { root, file, lines: { first: first - 1, last: last - 1 } };
}
