import type { ModulePath } from '#domain/graph/module.ts';
import { stringsOrUndefined } from './configurationText.ts';
import { folderOf, isInFolder, joinPath } from './modulePaths.ts';
import { pathOption } from './resolutionSettings.ts';
import type { ConfigChain, ConfigValue } from './tsconfigChain.ts';
import { configFolderOf, pathOfConfigValue } from './tsconfigChain.ts';
import { excludeMatcher, includeMatcher } from './tsconfigPatterns.ts';

/** Whether a tsconfig names a file itself. Files that are only imported by such are not asked for here. */
export type ConfigScope = (path: ModulePath) => boolean;

export function scopeOfConfig(chain: ConfigChain): ConfigScope {
  const files = new Set(pathsOf(chain, chain.files));
  const includes = includedBy(chain);
  const excludes = excludedBy(chain);
  const extension = readsJavaScript(chain) ? /\.[cm]?[jt]sx?$/ : /\.[cm]?tsx?$/;
  return (path) => files.has(path) || (extension.test(path) && includes(path) && !excludes(path));
}

/** Whether a tsconfig governs no file itself but only refers to others that do. */
export function isSolution(chain: ConfigChain): boolean {
  const { references, files, include } = chain;
  const lists = [files, include].filter((list) => list !== undefined);
  return references !== undefined && lists.length > 0 && lists.every((list) => pathsOf(chain, list).length === 0);
}

function readsJavaScript(chain: ConfigChain): boolean {
  const option = chain.compilerOptions.get('allowJs') ?? chain.compilerOptions.get('checkJs');
  return option === undefined ? chain.file.endsWith('jsconfig.json') : option.value === true;
}

function includedBy(chain: ConfigChain): ConfigScope {
  if (chain.include === undefined) {
    const folder = configFolderOf(chain);
    return chain.files === undefined ? includeMatcher([joinPath(folder, '**/*')]) : () => false;
  }
  return includeMatcher(pathsOf(chain, chain.include));
}

function excludedBy(chain: ConfigChain): ConfigScope {
  if (chain.exclude !== undefined) return excludeMatcher(pathsOf(chain, chain.exclude));
  const outputs = [pathOption(chain, 'outDir'), pathOption(chain, 'declarationDir')]
    .filter((folder) => folder !== undefined)
    // Who writes the output beside the source does not mean to leave out the source.
    .filter((folder) => !isInFolder(folder, chain.file));
  return (path) => outputs.some((folder) => isInFolder(folder, path));
}

function pathsOf(chain: ConfigChain, list: ConfigValue | undefined): readonly ModulePath[] {
  if (list === undefined) return [];
  const relativeTo = folderOf(list.source.file);
  return (stringsOrUndefined(list.value) ?? [])
    .map((value) => pathOfConfigValue(value, relativeTo, configFolderOf(chain)))
    .filter((path) => path !== undefined);
}
