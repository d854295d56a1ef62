import type { ConfigurationProblem } from '#application/ports/configurationProblem.ts';
import type { ProjectFiles } from '#application/ports/files.ts';
import type { Resolver } from '#application/ports/language.ts';
import type { ImportSite, ModulePath, Target } from '#domain/graph/module.ts';
import { createSourcesOfOutput } from './buildOutput.ts';
import { createFileLookup } from './fileLookup.ts';
import { createExtendedFinder } from './findExtended.ts';
import type { Configs } from './governingConfig.ts';
import { createConfigs } from './governingConfig.ts';
import { folderOf } from './modulePaths.ts';
import { createPackageFinder } from './packageFolders.ts';
import { faceOfPackage } from './packageFace.ts';
import { createPackageJsons } from './packageJson.ts';
import type { ResolutionSettings } from './resolutionSettings.ts';
import type { Resolution, ResolutionContext, Rules } from './resolution.ts';
import { createResolution, createRules } from './resolution.ts';
import { resolveSpecifier } from './resolveSpecifier.ts';
import { resolveReference } from './resolveReference.ts';
import { createConfigChainReader } from './tsconfigChain.ts';
import { createWorkspacePackages } from './workspacePackages.ts';
import type { ImportMode } from './importMode.ts';
import { formatOf, modeOf } from './importMode.ts';

/** Resolves the imports of TypeScript and JavaScript as the compiler does, over a fixed set of files. */
export function createTypeScriptResolver(project: ProjectFiles): Resolver {
  const problems: ConfigurationProblem[] = [];
  const { context, configs } = createContext(project, problems);
  const { packages } = context;
  const resolutionFor = createResolutions(context);

  const importerAt = (path: ModulePath): Importer => {
    const folder = folderOf(path);
    const scope = packages.scopeOf(folder);
    const settings = configs.settingsFor(path);
    const format = formatOf(path, settings, scope);
    return { path, folder, scope: scope?.folder ?? '', settings, format, import: undefined, require: undefined };
  };

  // Whoever asks, asks for all imports of a file in a row.
  let importer: Importer | undefined;
  return {
    resolve: (from: ModulePath, site: ImportSite): Target => {
      if (importer?.path !== from) importer = importerAt(from);
      const { folder, scope, settings, format } = importer;
      const mode = modeOf(site.kind, format, settings);
      const resolution = (importer[mode] ??= resolutionFor(settings, mode, scope));
      if (site.kind === 'reference') return resolveReference(resolution, folder, site.specifier);
      const target = resolveSpecifier(resolution, folder, site.specifier);
      const face = target.kind === 'module' ? faceOfPackage(resolution, site.specifier, target.path) : undefined;
      return face === undefined || target.kind !== 'module' ? target : { ...target, face };
    },
    problems: () => problems,
  };
}

/** What all imports of one file have in common. */
interface Importer {
  readonly path: ModulePath;
  readonly folder: string;
  readonly scope: string;
  readonly settings: ResolutionSettings;
  readonly format: ImportMode;
  import: Resolution | undefined;
  require: Resolution | undefined;
}

/** Imports by the same rules in the same package mean the same, so their answers are kept together. */
function createResolutions(context: ResolutionContext) {
  const known = new Map<ResolutionSettings, Record<ImportMode, RulesByScope>>();
  const rulesByScope = (settings: ResolutionSettings, mode: ImportMode): RulesByScope => {
    return { rules: createRules(context, settings, mode), resolutions: new Map() };
  };
  return (settings: ResolutionSettings, mode: ImportMode, scope: string): Resolution => {
    const byMode = getOrAdd(known, settings, () => ({
      import: rulesByScope(settings, 'import'),
      require: rulesByScope(settings, 'require'),
    }));
    const { rules, resolutions } = byMode[mode];
    return getOrAdd(resolutions, scope, () => createResolution(rules, scope));
  };
}

interface RulesByScope {
  readonly rules: Rules;
  readonly resolutions: Map<string, Resolution>;
}

/** The configs of a project, for whoever has other questions than where an import leads. */
export function configsOf(project: ProjectFiles): Configs {
  return createContext(project, []).configs;
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
  const context: ResolutionContext = { lookup, packages, workspace, findPackage, sourcesOf };
  return { context, configs };
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const before = map.get(key);
  if (before !== undefined) return before;
  const value = create();
  map.set(key, value);
  return value;
}
