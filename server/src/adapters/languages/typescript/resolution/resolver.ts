import type { ConfigurationProblem, ProjectFiles, Resolver } from '#application/ports.ts';
import type { ImportSite, ModulePath, Target } from '#domain/graph/module.ts';
import { createSourcesOfOutput } from './buildOutput.ts';
import { createFileLookup } from './fileLookup.ts';
import { createExtendedFinder } from './findExtended.ts';
import { createConfigs } from './governingConfig.ts';
import { folderOf } from './modulePaths.ts';
import { createPackageFinder } from './packageFolders.ts';
import { createPackageJsons } from './packageJson.ts';
import type { ResolutionSettings } from './resolutionSettings.ts';
import type { Resolution, ResolutionContext } from './resolution.ts';
import { createResolution } from './resolution.ts';
import { resolveSpecifier } from './resolveSpecifier.ts';
import { resolveReference } from './resolveReference.ts';
import { createConfigChainReader } from './tsconfigChain.ts';
import { createWorkspacePackages } from './workspacePackages.ts';
import type { ImportMode } from './importMode.ts';
import { createFileFormats, modeOf } from './importMode.ts';

/** Resolves the imports of TypeScript and JavaScript as the compiler does, over a fixed set of files. */
export function createTypeScriptResolver(project: ProjectFiles): Resolver {
  const problems: ConfigurationProblem[] = [];
  const { context, configs } = createContext(project, problems);
  const formatOf = createFileFormats(context.packages);
  const resolutions = new Map<ResolutionSettings, Map<ImportMode, Map<string, Resolution>>>();

  /** Imports by the same rules from the same package mean the same, so their answers are kept together. */
  const resolutionFor = (settings: ResolutionSettings, mode: ImportMode, scope: string): Resolution => {
    const byMode = getOrAdd(resolutions, settings, () => new Map<ImportMode, Map<string, Resolution>>());
    const byScope = getOrAdd(byMode, mode, () => new Map<string, Resolution>());
    return getOrAdd(byScope, scope, () => createResolution(context, settings, mode, scope));
  };

  const importerOf = (path: ModulePath): Importer => {
    const folder = folderOf(path);
    const settings = configs.settingsFor(path);
    const scope = context.packages.scopeOf(folder)?.folder ?? '';
    const format = formatOf(path, settings);
    const byMode: Partial<Record<ImportMode, Resolution>> = {};
    return {
      path,
      folder,
      resolutionOf: (site) => {
        const mode = modeOf(site.kind, format, settings);
        return (byMode[mode] ??= resolutionFor(settings, mode, scope));
      },
    };
  };

  let last: Importer | undefined;
  return {
    resolve: (from: ModulePath, site: ImportSite): Target => {
      if (last?.path !== from) last = importerOf(from);
      const resolution = last.resolutionOf(site);
      return site.kind === 'reference'
        ? resolveReference(resolution, last.folder, site.specifier)
        : resolveSpecifier(resolution, last.folder, site.specifier);
    },
    problems: () => problems,
  };
}

/** What all imports of one file have in common. */
interface Importer {
  readonly path: ModulePath;
  readonly folder: string;
  readonly resolutionOf: (site: ImportSite) => Resolution;
}

function createContext(project: ProjectFiles, problems: ConfigurationProblem[]) {
  const report = (problem: ConfigurationProblem) => void problems.push(problem);
  const lookup = createFileLookup(project);
  const packages = createPackageJsons(lookup, report);
  const workspace = createWorkspacePackages(lookup, packages, report);
  const findPackage = createPackageFinder(lookup, packages, workspace);
  const readChain = createConfigChainReader(lookup, createExtendedFinder(lookup, packages, findPackage), report);
  const configs = createConfigs(lookup, readChain, report);
  const sourcesOf = createSourcesOfOutput(lookup.known, configs);
  const context: ResolutionContext = { lookup, packages, findPackage, sourcesOf };
  return { context, configs };
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const before = map.get(key);
  if (before !== undefined) return before;
  const value = create();
  map.set(key, value);
  return value;
}
