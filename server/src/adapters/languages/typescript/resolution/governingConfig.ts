import type { ModulePath } from '#domain/graph/module.ts';
import type { Report } from './configurationText.ts';
import { isJsonObject, rangeOfValue } from './configurationText.ts';
import type { FileLookup } from './fileLookup.ts';
import { folderOf, isInFolder, joinPath } from './modulePaths.ts';
import type { ResolutionSettings } from './resolutionSettings.ts';
import { createSettingsReader, NO_CONFIG } from './resolutionSettings.ts';
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
  /** The config that governs a file; undefined where there is none. */
  readonly configFor: (path: ModulePath) => Config | undefined;
  /** The config in that very file. */
  readonly inFile: (file: ModulePath) => Config | undefined;
}

/**
 * Finds the config that governs a file as an editor does: the nearest tsconfig.json that names it, itself or through
 * its references, else one further up. A file that none names is governed by the nearest, for lack of a better one.
 */
export function createConfigs(lookup: FileLookup, readChain: ReadConfigChain, report: Report): Configs {
  const configs = new Map<ModulePath, Config | undefined>();
  const candidates = new Map<string, Candidates>();
  const readSettings = createSettingsReader(report);
  const lenient = new Map<ResolutionSettings, ResolutionSettings>();

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
    const settings = readSettings(chain);
    if (!lenient.has(settings)) lenient.set(settings, { ...settings, lenient: true });
    const references = referencedFiles(chain, lookup, report).map(inFile);
    return {
      chain,
      settings,
      settingsForOthers: settings.algorithm === 'node16' ? (lenient.get(settings) ?? settings) : settings,
      names: scopeOfConfig(chain),
      references: references.filter((config) => config !== undefined),
    };
  };

  const candidatesIn = (folder: string): Candidates => {
    const before = candidates.get(folder);
    if (before !== undefined) return before;
    const outer = folder === '' ? NO_CANDIDATES : candidatesIn(folderOf(folder));
    const own = CONFIG_NAMES.map((name) => joinPath(folder, name)).find((file) => lookup.known.has(file));
    const config = own === undefined ? undefined : inFile(own);
    const all = config === undefined ? outer : candidatesWith(config, outer);
    candidates.set(folder, all);
    return all;
  };

  return {
    settingsFor: (path) => settingsAmong(candidatesIn(folderOf(path)), path),
    configFor: (path) => configAmong(candidatesIn(folderOf(path)), path),
    inFile,
  };
}

const CONFIG_NAMES = ['tsconfig.json', 'jsconfig.json'];

/** The configs that may govern the files of a folder. */
interface Candidates {
  readonly nearest: Config | undefined;
  /** In the order in which they are asked. */
  readonly all: readonly Config[];
  /** What all of them say, so that nobody need be asked. */
  readonly common: ResolutionSettings | undefined;
}

const NO_CANDIDATES: Candidates = { nearest: undefined, all: [], common: NO_CONFIG };

function candidatesWith(nearest: Config, outer: Candidates): Candidates {
  const all = new Set<Config>();
  const add = (config: Config) => {
    if (all.has(config)) return;
    all.add(config);
    config.references.forEach(add);
  };
  add(nearest);
  outer.all.forEach(add);
  const { settingsForOthers: common } = nearest;
  const agree = [...all].every(
    ({ settings, settingsForOthers }) => settings === common && settingsForOthers === common,
  );
  return { nearest, all: [...all], common: agree ? common : undefined };
}

function configAmong({ nearest, all }: Candidates, path: ModulePath): Config | undefined {
  return all.find((config) => config.names(path)) ?? (nearest && standInFor(nearest, path));
}

function settingsAmong({ nearest, all, common }: Candidates, path: ModulePath): ResolutionSettings {
  if (common !== undefined) return common;
  const owner = all.find((config) => config.names(path));
  if (owner !== undefined || nearest === undefined) return owner?.settings ?? NO_CONFIG;
  return standInFor(nearest, path).settingsForOthers;
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
