import { normalisedName } from '../presets.ts';
import type { Folder } from './folderTree.ts';
import { folderBelow, nameOf } from './folderTree.ts';
import type { Host, LayerPart } from './host.ts';
import { EVERYTHING_INSIDE } from './host.ts';

const WIRING_FILE =
  /^(?:main|app|server|bootstrap|container|composition|composition-?root|di|ioc|__main__|asgi|wsgi)\.(?:[cm]?[jt]sx?|py)$/i;
const MODULE_FILE = /\.module\.[jt]s$/;
const INDEX_FILE = /^index\.[cm]?[jt]sx?$/;

const WIRING_FOLDERS: ReadonlySet<string> = new Set([
  ...['composition', 'compositionroot', 'bootstrap', 'boot', 'compose', 'di', 'ioc', 'main', 'dependencyinjection'],
]);

/**
 * Where the program is put together: in files such as `main.ts` that lie beside the layers or in a folder above them,
 * and in folders such as `composition` above them.
 *
 * @param isSlice whether a host is one of several contexts. The `index.ts` of a context is its face, not its wiring.
 */
export function withWiring(root: Folder, hosts: readonly Host[], isSlice: (host: Host) => boolean): readonly Host[] {
  const own = hosts.map((host) => {
    const named = isSlice(host) ? isWiringFile : isWiringOrIndex;
    return { ...host, parts: [...host.parts, ...fileParts(host.folder, named)] };
  });
  const hostFolders = new Set(hosts.map(({ folder }) => folder));
  const above = foldersAbove(root, hosts).filter((folder) => !hostFolders.has(folder));
  return [...own, ...above.flatMap((folder) => wiringOf(folder, hosts))];
}

function wiringOf(folder: Folder, hosts: readonly Host[]): readonly Host[] {
  const folders = [...folder.folders.values()].filter(
    (child) => WIRING_FOLDERS.has(normalisedName(nameOf(child))) && !hosts.some((host) => isInside(host.folder, child)),
  );
  const parts = [
    ...fileParts(folder, isWiringOrIndex),
    ...folders.map((child) => compositionPart(nameOf(child), EVERYTHING_INSIDE)),
  ];
  return parts.length === 0 ? [] : [{ folder, parts }];
}

function isInside(folder: Folder, above: Folder): boolean {
  return above.path.every((name, index) => folder.path[index] === name);
}

function isWiringFile(name: string): boolean {
  return WIRING_FILE.test(name) || MODULE_FILE.test(name);
}

function isWiringOrIndex(name: string): boolean {
  return isWiringFile(name) || INDEX_FILE.test(name);
}

function fileParts(folder: Folder, named: (name: string) => boolean): LayerPart[] {
  return folder.files.filter(named).map((name) => compositionPart(name, ''));
}

function compositionPart(name: string, inside: string): LayerPart {
  return { layer: 'composition', path: [name], inside, sure: false };
}

/** The folders that hosts lie in, each once. */
function foldersAbove(root: Folder, hosts: readonly Host[]): readonly Folder[] {
  const above = new Set<Folder>();
  for (const { folder } of hosts) {
    for (let depth = folder.path.length - 1; depth >= 0; depth--) {
      const found = folderBelow(root, folder.path.slice(0, depth));
      if (found !== undefined) above.add(found);
    }
  }
  return [...above];
}
