import type { ModulePath } from '#domain/graph/module.ts';
import type { SourcesOfOutput } from './buildOutput.ts';
import type { Wanted } from './fileExtensions.ts';
import type { LoadRules } from './loadModule.ts';
import { loadFile, loadFileOrFolder, loadFolder, loadNamedFile } from './loadModule.ts';
import { joinPath } from './modulePaths.ts';
import type { PackageJson } from './packageJson.ts';
import type { Conditions } from './packageTargets.ts';
import { exportTargets } from './packageTargets.ts';
import { pathsByTypesVersions } from './typesVersions.ts';

/** How a package of the workspace is looked into. */
export interface PackageRules {
  readonly load: LoadRules;
  /** Undefined where `exports` does not count. */
  readonly conditions: ReadonlySet<string> | undefined;
  readonly sourcesOf: SourcesOfOutput;
}

/**
 * The module of the workspace that `subpath` of a package (empty for its entry) stands for.
 *
 * A package names its build output, which need not be there and is no source in any case. So what it names is traced
 * back to the source, and where that fails too, the usual places of an entry are tried.
 */
export function moduleInPackage(info: PackageJson, subpath: string, rules: PackageRules): ModulePath | undefined {
  const { load, conditions } = rules;
  const named = targetsIn(info, subpath, conditions ?? 'any');
  const anyhow = targetsIn(info, subpath, 'any');
  // What a package does not export is not to be had, even where the file is there.
  if (info.exports !== undefined && conditions !== undefined && anyhow.length === 0) return undefined;
  return (
    byCompiler(info, subpath, rules) ??
    bySource(named, rules) ??
    firstFound(named, load.probe) ??
    bySource(anyhow, rules) ??
    byHabit(info, subpath, anyhow, rules)
  );
}

/** What a target such as `./dist/a.js` leads to: the file itself, or the source that it is built from. */
export function moduleOfTarget(path: ModulePath, rules: PackageRules): ModulePath | undefined {
  const { rounds, probe } = rules.load;
  return firstFound(rounds, (wanted) => loadNamedFile(path, wanted, probe)) ?? bySource([path], rules);
}

const TYPES_FIRST: readonly Wanted[] = ['types', 'javascript'];

function byCompiler(info: PackageJson, subpath: string, rules: PackageRules): ModulePath | undefined {
  const { load, conditions } = rules;
  if (info.exports !== undefined && conditions !== undefined) {
    const targets = targetsIn(info, subpath, conditions);
    return firstFound(TYPES_FIRST, (wanted) => firstFound(targets, (path) => loadNamedFile(path, wanted, load.probe)));
  }
  const path = joinPath(info.folder, subpath);
  const versioned = pathsByTypesVersions(info, subpath);
  return firstFound(TYPES_FIRST, (wanted) => {
    const found = firstFound(versioned, (place) => loadFile(place, wanted, load) ?? loadFolder(place, wanted, load));
    const asFile = subpath === '' ? undefined : loadFile(path, wanted, load);
    return found ?? asFile ?? loadFolder(path, wanted, load);
  });
}

/** The paths that a package names for a subpath, from the workspace root. */
function targetsIn(info: PackageJson, subpath: string, conditions: Conditions): readonly ModulePath[] {
  const inFolder = (target: string) => joinPath(info.folder, target);
  if (info.exports === undefined) {
    return [...pathsByTypesVersions(info, subpath), ...entriesIn(info, subpath).map(inFolder)];
  }
  return (exportTargets(info.exports, subpath === '' ? '.' : `./${subpath}`, conditions) ?? []).map(inFolder);
}

function entriesIn(info: PackageJson, subpath: string): readonly string[] {
  if (subpath !== '') return [subpath];
  return [info.types, info.main, ...info.bundlerEntries].filter((entry) => entry !== undefined);
}

function bySource(targets: readonly ModulePath[], { load, sourcesOf }: PackageRules): ModulePath | undefined {
  const lenient = { ...load, nodeEsm: false };
  return firstFound(targets, (target) => firstFound(sourcesOf(target), (source) => loadFileOrFolder(source, lenient)));
}

function byHabit(
  info: PackageJson,
  subpath: string,
  named: readonly ModulePath[],
  { load }: PackageRules,
): ModulePath | undefined {
  const lenient = { ...load, nodeEsm: false };
  const targets = named.map((target) => target.slice(info.folder.length).replace(/^\//, ''));
  const names = new Set(targets.flatMap(withoutBuildFolders));
  if (subpath === '') for (const name of USUAL_ENTRIES) names.add(name);
  else names.add(subpath);
  const places = [...names].flatMap((name) => USUAL_SOURCES.map((folder) => folder + name));
  return firstFound(places, (place) => loadFileOrFolder(joinPath(info.folder, place), lenient));
}

const USUAL_SOURCES = ['src/', '', 'lib/', 'src/lib/'];
const USUAL_ENTRIES = ['index', 'main', 'public-api', 'public_api'];

/** `dist/esm/a.js` → `esm/a.js`, `a.js`: the folders of a build stand before the path that the source has as well. */
function withoutBuildFolders(target: string): readonly string[] {
  const segments = target.split('/');
  const kept: string[] = [];
  while (segments.length > 1 && BUILD_FOLDER.test(segments[0] ?? '')) {
    segments.shift();
    kept.unshift(segments.join('/'));
  }
  return kept;
}

const BUILD_FOLDER = /^(?:dist|build|out|lib|output|esm|cjs|es|types|typings|bundles|fesm\d*|umd|node|browser|src|\.)$/;

function firstFound<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
