import type { ContractReader, ContractReading } from '#application/ports/contractReader.ts';
import type { FileText, ProjectFiles } from '#application/ports/files.ts';
import { matchesAny } from '#domain/architecture/placement.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { START_OF_FILE } from '#domain/text.ts';
import type { RuleMeta } from '#domain/rules/rule.ts';

import { BASELINE_FILE_NAME, baselineFileOf } from './baselineFormat.ts';
import { editContract } from './editContract.ts';
import { contractOfFolders, inferStructure } from './inferContract.ts';
import { readBaseline } from './readBaseline.ts';
import type { FilePatterns } from './readInwardJson.ts';
import { readInwardJson } from './readInwardJson.ts';
import { renderBaseline } from './renderBaseline.ts';

const CONTRACT_FILE_NAME = 'inward.json';

const SOURCE_FILE = /\.(?:[cm]?[jt]sx?|py)$/;

/**
 * Reads every `inward.json` of a workspace, and off the folder names what no such file governs.
 *
 * The readings are sorted so that the first whose root holds a module governs it.
 */
export function contractReader(metas: readonly RuleMeta[]): ContractReader {
  return {
    isContract: (path) => isNamed(path, CONTRACT_FILE_NAME) || isNamed(path, BASELINE_FILE_NAME),
    read: (project) => readContracts(project, metas),
    edit: editContract,
    newBaseline: (root, entries) => ({ file: baselineFileOf(root), text: renderBaseline(root, entries) }),
    readBaseline: (project, root) => readBaseline(project, root, metas),
  };
}

function isNamed(path: ModulePath, name: string): boolean {
  return path === name || path.endsWith(`/${name}`);
}

function readContracts(project: ProjectFiles, metas: readonly RuleMeta[]): readonly ContractReading[] {
  const roots = rootsOf(project.known);
  const modules = modulesByRoot(project.known, roots);
  const readings = roots.map((root) => readContractFile(project, root, modules.get(root) ?? [], metas));
  return roots.includes('') ? readings : [...readings, readFolders(modules.get('') ?? [])];
}

/** The folders with a contract of their own, deepest first. */
function rootsOf(known: ReadonlySet<ModulePath>): readonly string[] {
  const roots: string[] = [];
  for (const path of known) {
    if (path === CONTRACT_FILE_NAME) roots.push('');
    else if (path.endsWith(`/${CONTRACT_FILE_NAME}`)) roots.push(path.slice(0, -CONTRACT_FILE_NAME.length - 1));
  }
  return roots.sort((one, other) => depthOf(other) - depthOf(one) || (one < other ? -1 : 1));
}

function depthOf(root: string): number {
  return root === '' ? 0 : root.split('/').length;
}

/** The source files that each contract governs, relative to its root; those that none governs under the empty root. */
function modulesByRoot(known: ReadonlySet<ModulePath>, roots: readonly string[]): ReadonlyMap<string, ModulePath[]> {
  const modules = new Map<string, ModulePath[]>();
  for (const path of known) {
    if (!SOURCE_FILE.test(path)) continue;
    const root = roots.find((candidate) => candidate === '' || path.startsWith(`${candidate}/`)) ?? '';
    const relative = root === '' ? path : path.slice(root.length + 1);
    const list = modules.get(root);
    if (list === undefined) modules.set(root, [relative]);
    else list.push(relative);
  }
  return modules;
}

function readContractFile(
  { files }: ProjectFiles,
  root: string,
  modules: readonly ModulePath[],
  metas: readonly RuleMeta[],
): ContractReading {
  const file = root === '' ? CONTRACT_FILE_NAME : `${root}/${CONTRACT_FILE_NAME}`;
  const content = files.read(file);
  if (content.kind !== 'text') return unreadable(file, root, content);
  return readInwardJson(file, root, content.text, {
    metas,
    infer: (preset, patterns) => inferStructure(modulesOf(patterns, modules), preset),
  });
}

/** The modules, relative to the root of a contract, that the contract speaks of. */
function modulesOf({ include, exclude }: FilePatterns, modules: readonly ModulePath[]): readonly ModulePath[] {
  return modules.filter((path) => {
    const segments = path.split('/');
    return matchesAny(include, segments) && !matchesAny(exclude, segments);
  });
}

function unreadable(file: ModulePath, root: string, content: Exclude<FileText, { kind: 'text' }>): ContractReading {
  const message = `The contract cannot be read: ${reasonOf(content)}.`;
  return { file, root, contract: undefined, problems: [{ file, range: START_OF_FILE, severity: 'error', message }] };
}

function reasonOf(content: Exclude<FileText, { kind: 'text' }>): string {
  if (content.kind === 'absent') return 'it is gone';
  if (content.kind === 'too-large') return `${content.bytes} bytes are too many`;
  return content.kind === 'not-text' ? 'it is not a text file' : content.reason;
}

function readFolders(modules: readonly ModulePath[]): ContractReading {
  return { file: undefined, root: '', contract: contractOfFolders(modules, undefined), problems: [] };
}
