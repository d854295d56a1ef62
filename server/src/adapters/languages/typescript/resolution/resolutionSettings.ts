import type { ModulePath } from '#domain/graph/module.ts';
import type { Report } from './configurationText.ts';
import { isJsonObject, rangeOfValue, stringsOrUndefined } from './configurationText.ts';
import { folderOf } from './modulePaths.ts';
import type { PathMappings } from './pathMappings.ts';
import { createPathMappings } from './pathMappings.ts';
import type { ConfigChain, ConfigValue } from './tsconfigChain.ts';
import { configFolderOf, pathOfConfigValue } from './tsconfigChain.ts';

/**
 * The compiler's ways to look for modules. Node 16, NodeNext and what lies between differ in nothing that counts here,
 * and `classic`, which the compiler gives up, is taken for `node10`.
 */
export type Algorithm = 'node10' | 'node16' | 'bundler';

/** The options of one tsconfig that decide where an import leads. */
export interface ResolutionSettings {
  readonly algorithm: Algorithm;
  /** What imports are compiled to: it chooses between the conditions `import` and `require`. */
  readonly format: 'esm' | 'commonjs' | 'by-file';
  /** Extensions may be left out even where the algorithm wants them: nobody said which one is right. */
  readonly lenient: boolean;
  readonly baseUrl: string | undefined;
  readonly paths: PathMappings | undefined;
  readonly rootDirs: readonly string[];
  readonly moduleSuffixes: readonly string[];
  readonly customConditions: readonly string[];
  readonly typeRoots: readonly string[];
  readonly usesExports: boolean;
  readonly usesImports: boolean;
}

/** For files that no tsconfig governs: what bundlers do. */
export const NO_CONFIG: ResolutionSettings = {
  algorithm: 'bundler',
  format: 'esm',
  lenient: true,
  baseUrl: undefined,
  paths: undefined,
  rootDirs: [],
  moduleSuffixes: [],
  customConditions: [],
  typeRoots: [],
  usesExports: true,
  usesImports: true,
};

export type ReadSettings = (chain: ConfigChain) => ResolutionSettings;

/**
 * A reader that gives one and the same object for settings that are alike. In a workspace of many projects most
 * extend one base, and what one of them has resolved then holds for the others.
 */
export function createSettingsReader(report: Report): ReadSettings {
  const alike = new Map<string, ResolutionSettings>();
  const pathsOf = createPathsReader(report);
  const numbers = new Map<PathMappings, number>();
  return (chain) => {
    const settings = settingsOf(chain, pathsOf(chain));
    const { paths } = settings;
    if (paths !== undefined && !numbers.has(paths)) numbers.set(paths, numbers.size);
    const key = JSON.stringify({ ...settings, paths: paths && numbers.get(paths) });
    const before = alike.get(key);
    if (before === undefined) alike.set(key, settings);
    return before ?? settings;
  };
}

function settingsOf(chain: ConfigChain, paths: PathMappings | undefined): ResolutionSettings {
  const options = chain.compilerOptions;
  const algorithm = algorithmOf(chain);
  const hasPackageMaps = algorithm === 'node16' || algorithm === 'bundler';
  return {
    algorithm,
    format: formatOf(chain),
    lenient: !chain.complete && !options.has('moduleResolution') && !options.has('module'),
    baseUrl: pathOption(chain, 'baseUrl'),
    paths,
    rootDirs: pathsOption(chain, 'rootDirs'),
    moduleSuffixes: stringsOrUndefined(options.get('moduleSuffixes')?.value) ?? [],
    customConditions: stringsOrUndefined(options.get('customConditions')?.value) ?? [],
    typeRoots: pathsOption(chain, 'typeRoots'),
    usesExports: hasPackageMaps && options.get('resolvePackageJsonExports')?.value !== false,
    usesImports: hasPackageMaps && options.get('resolvePackageJsonImports')?.value !== false,
  };
}

/** A file or folder that a compiler option names. */
export function pathOption(chain: ConfigChain, name: string): ModulePath | undefined {
  const option = chain.compilerOptions.get(name);
  if (typeof option?.value !== 'string') return undefined;
  return pathOfConfigValue(option.value, folderOf(option.source.file), configFolderOf(chain));
}

function pathsOption(chain: ConfigChain, name: string): readonly ModulePath[] {
  const option = chain.compilerOptions.get(name);
  return option === undefined ? [] : pathsFrom(chain, option.value, folderOf(option.source.file));
}

function pathsFrom(chain: ConfigChain, values: unknown, relativeTo: string): readonly ModulePath[] {
  return (stringsOrUndefined(values) ?? [])
    .map((value) => pathOfConfigValue(value, relativeTo, configFolderOf(chain)))
    .filter((path) => path !== undefined);
}

function algorithmOf(chain: ConfigChain): Algorithm {
  const said = lowerCase(chain.compilerOptions.get('moduleResolution'));
  if (said === 'node16' || said === 'nodenext') return 'node16';
  if (said === 'node' || said === 'node10' || said === 'classic') return 'node10';
  if (said === 'bundler') return said;
  return NODE_MODULES.has(lowerCase(chain.compilerOptions.get('module')) ?? '') ? 'node16' : 'bundler';
}

const NODE_MODULES: ReadonlySet<string> = new Set(['node16', 'node18', 'node20', 'nodenext']);

function formatOf(chain: ConfigChain): ResolutionSettings['format'] {
  const module = lowerCase(chain.compilerOptions.get('module'));
  if (module === undefined) return lowerCase(chain.compilerOptions.get('target')) === 'es5' ? 'commonjs' : 'esm';
  if (NODE_MODULES.has(module)) return 'by-file';
  return module === 'commonjs' ? 'commonjs' : 'esm';
}

function lowerCase(option: ConfigValue | undefined): string | undefined {
  return typeof option?.value === 'string' ? option.value.toLowerCase() : undefined;
}

/** A reader of `paths` that reads each only once, however many configs inherit it. */
function createPathsReader(report: Report): (chain: ConfigChain) => PathMappings | undefined {
  const known = new Map<ConfigValue, Map<string, PathMappings | undefined>>();
  return (chain) => {
    const option = chain.compilerOptions.get('paths');
    if (option?.value === undefined) return undefined;
    // Substitutions are relative to `baseUrl`, and where there is none to the file that says `paths`.
    const relativeTo = pathOption(chain, 'baseUrl') ?? folderOf(option.source.file);
    const key = option.source.text.includes('{configDir}') ? `${relativeTo}:${chain.file}` : relativeTo;
    const byKey = known.get(option) ?? new Map<string, PathMappings | undefined>();
    if (!byKey.has(key)) byKey.set(key, readPaths(chain, option, relativeTo, report));
    known.set(option, byKey);
    return byKey.get(key);
  };
}

function readPaths(
  chain: ConfigChain,
  option: ConfigValue,
  relativeTo: string,
  report: Report,
): PathMappings | undefined {
  if (!isJsonObject(option.value)) {
    complain(option, [], '"paths" must map patterns to lists of paths.', report);
    return undefined;
  }
  const mappings = new Map<string, readonly ModulePath[]>();
  for (const [pattern, paths] of Object.entries(option.value)) {
    if (Array.isArray(paths)) mappings.set(pattern, pathsFrom(chain, paths, relativeTo));
    else complain(option, [pattern], `What "${pattern}" stands for must be a list of paths.`, report);
  }
  return createPathMappings(mappings);
}

function complain({ source, path }: ConfigValue, below: readonly string[], message: string, report: Report): void {
  const range = rangeOfValue(source, [...path, ...below]);
  report({ file: source.file, range, severity: 'error', message });
}
