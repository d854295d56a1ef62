import type { ModulePath } from '#domain/graph/module.ts';
import type { Report } from './configurationText.ts';
import { isJsonObject, rangeOfValue } from './configurationText.ts';
import type { FileLookup } from './fileLookup.ts';
import { folderOf, isInFolder, joinPath } from './modulePaths.ts';
import type { ResolutionSettings } from './resolutionSettings.ts';
import { NO_CONFIG, settingsOf } from './resolutionSettings.ts';
import type { ConfigChain, ReadConfigChain } from './tsconfigChain.ts';
import { configFolderOf } from './tsconfigChain.ts';
import type { ConfigScope } from './tsconfigScope.ts';
import { isSolution, scopeOfConfig } from './tsconfigScope.ts';

/** One tsconfig, read and understood. */
export interface Config {
  readonly chain: ConfigChain;
  readonly settings: ResolutionSettings;
  /** For files that the config does not name and that it governs only because no other does. */
  readonly settingsForOthers: ResolutionSettings;
  readonly names: ConfigScope;
  readonly references: readonly Config[];
}

export interface Configs {
  /** The settings by which the imports of a file are resolved. */
  readonly settingsFor: (path: ModulePath) => ResolutionSettings;
  /** The config in that very file. */
  readonly inFile: (file: ModulePath) => Config | undefined;
}

/**
 * Finds the config that governs a file as an editor does: the nearest tsconfig.json that names it, itself or through
 * its references, else one further up. A file that none names is governed by the nearest, for lack of a better one.
 */
export function createConfigs(lookup: FileLookup, readChain: ReadConfigChain, report: Report): Configs {
  const configs = new Map<ModulePath, Config | undefined>();
  const above = new Map<string, readonly Config[]>();

  const inFile = (file: ModulePath): Config | undefined => {
    if (configs.has(file)) return configs.get(file);
    // References may lead in a circle; whoever comes here again then finds no config.
    configs.set(file, undefined);
    const chain = readChain(file);
    const config = chain && configOf(chain);
    configs.set(file, config);
    return config;
  };

  const configOf = (chain: ConfigChain): Config => {
    const settings = settingsOf(chain, report);
    const references = referencedFiles(chain, lookup, report).map(inFile);
    return {
      chain,
      settings,
      settingsForOthers: settings.lenient ? settings : { ...settings, lenient: true },
      names: scopeOfConfig(chain),
      references: references.filter((config) => config !== undefined),
    };
  };

  const upFrom = (folder: string): readonly Config[] => {
    const before = above.get(folder);
    if (before !== undefined) return before;
    const outer = folder === '' ? [] : upFrom(folderOf(folder));
    const own = CONFIG_NAMES.map((name) => joinPath(folder, name)).find((file) => lookup.known.has(file));
    const config = own === undefined ? undefined : inFile(own);
    const all = config === undefined ? outer : [config, ...outer];
    above.set(folder, all);
    return all;
  };

  return { settingsFor: (path) => settingsAmong(upFrom(folderOf(path)), path), inFile };
}

const CONFIG_NAMES = ['tsconfig.json', 'jsconfig.json'];

function settingsAmong(candidates: readonly Config[], path: ModulePath): ResolutionSettings {
  for (const candidate of candidates) {
    const owner = ownerOf(candidate, path, new Set());
    if (owner !== undefined) return owner.settings;
  }
  const [nearest] = candidates;
  if (nearest === undefined) return NO_CONFIG;
  return standInFor(nearest, path).settingsForOthers;
}

function ownerOf(config: Config, path: ModulePath, asked: Set<Config>): Config | undefined {
  if (asked.has(config)) return undefined;
  asked.add(config);
  if (config.names(path)) return config;
  for (const reference of config.references) {
    const owner = ownerOf(reference, path, asked);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** A solution has no settings of its own to speak of, so the first of its references that lies around the file stands in. */
function standInFor(config: Config, path: ModulePath): Config {
  if (!isSolution(config.chain)) return config;
  return config.references.find((reference) => isInFolder(configFolderOf(reference.chain), path)) ?? config;
}

/** The files of `references`; a folder stands for the tsconfig.json in it. */
function referencedFiles(chain: ConfigChain, lookup: FileLookup, report: Report): readonly ModulePath[] {
  const { references } = chain;
  if (references === undefined || !Array.isArray(references.value)) return [];
  const files: ModulePath[] = [];
  references.value.forEach((reference: unknown, index) => {
    const path = isJsonObject(reference) ? reference['path'] : undefined;
    const file = typeof path === 'string' ? referencedFile(joinPath(configFolderOf(chain), path), lookup) : undefined;
    if (file !== undefined) files.push(file);
    else {
      const range = rangeOfValue(references.source, [...references.path, index]);
      const message = 'The project that is referred to here is not there. Correct the path or remove the reference.';
      report({ file: chain.file, range, severity: 'warning', message });
    }
  });
  return files;
}

function referencedFile(path: ModulePath, lookup: FileLookup): ModulePath | undefined {
  const inFolder = joinPath(path, 'tsconfig.json');
  return [inFolder, path].find((file) => file.endsWith('.json') && lookup.isFile(file));
}
