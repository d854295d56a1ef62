import type { CompilerHost, CompilerOptions, ModuleResolutionCache } from 'typescript';
import type { ProjectFiles } from '#application/ports/files.ts';
import { ts } from '../compiler.ts';
import { libraryNameOf, libraryPath } from './programPaths.ts';
import type { SourceTrees } from './sourceTrees.ts';
import { typePackagesIn } from './typePackages.ts';
import { readProgramFile } from './readProgramFile.ts';

/** Thrown out of the making of a program when it has taken long enough for now. What was parsed is kept. */
export class Pause extends Error {}

/** Shows the compiler the files of a project, whatever lies below them. `checkPause` may throw a `Pause`. */
export function compilerHost(
  project: ProjectFiles,
  options: CompilerOptions,
  trees: SourceTrees,
  resolutions: ModuleResolutionCache,
  checkPause: () => void,
): CompilerHost {
  const { files } = project;
  const read = (fileName: string): string | undefined => readProgramFile(files, fileName);
  return {
    getSourceFile: (fileName, version) => {
      const tree = trees.treeOf(files, fileName, typeof version === 'object' ? version : { languageVersion: version });
      checkPause();
      return tree;
    },
    fileExists: (fileName) => libraryNameOf(fileName) !== undefined || files.isFile(fileName.slice(1)),
    directoryExists: (folder) => folder === '/' || files.isFolder(folder.slice(1)),
    getDirectories: (folder) => typePackagesIn(project, folder.slice(1)),
    readFile: read,
    realpath: (fileName) => {
      const path = files.realPath(fileName.slice(1));
      return path === undefined ? fileName : `/${path}`;
    },
    getDefaultLibFileName: () => libraryPath(ts.getDefaultLibFileName(options)),
    getDefaultLibLocation: () => libraryPath('').slice(0, -1),
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (fileName) => fileName,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
    getModuleResolutionCache: () => resolutions,
  };
}
