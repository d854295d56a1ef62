import { normalisedName } from '../presets.ts';
import { layerPaths } from './findHosts.ts';
import type { Folder } from './folderTree.ts';
import { nameOf } from './folderTree.ts';
import type { Host } from './host.ts';
import { isKernelName, mayHoldLayers } from './host.ts';

/** A folder whose folders are bounded contexts. */
export interface ContextFolder {
  readonly folder: Folder;
  /** The hosts in its contexts; each is a context or lies in one. */
  readonly hosts: readonly Host[];
  /** Its folders that hold what the contexts share. */
  readonly kernels: readonly Folder[];
  /** Whether it holds nothing but contexts, kernels and layers. */
  readonly pure: boolean;
}

/** Folders that say where code runs or how it is kept, not what it is about. */
const TECHNICAL_WORDS: ReadonlySet<string> = new Set([
  ...[
    'src',
    'source',
    'lib',
    'libs',
    'app',
    'apps',
    'packages',
    'modules',
    'services',
    'projects',
    'examples',
    'samples',
  ],
  ...[
    'backend',
    'frontend',
    'server',
    'client',
    'api',
    'web',
    'mobile',
    'desktop',
    'admin',
    'worker',
    'workers',
    'core',
  ],
  ...['tools', 'plugins', 'features', 'contexts', 'domains', 'internal', 'main', 'renderer', 'webapp', 'ui'],
]);

/** The folders whose folders each hold layers of their own, outermost first. */
export function findContexts(root: Folder, hosts: readonly Host[]): readonly ContextFolder[] {
  const inHosts = (folder: Folder) => hosts.filter((host) => isInside(host.folder, folder));
  const children = [...root.folders.values()].filter((child) => inHosts(child).length > 0);
  const contexts = children.filter((child) => !isKernelName(nameOf(child)));
  const named = contexts.every((child) => !TECHNICAL_WORDS.has(normalisedName(nameOf(child))));
  if (contexts.length < 2 || !named) return children.flatMap((child) => findContexts(child, hosts));
  const kernels = [...root.folders.values()].filter((child) => isKernelName(nameOf(child)));
  return [{ folder: root, hosts: contexts.flatMap(inHosts), kernels, pure: isPure(root, hosts, inHosts) }];
}

function isPure(root: Folder, hosts: readonly Host[], inHosts: (folder: Folder) => readonly Host[]): boolean {
  const layers = layerPaths(hosts);
  return [...root.folders.values()].every(
    (child) =>
      inHosts(child).length > 0 ||
      isKernelName(nameOf(child)) ||
      !mayHoldLayers(nameOf(child)) ||
      layers.has(child.path.join('/')),
  );
}

function isInside(folder: Folder, above: Folder): boolean {
  return above.path.every((name, index) => folder.path[index] === name);
}

/** The patterns that name the contexts: whole folders where nothing else lies there, else the layers in them. */
export function contextPatterns({ folder, hosts, pure }: ContextFolder): readonly string[] {
  const base = [...folder.path, '{context}'];
  if (pure) return [[...base, '**'].join('/')];
  const texts = hosts.flatMap((host) => {
    const between = host.folder.path
      .slice(base.length)
      .map((name, at) => (isSameInAll(hosts, base.length + at) ? name : '*'));
    return host.parts.map(({ path, inside }) => `${[...base, ...between, ...path].join('/')}${inside}`);
  });
  return [...new Set(texts)];
}

function isSameInAll(hosts: readonly Host[], at: number): boolean {
  return new Set(hosts.map(({ folder }) => folder.path[at])).size === 1;
}
