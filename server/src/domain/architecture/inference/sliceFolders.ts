import { layerOfWord } from '../presets.ts';
import type { Folder } from './folderTree.ts';
import { nameOf, someFolder } from './folderTree.ts';
import type { LayerPart } from './host.ts';
import { EVERYTHING_INSIDE, foldersByWord } from './host.ts';

/** The layers that are cut into slices, outermost first. */
export const SLICED_LAYERS: readonly string[] = ['pages', 'widgets', 'features', 'entities'];

const SEGMENT_WORDS: readonly string[] = ['ui', 'model', 'lib', 'api'];

/** What features share where there is no folder `shared` for it. */
const SUPPORT_WORDS: readonly string[] = [
  ...['components', 'hooks', 'lib', 'utils', 'types', 'config', 'stores', 'assets', 'styles'],
];

/** The layers of Feature-Sliced Design among the folders of `host`. */
export function slicedPartsOf(host: Folder): readonly LayerPart[] {
  const supports = isFeatureFolder(host) ? SUPPORT_WORDS : [];
  return [...foldersByWord(host)].flatMap(([word, folder]) => {
    const layer = supports.includes(word) ? 'shared' : layerOfFolder(word, folder);
    return layer === undefined ? [] : [{ layer, path: [nameOf(folder)], inside: EVERYTHING_INSIDE, sure: false }];
  });
}

function layerOfFolder(word: string, folder: Folder): string | undefined {
  // Some frameworks start the program from `pages`; such a folder is no layer of pages.
  if (word === 'pages' && folder.files.some((name) => name.startsWith('_app.'))) return 'app';
  return layerOfWord('feature-sliced', word)?.name;
}

/** Three layers with a user interface, one of which nobody else has; or features, an app, and what supports them. */
export function showsSlices(host: Folder, parts: readonly LayerPart[]): boolean {
  const layers = new Set(parts.map(({ layer }) => layer));
  if (layers.size < 3) return false;
  if (layers.has('entities') || layers.has('widgets')) return showsUserInterface(host, parts);
  return isFeatureFolder(host);
}

/**
 * Whether the host holds an app over features that are whole slices, each from its requests to its components.
 *
 * An app that holds the one store of all features, as the templates of some libraries have it, is below them as well.
 */
function isFeatureFolder(host: Folder): boolean {
  const [app, features] = [host.folders.get('app'), host.folders.get('features')];
  if (app === undefined || features === undefined || app.files.some((name) => /^(?:store|hooks)\./.test(name)))
    return false;
  const whole = [...features.folders.values()].filter(({ folders }) => folders.has('api') && folders.has('components'));
  return whole.length >= 2;
}

function showsUserInterface(host: Folder, parts: readonly LayerPart[]): boolean {
  return slicesOf(host, parts).some((slice) => {
    const byWord = foldersByWord(slice);
    const hasMarkup = (files: readonly string[]) => files.some((name) => /\.[jt]sx$/.test(name));
    return SEGMENT_WORDS.some((word) => byWord.has(word)) || someFolder(slice, hasMarkup);
  });
}

/** The slices of all layers of `host` that have any. */
export function slicesOf(host: Folder, parts: readonly LayerPart[]): readonly Folder[] {
  return parts
    .filter(({ layer }) => SLICED_LAYERS.includes(layer))
    .flatMap(({ path }) => [...(host.folders.get(path[0] ?? '')?.folders.values() ?? [])]);
}
