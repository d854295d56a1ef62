import type { Contract, Role } from '#domain/architecture/contract.ts';
import { isIncluded, placementOf } from '#domain/architecture/placement.ts';
import { layerOfWord, normalisedName, rankedLayers } from '#domain/architecture/presets.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf } from '#domain/graph/modulePaths.ts';
import type { Member } from '../moves/layerFolders.ts';
import { foldersOfPattern, membersOf, rootInContext } from '../moves/layerFolders.ts';
import type { WorkspaceView } from '../workspace.ts';

/**
 * The folder in which modules of a role lie in a context, or would: where most of them lie, else as in another context,
 * else as the contract's patterns or the words of its preset have it. Undefined where no layer has that role, or none
 * of its folders can be told.
 */
export function folderForRole(
  view: WorkspaceView,
  contract: Contract,
  role: Role,
  context: string | undefined,
  ending: string,
): ModulePath | undefined {
  const all = membersOf.now(view, contract);
  const ofRole = all.filter(({ layer }) => layer.role === role);
  const here = ofRole.filter((member) => member.context === context);
  const candidates = [
    ...byCount(here.map(({ root }) => root)),
    ...(context === undefined ? [] : likeElsewhere(contract, role, context, all)),
    ...foldersOfPatterns(contract, role, context, all),
    ...foldersOfWords(contract, role, context, all),
  ];
  return (
    candidates.find((folder) => takes(contract, role, context, `${folder}/x${ending}`)) ??
    candidates.find((folder) => wouldTake(contract, role, context, folder))
  );
}

/** As in other contexts: beside folders of as many other roles as possible, so that what belongs together lies together. */
function likeElsewhere(contract: Contract, role: Role, context: string, all: readonly Member[]): readonly ModulePath[] {
  const roles = new Map<ModulePath, Set<Role | undefined>>();
  const ofRole = new Set<ModulePath>();
  for (const member of all) {
    const root = rootInContext(contract, member, context);
    if (root === undefined) continue;
    const host = folderOf(root);
    roles.set(host, (roles.get(host) ?? new Set()).add(member.layer.role));
    if (member.layer.role === role) ofRole.add(root);
  }
  const neighbours = (root: ModulePath): number => roles.get(folderOf(root))?.size ?? 0;
  return [...ofRole].sort((a, b) => neighbours(b) - neighbours(a));
}

/** Where layers are read off folders, a folder of that name makes itself one of the layer once something lies in it. */
function wouldTake(contract: Contract, role: Role, context: string | undefined, folder: ModulePath): boolean {
  const path = `${folder}/x.ts`;
  if (contract.origin.kind !== 'inferred' || !isIncluded(contract, path)) return false;
  const placement = placementOf(contract, path);
  if (placement.layer !== undefined || placement.context !== context) return false;
  const name = normalisedName(folder.slice(folder.lastIndexOf('/') + 1));
  return layerOfWord(contract.preset, name)?.role === role;
}

function takes(contract: Contract, role: Role, context: string | undefined, path: ModulePath): boolean {
  if (!isIncluded(contract, path)) return false;
  const placement = placementOf(contract, path);
  return placement.layer?.role === role && placement.context === context;
}

function foldersOfPatterns(
  contract: Contract,
  role: Role,
  context: string | undefined,
  all: readonly Member[],
): readonly ModulePath[] {
  const hosts = hostsOf(contract, context, all);
  const patterns = contract.layers.flatMap((layer) => (layer.role === role ? layer.paths : []));
  return patterns.flatMap((pattern) =>
    hosts.flatMap((host) => foldersOfPattern(contract, pattern, `${host}/x/x.ts`, [host, ...hosts])),
  );
}

/** Where the folders are read off names, any of the words that a preset knows makes one. */
function foldersOfWords(
  { preset }: Contract,
  role: Role,
  context: string | undefined,
  all: readonly Member[],
): readonly ModulePath[] {
  const words = rankedLayers(preset).flatMap(({ layer }) => (layer.role === role ? [layer.name, ...layer.words] : []));
  return hostsOf(undefined, context, all).flatMap((host) =>
    words.map((word) => (host === '' ? word : `${host}/${word}`)),
  );
}

/** The folders in which layers lie side by side. */
function hostsOf(
  contract: Contract | undefined,
  context: string | undefined,
  all: readonly Member[],
): readonly ModulePath[] {
  const inContext = all.filter((member) => member.context === context);
  const found = byCount((inContext.length > 0 ? inContext : all).map(({ root }) => folderOf(root)));
  const named = (contract?.contexts?.paths ?? []).flatMap(({ segments }) => {
    const index = segments.findIndex((segment) => segment.kind === 'capture');
    const before = segments.slice(0, Math.max(0, index));
    if (context === undefined || !before.every((segment) => segment.kind === 'literal')) return [];
    const names = before.map(({ text }) => text);
    return [
      [...(contract?.root === undefined || contract.root === '' ? [] : [contract.root]), ...names, context].join('/'),
    ];
  });
  return [...named, ...found, 'src', ''];
}

function byCount(folders: readonly ModulePath[]): readonly ModulePath[] {
  const counts = new Map<ModulePath, number>();
  for (const folder of folders) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([folder]) => folder);
}
