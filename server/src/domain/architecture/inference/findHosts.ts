import type { Folder } from './folderTree.ts';
import { folderBelow, nameOf } from './folderTree.ts';
import type { Host } from './host.ts';
import { layerModulesOf } from './layerModules.ts';
import { mayHoldLayers } from './host.ts';

/** What one style of architecture sees in a folder: the host of layers, or nothing. */
export type HostReader = (folder: Folder) => Host | undefined;

/** All hosts in and below `root`, outermost first. Nothing is looked for inside a layer. */
export function findHosts(root: Folder, reader: HostReader): readonly Host[] {
  const hosts: Host[] = [];
  collectHosts(root, reader, hosts);
  return hosts;
}

/** `layers` are those of the host that `folder` lies in, as paths from the root: a host's layers may lie deep in it. */
function collectHosts(folder: Folder, reader: HostReader, hosts: Host[], layers: ReadonlySet<string> = NONE): void {
  // Most folders of a large workspace hold no folders, and so no layers, unless modules are layers.
  if (folder.folders.size === 0 && layerModulesOf(folder).length === 0) return;
  const host = reader(folder);
  if (host !== undefined) hosts.push(host);
  const taken = host === undefined ? layers : new Set([...layers, ...layerPaths([host])]);
  for (const child of folder.folders.values()) {
    if (mayHoldLayers(nameOf(child)) && !taken.has(child.path.join('/'))) collectHosts(child, reader, hosts, taken);
  }
}

const NONE: ReadonlySet<string> = new Set();

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
