import type { CreateSourceFileOptions, SourceFile } from 'typescript';
import type { Files } from '#application/ports/files.ts';
import { readLibrary, ts } from '../compiler.ts';
import { libraryNameOf } from './programPaths.ts';
import { readProgramFile } from './readProgramFile.ts';

/** The compiler's own declarations, by name and format. They are the same for every project, so projects can share them. */
export type LibraryTrees = Map<string, SourceFile>;

/** Syntax trees for programs: those of texts that stay as they are serve every program. */
export interface SourceTrees {
  /** Undefined where there is no such file, or none that is text. */
  readonly treeOf: (files: Files, fileName: string, options: CreateSourceFileOptions) => SourceFile | undefined;
  readonly isCurrent: (files: Files, tree: SourceFile) => boolean;
}

interface Known {
  /** Undefined for what was never written, as in a trial. */
  readonly stamp: string | undefined;
  readonly tree: SourceFile;
}

/** The texts before and after what is being tried. */
const KEPT = 2;

export function createSourceTrees(libraries: LibraryTrees): SourceTrees {
  // Two programs may read the same text in two formats, and each is asked for what it read before.
  const trees = new Map<string, readonly Known[]>();

  const find = (files: Files, fileName: string, key: string, stamp: string | undefined): Known | undefined => {
    const known = trees.get(key) ?? [];
    if (isSettled(fileName)) return known[0];
    const byStamp = stamp === undefined ? undefined : known.find((each) => each.stamp === stamp);
    if (byStamp !== undefined || known.length === 0) return byStamp;
    const text = textOf(files, fileName);
    return known.find(({ tree }) => tree.text === text);
  };

  return {
    treeOf: (files, fileName, options) => {
      if (libraryNameOf(fileName) !== undefined) return libraryTree(libraries, fileName, options);
      const stamp = isSettled(fileName) ? undefined : files.stamp(fileName.slice(1));
      const key = keyOf(fileName, options);
      const known = find(files, fileName, key, stamp);
      if (known !== undefined) return known.tree;
      const text = textOf(files, fileName);
      if (text === undefined) return undefined;
      const tree = ts.createSourceFile(fileName, text, options, true);
      trees.set(key, [{ stamp, tree }, ...(trees.get(key) ?? [])].slice(0, KEPT));
      return tree;
    },
    isCurrent: (files, tree) => {
      const { fileName } = tree;
      if (libraryNameOf(fileName) !== undefined) return true;
      const stamp = isSettled(fileName) ? undefined : files.stamp(fileName.slice(1));
      return find(files, fileName, keyOf(fileName, tree), stamp)?.tree === tree;
    },
  };
}

/**
 * What is there and cannot be read, such as declarations of many megabytes, is empty: the compiler takes nothing over
 * from a program that lacks a file which is there.
 */
function textOf(files: Files, fileName: string): string | undefined {
  return readProgramFile(files, fileName) ?? (files.isFile(fileName.slice(1)) ? '' : undefined);
}

function libraryTree(
  libraries: LibraryTrees,
  fileName: string,
  options: CreateSourceFileOptions,
): SourceFile | undefined {
  const key = keyOf(fileName, options);
  const known = libraries.get(key);
  if (known !== undefined) return known;
  const text = readLibrary(libraryNameOf(fileName) ?? '');
  if (text === undefined) return undefined;
  const tree = ts.createSourceFile(fileName, text, options, true);
  libraries.set(key, tree);
  return tree;
}

/** What is installed stays as it is while somebody repairs their own code. */
function isSettled(fileName: string): boolean {
  return fileName.includes('/node_modules/');
}

function keyOf(fileName: string, options: CreateSourceFileOptions | SourceFile): string {
  return `${fileName} ${String(options.languageVersion)} ${String(options.impliedNodeFormat)}`;
}
