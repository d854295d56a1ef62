import type { Folder } from './folderTree.ts';
import { folderBelow, nameOf } from './folderTree.ts';
import type { Host } from './host.ts';
import { mayHoldLayers } from './host.ts';

/** What one style of architecture sees in a folder: the host of layers, or nothing. */
export type HostReader = (folder: Folder) => Host | undefined;

/** All hosts in and below `root`, outermost first. Nothing is looked for inside a layer. */
export function findHosts(root: Folder, reader: HostReader): readonly Host[] {
  const host = reader(root);
  const layers = new Set(host?.parts.map(({ path }) => path.join('/')));
  return [...(host === undefined ? [] : [host]), ...hostsBelow(root, [], layers, reader)];
}

function hostsBelow(
  folder: Folder,
  fromHost: readonly string[],
  layers: ReadonlySet<string>,
  reader: HostReader,
): readonly Host[] {
  return [...folder.folders.values()].flatMap((child) => {
    const path = [...fromHost, nameOf(child)];
    if (!mayHoldLayers(nameOf(child)) || layers.has(path.join('/'))) return [];
    // Below a host its layers may lie a folder further in, so the way from it is kept until another host begins.
    return reader(child) === undefined ? hostsBelow(child, path, layers, reader) : findHosts(child, reader);
  });
}

/**
 * The folders beside several hosts that `reader`, which asks for less, takes for hosts too: where `orders` and
 * `billing` hold layers, `users` with nothing but a domain is a host as well.
 */
export function hostsBeside(root: Folder, hosts: readonly Host[], reader: HostReader): readonly Host[] {
  const known = new Set(hosts.map(({ folder }) => folder));
  const layers = layerPaths(hosts);
  return parentsOfSeveral(root, hosts).flatMap((parent) =>
    [...parent.folders.values()].flatMap((child) => {
      if (known.has(child) || !mayHoldLayers(nameOf(child)) || layers.has(child.path.join('/'))) return [];
      return reader(child) ?? [];
    }),
  );
}

/** The folders that are layers, from the root. */
export function layerPaths(hosts: readonly Host[]): ReadonlySet<string> {
  return new Set(hosts.flatMap(({ folder, parts }) => parts.map(({ path }) => [...folder.path, ...path].join('/'))));
}

function parentsOfSeveral(root: Folder, hosts: readonly Host[]): readonly Folder[] {
  const children = new Map<Folder, number>();
  for (const { folder } of hosts) {
    const parent = folder.path.length === 0 ? undefined : folderBelow(root, folder.path.slice(0, -1));
    if (parent !== undefined) children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  return [...children].filter(([, count]) => count >= 2).map(([parent]) => parent);
}
