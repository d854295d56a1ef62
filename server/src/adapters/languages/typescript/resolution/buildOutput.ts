import type { ModulePath } from '#domain/graph/module.ts';
import type { Configs } from './governingConfig.ts';
import { baseNameOf, folderOf, foldersUpFrom, isInFolder, joinPath, leavesWorkspace } from './modulePaths.ts';
import { pathOption } from './resolutionSettings.ts';
import type { ConfigChain } from './tsconfigChain.ts';
import { configFolderOf } from './tsconfigChain.ts';

/** Where the source of a file in a build folder may lie, the likeliest first. */
export type SourcesOfOutput = (path: ModulePath) => readonly ModulePath[];

/**
 * Finds the way back from build output to source: the tsconfig files of the folders around say where they put what
 * (`outDir`, `rootDir`). Output is not part of a workspace, but packages and projects refer to each other by it.
 */
export function createSourcesOfOutput(known: ReadonlySet<ModulePath>, configs: Configs): SourcesOfOutput {
  let filesByFolder: ReadonlyMap<string, readonly ModulePath[]> | undefined;
  const outputs = new Map<string, readonly Output[]>();

  const outputsOfConfigsIn = (folder: string): readonly Output[] => {
    const before = outputs.get(folder);
    if (before !== undefined) return before;
    filesByFolder ??= configFilesByFolder(known);
    const chains = (filesByFolder.get(folder) ?? []).map((file) => configs.inFile(file)?.chain);
    const all = chains.flatMap((chain) => (chain === undefined ? [] : outputsOf(chain)));
    outputs.set(folder, all);
    return all;
  };

  return (path) => {
    if (leavesWorkspace(path)) return [];
    const sources = new Set<ModulePath>();
    for (const folder of foldersUpFrom(folderOf(path))) {
      for (const { output, source } of outputsOfConfigsIn(folder)) {
        if (isInFolder(output, path)) sources.add(joinPath(source, path.slice(output.length + 1)));
      }
    }
    return [...sources];
  };
}

interface Output {
  readonly output: string;
  readonly source: string;
}

function outputsOf(chain: ConfigChain): readonly Output[] {
  const folders = [pathOption(chain, 'declarationDir'), pathOption(chain, 'outDir')];
  return folders
    .filter((output) => output !== undefined)
    .filter((output) => output !== '')
    .flatMap((output) => sourceFolders(chain).map((source) => ({ output, source })));
}

/** Where `rootDir` is not said, it is the folder of the config or, for older compilers, the one that holds all files. */
function sourceFolders(chain: ConfigChain): readonly string[] {
  const said = pathOption(chain, 'rootDir');
  if (said !== undefined) return [said];
  const folder = configFolderOf(chain);
  return [folder, joinPath(folder, 'src')];
}

function configFilesByFolder(known: ReadonlySet<ModulePath>): ReadonlyMap<string, readonly ModulePath[]> {
  const byFolder = new Map<string, ModulePath[]>();
  for (const path of known) {
    if (!path.endsWith('.json') || !CONFIG_FILE.test(baseNameOf(path))) continue;
    const folder = folderOf(path);
    const files = byFolder.get(folder);
    if (files === undefined) byFolder.set(folder, [path]);
    else files.push(path);
  }
  return byFolder;
}

const CONFIG_FILE = /^[jt]sconfig(?:[.-].*)?\.json$/;
