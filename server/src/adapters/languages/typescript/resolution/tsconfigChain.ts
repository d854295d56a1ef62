import type { JSONPath } from 'jsonc-parser';
import type { ConfigurationProblem } from '#application/ports/configurationProblem.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { ConfigurationText, JsonObject, Report } from './configurationText.ts';
import { isJsonObject, parseWithComments, rangeOfValue } from './configurationText.ts';
import type { FileLookup } from './fileLookup.ts';
import { folderOf, joinPath } from './modulePaths.ts';

/** A value together with the file that says it, as paths in it are relative to that file. */
export interface ConfigValue {
  readonly value: unknown;
  readonly path: JSONPath;
  readonly source: ConfigurationText;
}

/** A tsconfig with everything it extends laid under it. */
export interface ConfigChain {
  readonly file: ModulePath;
  /** False where a part of the chain could not be read: what it would have said is not known. */
  readonly complete: boolean;
  readonly compilerOptions: ReadonlyMap<string, ConfigValue>;
  readonly files: ConfigValue | undefined;
  readonly include: ConfigValue | undefined;
  readonly exclude: ConfigValue | undefined;
  /** Never inherited. */
  readonly references: ConfigValue | undefined;
}

/** Finds what `extends` names, as seen from a folder. */
export type FindExtended = (specifier: string, folder: string) => ModulePath | undefined;

export type ReadConfigChain = (file: ModulePath) => ConfigChain | undefined;

/** A reader of tsconfig files that reads each once; undefined where the file is not there or no text. */
export function createConfigChainReader(
  lookup: FileLookup,
  findExtended: FindExtended,
  report: Report,
): ReadConfigChain {
  const chains = new Map<ModulePath, ConfigChain | undefined>();
  const being = new Set<ModulePath>();

  const read: ReadConfigChain = (file) => {
    if (chains.has(file)) return chains.get(file);
    const text = lookup.read(file);
    if (text === undefined) return undefined;
    being.add(file);
    const source = { file, text };
    const own = parseWithComments(source, report);
    const chain = mergeChain(source, own, extendedBy(source, own));
    being.delete(file);
    chains.set(file, chain);
    return chain;
  };

  const extendedBy = (source: ConfigurationText, own: JsonObject): (ConfigChain | undefined)[] => {
    const extended = own['extends'];
    if (extended === undefined) return [];
    if (!Array.isArray(extended)) return [readExtended(source, extended, ['extends'])];
    return extended.map((specifier: unknown, index) => readExtended(source, specifier, ['extends', index]));
  };

  const readExtended = (source: ConfigurationText, specifier: unknown, path: JSONPath): ConfigChain | undefined => {
    const found = locate(source, specifier);
    const chain = 'file' in found ? read(found.file) : undefined;
    if (chain !== undefined) return chain;
    const { message, severity } = 'file' in found ? { message: UNREADABLE, severity: 'error' as const } : found;
    report({ file: source.file, range: rangeOfValue(source, path), severity, message });
    return undefined;
  };

  const locate = (source: ConfigurationText, specifier: unknown): Extended => {
    if (typeof specifier !== 'string') return { severity: 'error', message: NO_PATH };
    const file = findExtended(specifier, folderOf(source.file));
    if (file === undefined) return missing(specifier);
    return being.has(file) ? { severity: 'error', message: CIRCLE } : { file };
  };

  return read;
}

/** The folder of the configuration that is used in the end, whatever it extends: `${configDir}` stands for it. */
export function configFolderOf(chain: ConfigChain): string {
  return folderOf(chain.file);
}

/** A path of a tsconfig as a path from the workspace root; undefined for an absolute one, which leads out of it. */
export function pathOfConfigValue(value: string, relativeTo: string, configFolder: string): ModulePath | undefined {
  if (isAbsolute(value)) return undefined;
  if (CONFIG_DIR.test(value)) return joinPath(configFolder, `./${value.replace(CONFIG_DIR, '')}`);
  return joinPath(relativeTo, value);
}

const CONFIG_DIR = /^\$\{configDir\}/i;

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path);
}

/** The file that an `extends` leads to, or what is wrong with it. */
type Extended = { readonly file: ModulePath } | Pick<ConfigurationProblem, 'message' | 'severity'>;

const NO_PATH = '"extends" must be a path or a list of paths.';
const CIRCLE = 'This leads back to the file itself in a circle, so it is not read again.';
const UNREADABLE = 'This file cannot be read. Its settings are missing when imports are resolved.';

function missing(specifier: string): Extended {
  // Packages are missing until they are installed, which is nothing wrong with the file.
  const isPackage = !specifier.startsWith('.') && !isAbsolute(specifier);
  const advice = isPackage ? 'Install the package that holds it.' : 'Create it or correct the path.';
  const message = `"${specifier}" is not there. ${advice} Until then its settings are missing when imports are resolved.`;
  return { severity: isPackage ? 'warning' : 'error', message };
}

function mergeChain(
  source: ConfigurationText,
  own: JsonObject,
  extended: readonly (ConfigChain | undefined)[],
): ConfigChain {
  const compilerOptions = new Map<string, ConfigValue>();
  for (const base of extended) {
    for (const [name, option] of base?.compilerOptions ?? []) compilerOptions.set(name, option);
  }
  const ownOptions = isJsonObject(own['compilerOptions']) ? own['compilerOptions'] : {};
  for (const [name, value] of Object.entries(ownOptions)) {
    compilerOptions.set(name, { value: value ?? undefined, path: ['compilerOptions', name], source });
  }
  const inherited = (key: 'files' | 'include' | 'exclude'): ConfigValue | undefined =>
    ownValue(source, own, key) ?? extended.findLast((base) => base?.[key] !== undefined)?.[key];
  return {
    file: source.file,
    complete: extended.every((base) => base?.complete === true),
    compilerOptions,
    files: inherited('files'),
    include: inherited('include'),
    exclude: inherited('exclude'),
    references: ownValue(source, own, 'references'),
  };
}

function ownValue(source: ConfigurationText, own: JsonObject, key: string): ConfigValue | undefined {
  const value = own[key];
  return Array.isArray(value) ? { value, path: [key], source } : undefined;
}
