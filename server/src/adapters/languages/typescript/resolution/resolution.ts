import type { ModulePath, Target } from '#domain/graph/module.ts';
import type { SourcesOfOutput } from './buildOutput.ts';
import type { Probe, Wanted } from './fileExtensions.ts';
import { startOfExtension } from './fileExtensions.ts';
import type { FileLookup } from './fileLookup.ts';
import type { ImportMode } from './importMode.ts';
import type { LoadRules } from './loadModule.ts';
import type { FindPackage } from './packageFolders.ts';
import type { PackageJsons } from './packageJson.ts';
import type { PackageRules } from './packageModules.ts';
import type { ResolutionSettings } from './resolutionSettings.ts';

/** What every resolution looks at. */
export interface ResolutionContext {
  readonly lookup: FileLookup;
  readonly packages: PackageJsons;
  readonly findPackage: FindPackage;
  readonly sourcesOf: SourcesOfOutput;
}

/** How imports of one package by one tsconfig in one mode are resolved, with the answers so far. */
export interface Resolution {
  readonly context: ResolutionContext;
  readonly settings: ResolutionSettings;
  /** The folder of the package.json that the importing files belong to. */
  readonly scope: string;
  /** Looks at the listing alone. */
  readonly listed: LoadRules;
  readonly onDisk: LoadRules;
  readonly inPackage: PackageRules;
  readonly byPath: Map<ModulePath, Target>;
  readonly byName: Map<string, Target>;
}

export const UNRESOLVED: Target = { kind: 'unresolved' };

export function createResolution(
  context: ResolutionContext,
  settings: ResolutionSettings,
  mode: ImportMode,
  scope: string,
): Resolution {
  const { lookup, packages, sourcesOf } = context;
  const common = {
    packageIn: packages.inFolder,
    nodeEsm: settings.algorithm === 'node16' && mode === 'import' && !settings.lenient,
    rounds: settings.algorithm === 'node10' ? TYPES_FIRST : ALL_AT_ONCE,
  };
  const listed = { ...common, probe: probeFor((path) => lookup.known.has(path), settings) };
  const conditions = settings.usesExports ? conditionsOf(settings, mode) : undefined;
  return {
    context,
    settings,
    scope,
    listed,
    onDisk: { ...common, probe: probeFor(lookup.isFile, settings) },
    inPackage: { load: listed, conditions, sourcesOf },
    byPath: new Map(),
    byName: new Map(),
  };
}

const ALL_AT_ONCE: readonly Wanted[] = ['any'];
const TYPES_FIRST: readonly Wanted[] = ['types', 'javascript'];

function probeFor(isThere: (path: ModulePath) => boolean, { moduleSuffixes }: ResolutionSettings): Probe {
  if (moduleSuffixes.length === 0) return (path) => (isThere(path) ? path : undefined);
  return (path) => {
    const at = startOfExtension(path);
    return moduleSuffixes.map((suffix) => path.slice(0, at) + suffix + path.slice(at)).find(isThere);
  };
}

function conditionsOf({ algorithm, customConditions }: ResolutionSettings, mode: ImportMode): ReadonlySet<string> {
  const node = algorithm === 'bundler' ? [] : ['node'];
  return new Set([mode, 'types', ...node, ...customConditions]);
}
