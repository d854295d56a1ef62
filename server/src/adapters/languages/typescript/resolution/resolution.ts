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
import type { WorkspacePackages } from './workspacePackages.ts';
import type { ResolutionSettings } from './resolutionSettings.ts';

/** What every resolution looks at. */
export interface ResolutionContext {
  readonly lookup: FileLookup;
  readonly packages: PackageJsons;
  readonly workspace: WorkspacePackages;
  readonly findPackage: FindPackage;
  readonly sourcesOf: SourcesOfOutput;
}

/** How imports are resolved by the settings of one tsconfig in one mode, with the answers that hold wherever they stand. */
export interface Rules {
  readonly context: ResolutionContext;
  readonly settings: ResolutionSettings;
  /** Looks at the listing alone. */
  readonly listed: LoadRules;
  readonly onDisk: LoadRules;
  readonly inPackage: PackageRules;
  readonly byPath: Map<ModulePath, Target>;
  /** Where `paths` and `baseUrl` lead. */
  readonly byMapping: Map<string, ModulePath | undefined>;
}

/** The rules for the files of one package, which decides what a package name means. */
export interface Resolution extends Rules {
  /** The folder of the package.json that the importing files belong to. */
  readonly scope: string;
  readonly byName: Map<string, Target>;
}

export const UNRESOLVED: Target = { kind: 'unresolved' };

export function createRules(context: ResolutionContext, settings: ResolutionSettings, mode: ImportMode): Rules {
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
    listed,
    onDisk: { ...common, probe: probeFor(lookup.isFile, settings) },
    inPackage: { load: listed, conditions, sourcesOf },
    byPath: new Map(),
    byMapping: new Map(),
  };
}

export function createResolution(rules: Rules, scope: string): Resolution {
  return { ...rules, scope, byName: new Map() };
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
