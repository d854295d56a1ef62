import { normalisedName } from '../presets.ts';
import type { Folder } from './folderTree.ts';
import { liesIn, nameOf } from './folderTree.ts';
import type { Host } from './host.ts';
import { EVERYTHING_INSIDE, isKernelName, mayHoldLayers } from './host.ts';

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
  ...['src', 'source', 'lib', 'libs', 'app', 'apps', 'packages', 'modules', 'services', 'projects', 'examples'],
  ...['backend', 'frontend', 'server', 'client', 'api', 'web', 'webapp', 'mobile', 'desktop', 'admin', 'worker'],
  ...['workers', 'tools', 'plugins', 'features', 'contexts', 'domains', 'internal', 'main', 'renderer', 'ui', 'core'],
  ...['samples'],
]);

/**
 * The folders whose folders each hold layers of their own, outermost first.
 *
 * @param layers the folders that are layers, as paths from the root
 */
export function findContexts(
  root: Folder,
  hosts: readonly Host[],
  layers: ReadonlySet<string>,
): readonly ContextFolder[] {
  const inHosts = (folder: Folder) => hosts.filter((host) => liesIn(host.folder, folder));
  const children = [...root.folders.values()].filter((child) => inHosts(child).length > 0);
  const contexts = children.filter((child) => !isKernelName(nameOf(child)));
  const named = contexts.every((child) => !TECHNICAL_WORDS.has(normalisedName(nameOf(child))));
  if (contexts.length < 2 || !named) return children.flatMap((child) => findContexts(child, hosts, layers));
  const kernels = [...root.folders.values()].filter((child) => isKernelName(nameOf(child)));
  return [{ folder: root, hosts: contexts.flatMap(inHosts), kernels, pure: isPure(root, layers, inHosts) }];
}

function isPure(root: Folder, layers: ReadonlySet<string>, inHosts: (folder: Folder) => readonly Host[]): boolean {
  return [...root.folders.values()].every(
    (child) =>
      inHosts(child).length > 0 ||
      isKernelName(nameOf(child)) ||
      !mayHoldLayers(nameOf(child)) ||
      layers.has(child.path.join('/')),
  );
}

/** The patterns that name the contexts: whole folders where nothing else lies there, else the layers in them. */
export function contextPatterns({ folder, hosts, pure }: ContextFolder): readonly string[] {
  const base = [...folder.path, '{context}'];
  if (pure) return [[...base, '**'].join('/')];
  const texts = hosts.flatMap((host) => {
    const between = host.folder.path
      .slice(base.length)
      .map((name, at) => (isSameInAll(hosts, base.length + at) ? name : '*'));
    const folders = host.parts.filter(({ inside }) => inside === EVERYTHING_INSIDE);
    return folders.map(({ path, inside }) => `${[...base, ...between, ...path].join('/')}${inside}`);
  });
  return [...new Set(texts)];
}

function isSameInAll(hosts: readonly Host[], at: number): boolean {
  return new Set(hosts.map(({ folder }) => folder.path[at])).size === 1;
}
