import type { ModulePath } from '#domain/graph/module.ts';
import type { Probe, Wanted } from './fileExtensions.ts';
import { findWithImpliedExtension, findWithWrittenExtension, namesTypeScriptFile } from './fileExtensions.ts';
import { joinPath } from './modulePaths.ts';
import type { PackageJson } from './packageJson.ts';

/** How files and folders stand for modules. */
export interface LoadRules {
  readonly probe: Probe;
  readonly packageIn: (folder: string) => PackageJson | undefined;
  /** Node's rules for ES modules: extensions are written out and folders are no modules. */
  readonly nodeEsm: boolean;
  /** What is searched for, one round after the other. */
  readonly rounds: readonly Wanted[];
}

/** The file that `base`, a path with or without an extension, stands for. */
export function loadFileOrFolder(base: ModulePath, rules: LoadRules): ModulePath | undefined {
  for (const wanted of rules.rounds) {
    const found = loadInRound(base, wanted, rules);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** One round of that search. */
export function loadInRound(base: ModulePath, wanted: Wanted, rules: LoadRules): ModulePath | undefined {
  return loadFile(base, wanted, rules) ?? (rules.nodeEsm ? undefined : loadFolder(base, wanted, rules));
}

/** The module that a folder stands for: what its package.json says, else its index file. */
export function loadOnlyFolder(folder: string, rules: LoadRules): ModulePath | undefined {
  if (rules.nodeEsm) return undefined;
  for (const wanted of rules.rounds) {
    const found = loadFolder(folder, wanted, rules);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function loadFile(base: ModulePath, wanted: Wanted, rules: LoadRules): ModulePath | undefined {
  const found = findWithWrittenExtension(base, wanted, rules.probe);
  if (found !== undefined || rules.nodeEsm) return found;
  return findWithImpliedExtension(base, wanted, rules.probe);
}

/** What a field of package.json, or a target of `exports`, leads to. */
export function loadNamedFile(path: ModulePath, wanted: Wanted, probe: Probe): ModulePath | undefined {
  if (namesTypeScriptFile(path) && wanted !== 'javascript') return probe(path);
  return findWithWrittenExtension(path, wanted, probe);
}

export function loadFolder(folder: string, wanted: Wanted, rules: LoadRules): ModulePath | undefined {
  const info = rules.packageIn(folder);
  if (info !== undefined) {
    const found = loadEntry(info, wanted, rules);
    if (found !== undefined) return found;
  }
  return loadIndex(folder, wanted, rules.probe);
}

function loadEntry(info: PackageJson, wanted: Wanted, rules: LoadRules): ModulePath | undefined {
  const entry = (wanted === 'javascript' ? undefined : info.types) ?? info.main;
  if (entry === undefined) return undefined;
  const path = joinPath(info.folder, entry);
  // A package of CommonJS may leave out extensions in its package.json, whoever imports it.
  const nodeEsm = rules.nodeEsm && info.isModule;
  return (
    loadNamedFile(path, wanted, rules.probe) ??
    loadFile(path, wanted, { ...rules, nodeEsm }) ??
    (nodeEsm ? undefined : loadIndex(path, wanted, rules.probe))
  );
}

function loadIndex(folder: string, wanted: Wanted, probe: Probe): ModulePath | undefined {
  return findWithImpliedExtension(folder === '' ? 'index' : `${folder}/index`, wanted, probe);
}
