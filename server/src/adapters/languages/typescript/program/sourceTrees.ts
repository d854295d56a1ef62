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
  readonly format: string;
}

/** The texts before and after what is being tried. */
const KEPT = 2;

export function createSourceTrees(libraries: LibraryTrees): SourceTrees {
  const trees = new Map<string, readonly Known[]>();

  const find = (files: Files, fileName: string, stamp: string | undefined): Known | undefined => {
    const known = trees.get(fileName) ?? [];
    if (isSettled(fileName)) return known[0];
    const byStamp = stamp === undefined ? undefined : known.find((each) => each.stamp === stamp);
    if (byStamp !== undefined || known.length === 0) return byStamp;
    const text = readProgramFile(files, fileName);
    return known.find(({ tree }) => tree.text === text);
  };

  return {
    treeOf: (files, fileName, options) => {
      if (libraryNameOf(fileName) !== undefined) return libraryTree(libraries, fileName, options);
      const stamp = isSettled(fileName) ? undefined : files.stamp(fileName.slice(1));
      const format = formatOf(options);
      const known = find(files, fileName, stamp);
      if (known?.format === format) return known.tree;
      const text = readProgramFile(files, fileName);
      if (text === undefined) return undefined;
      const tree = ts.createSourceFile(fileName, text, options, true);
      trees.set(fileName, [{ stamp, tree, format }, ...(trees.get(fileName) ?? [])].slice(0, KEPT));
      return tree;
    },
    isCurrent: (files, tree) => {
      const { fileName } = tree;
      if (libraryNameOf(fileName) !== undefined) return true;
      const stamp = isSettled(fileName) ? undefined : files.stamp(fileName.slice(1));
      return find(files, fileName, stamp)?.tree === tree;
    },
  };
}

function libraryTree(
  libraries: LibraryTrees,
  fileName: string,
  options: CreateSourceFileOptions,
): SourceFile | undefined {
  const key = `${fileName} ${formatOf(options)}`;
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

function formatOf({ languageVersion, impliedNodeFormat }: CreateSourceFileOptions): string {
  return `${String(languageVersion)} ${String(impliedNodeFormat)}`;
}
