import { normalisedName } from '../presets.ts';
import type { Folder } from './folderTree.ts';
import { folderBelow, liesIn, nameOf } from './folderTree.ts';
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
 */
export function wiringOf(root: Folder, hosts: readonly Host[]): readonly Host[] {
  const hostFolders = new Set(hosts.map(({ folder }) => folder));
  return [...hostFolders, ...foldersAbove(root, hosts)].flatMap((folder) => {
    // Below that folder there is one program, and its index starts it; elsewhere an index is the face of a package.
    const isTop = hosts.every((host) => liesIn(host.folder, folder));
    const folders = hostFolders.has(folder) ? [] : wiringFolders(folder, hosts);
    const files = folder.files.filter((name) => isWiringFile(name) || (isTop && INDEX_FILE.test(name)));
    const parts = [
      ...files.map((name) => compositionPart(name, '')),
      ...folders.map((child) => compositionPart(nameOf(child), EVERYTHING_INSIDE)),
    ];
    return parts.length === 0 ? [] : [{ folder, parts }];
  });
}

function wiringFolders(folder: Folder, hosts: readonly Host[]): readonly Folder[] {
  return [...folder.folders.values()].filter(
    (child) => WIRING_FOLDERS.has(normalisedName(nameOf(child))) && !hosts.some((host) => liesIn(host.folder, child)),
  );
}

function isWiringFile(name: string): boolean {
  return WIRING_FILE.test(name) || MODULE_FILE.test(name);
}

function compositionPart(name: string, inside: string): LayerPart {
  return { layer: 'composition', path: [name], inside, sure: false };
}

/** The folders that hosts lie in, each once, without hosts. */
function foldersAbove(root: Folder, hosts: readonly Host[]): ReadonlySet<Folder> {
  const above = new Set<Folder>();
  for (const { folder } of hosts) {
    for (let depth = folder.path.length - 1; depth >= 0; depth--) {
      const found = folderBelow(root, folder.path.slice(0, depth));
      if (found !== undefined) above.add(found);
    }
  }
  for (const { folder } of hosts) above.delete(folder);
  return above;
}
