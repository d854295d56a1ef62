import { layerOfWord } from '../presets.ts';
import type { Folder } from './folderTree.ts';
import { hasFile, nameOf } from './folderTree.ts';
import type { LayerPart } from './host.ts';
import { EVERYTHING_INSIDE, foldersByWord } from './host.ts';

/** The layers that are cut into slices, outermost first. */
export const SLICED_LAYERS: readonly string[] = ['pages', 'widgets', 'features', 'entities'];

const SEGMENT_WORDS: readonly string[] = ['ui', 'model', 'lib', 'api'];

/** The layers of Feature-Sliced Design among the folders of `host`. */
export function slicedPartsOf(host: Folder): readonly LayerPart[] {
  return [...foldersByWord(host)].flatMap(([word, folder]) => {
    const layer = layerOfWord('feature-sliced', word)?.name;
    return layer === undefined ? [] : [{ layer, path: [nameOf(folder)], inside: EVERYTHING_INSIDE, sure: false }];
  });
}

/** Three layers, one of which nobody else has, and a user interface. */
export function showsSlices(host: Folder, parts: readonly LayerPart[]): boolean {
  const layers = new Set(parts.map(({ layer }) => layer));
  const isTypical = layers.has('entities') || layers.has('widgets');
  return isTypical && layers.size >= 3 && showsUserInterface(host, parts);
}

function showsUserInterface(host: Folder, parts: readonly LayerPart[]): boolean {
  return slicesOf(host, parts).some((slice) => {
    const byWord = foldersByWord(slice);
    return SEGMENT_WORDS.some((word) => byWord.has(word)) || hasFile(slice, (name) => /\.[jt]sx$/.test(name));
  });
}

/** The slices of all layers of `host` that have any. */
export function slicesOf(host: Folder, parts: readonly LayerPart[]): readonly Folder[] {
  return parts
    .filter(({ layer }) => SLICED_LAYERS.includes(layer))
    .flatMap(({ path }) => [...(host.folders.get(path[0] ?? '')?.folders.values() ?? [])]);
}
