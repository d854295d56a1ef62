import type { Folder } from './folderTree.ts';
import { folderBelow, foldersMatching } from './folderTree.ts';
import type { Host, LayerPart } from './host.ts';
import { mayHoldLayers } from './host.ts';

/** A pattern with the layer that it gives. */
export interface LayerPattern {
  readonly layer: string;
  readonly text: string;
}

/**
 * The patterns of all parts of all hosts. Where several hosts differ in one or two folder names, one pattern with
 * `*` stands for all of them, so that it also holds for the next of their kind, unless it would say too much.
 */
export function foldHosts(root: Folder, hosts: readonly Host[]): readonly LayerPattern[] {
  const patterns = new Map<string, LayerPattern>();
  for (const [glob, group] of groupsOf(hosts)) {
    for (const pattern of patternsOfGroup(root, glob, group)) patterns.set(`${pattern.layer} ${pattern.text}`, pattern);
  }
  return [...patterns.values()];
}

type Glob = readonly string[];

/** Hosts under the glob that stands for most of them; a host of a kind of its own under its own path. */
function groupsOf(hosts: readonly Host[]): (readonly [Glob, readonly Host[]])[] {
  let left = [...hosts];
  const groups: (readonly [Glob, readonly Host[]])[] = [];
  while (left.length > 0) {
    const [glob, group] = largestGroup(left);
    groups.push([glob, group]);
    left = left.filter((host) => !group.includes(host));
  }
  return groups;
}

function largestGroup(hosts: readonly Host[]): readonly [Glob, readonly Host[]] {
  const groups = new Map<string, { readonly glob: Glob; readonly group: Host[] }>();
  for (const host of hosts) {
    for (const glob of globsOf(host.folder.path)) {
      const entry = groups.get(glob.join('/')) ?? { glob, group: [] };
      entry.group.push(host);
      groups.set(glob.join('/'), entry);
    }
  }
  // Globs come with fewer stars first, so of two that stand for equally many hosts the narrower one is kept.
  const [first, ...others] = [...groups.values()].sort((one, other) => stars(one.glob) - stars(other.glob));
  const largest = others.reduce(
    (best, entry) => (best && entry.group.length > best.group.length ? entry : best),
    first,
  );
  return largest === undefined ? [[], []] : [largest.glob, largest.group];
}

/** The path itself, and with one or two neighbouring names left open. The first name always stays. */
function globsOf(path: readonly string[]): readonly Glob[] {
  const globs: Glob[] = [path];
  for (let index = 1; index < path.length; index++) {
    globs.push(path.with(index, '*'));
    if (index + 1 < path.length) globs.push(path.with(index, '*').with(index + 1, '*'));
  }
  return globs;
}

function stars(glob: Glob): number {
  return glob.filter((segment) => segment === '*').length;
}

function patternsOfGroup(root: Folder, glob: Glob, group: readonly Host[]): readonly LayerPattern[] {
  const withPart = new Map<string, { readonly part: LayerPart; readonly hosts: Host[] }>();
  for (const host of group) {
    for (const part of host.parts) {
      const entry = withPart.get(keyOf(part)) ?? { part, hosts: [] };
      entry.hosts.push(host);
      withPart.set(keyOf(part), entry);
    }
  }
  return [...withPart.values()].flatMap(({ part, hosts }) => {
    const folded = hosts.length > 1 && saysNoMore(root, glob, part, hosts, group);
    return (folded ? [glob] : hosts.map(({ folder }) => folder.path)).map((at) => patternOf(at, part));
  });
}

function keyOf({ layer, path, inside }: LayerPart): string {
  return `${layer} ${path.join('/')}${inside}`;
}

function patternOf(at: Glob, { layer, path, inside }: LayerPart): LayerPattern {
  return { layer, text: `${[...at, ...path].join('/')}${inside}` };
}

/** Whether all that the glob would give to the layer belongs there. */
function saysNoMore(
  root: Folder,
  glob: Glob,
  part: LayerPart,
  withPart: readonly Host[],
  group: readonly Host[],
): boolean {
  const meant = new Set(withPart.map(({ folder }) => folder));
  const known = new Set(group.map(({ folder }) => folder));
  return foldersMatching(root, glob)
    .filter((folder) => !meant.has(folder) && holds(folder, part))
    .every((folder) => part.sure && !known.has(folder) && folder.path.every(mayHoldLayers));
}

function holds(folder: Folder, { path, inside }: LayerPart): boolean {
  if (inside !== '') return folderBelow(folder, path) !== undefined;
  const file = path.at(-1) ?? '';
  return folderBelow(folder, path.slice(0, -1))?.files.includes(file) ?? false;
}
