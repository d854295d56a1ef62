import type { PresetName } from '../contract.ts';
import { layerOfWord, normalisedName } from '../presets.ts';
import type { Folder } from './folderTree.ts';
import { folderBelow, nameOf } from './folderTree.ts';
import type { Host, LayerPart } from './host.ts';
import { EVERYTHING_INSIDE, foldersByWord } from './host.ts';

/** Modules of Python that a core has for all contexts, by the words for the layers that they are. */
const MODULES: readonly (readonly [file: string, word: string])[] = [
  ['domain.py', 'domain'],
  ['bootstrap.py', 'bootstrap'],
];

/**
 * A folder `core` beside hosts that holds the ports of all of them: `src/core/ports` beside `src/auth/domain` and
 * `src/auth/adapters`. Without ports in it, `core` may be anything.
 */
export function coresBeside(root: Folder, preset: PresetName, hosts: readonly Host[]): readonly Host[] {
  const known = new Set(hosts.map(({ folder }) => folder));
  const parents = new Set(hosts.flatMap(({ folder }) => parentOf(root, folder) ?? []));
  return [...parents].flatMap((parent) =>
    [...parent.folders.values()].flatMap((folder) => {
      if (known.has(folder) || normalisedName(nameOf(folder)) !== 'core') return [];
      const parts = partsOf(folder, preset);
      return parts.some(({ inside }) => inside === EVERYTHING_INSIDE) ? [{ folder, parts }] : [];
    }),
  );
}

function parentOf(root: Folder, { path }: Folder): Folder | undefined {
  return path.length === 0 ? undefined : folderBelow(root, path.slice(0, -1));
}

function partsOf(folder: Folder, preset: PresetName): readonly LayerPart[] {
  const ports = foldersByWord(folder).get('ports');
  const folders = ports === undefined ? [] : partOf(preset, 'ports', nameOf(ports), EVERYTHING_INSIDE);
  const files = MODULES.flatMap(([file, word]) => (folder.files.includes(file) ? partOf(preset, word, file, '') : []));
  return [...folders, ...files];
}

function partOf(preset: PresetName, word: string, name: string, inside: string): LayerPart[] {
  const layer = layerOfWord(preset, word)?.name;
  return layer === undefined ? [] : [{ layer, path: [name], inside, sure: false }];
}
