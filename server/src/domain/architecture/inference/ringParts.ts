import type { PresetName } from '../contract.ts';
import { layerOfWord } from '../presets.ts';
import type { Folder } from './folderTree.ts';
import { hasFile } from './folderTree.ts';
import type { LayerPart } from './host.ts';
import { EVERYTHING_INSIDE } from './host.ts';
import type { RingFolder } from './ringFolders.ts';
import { hexagonSides } from './ringFolders.ts';

/** Files that belong to another layer than the folder around them, as their names say. */
const TELLING_FILES: readonly { in: string; test: RegExp; pattern: string; word: string }[] = [
  { in: 'application', test: /\.controller\.[jt]sx?$/, pattern: '*.controller.*', word: 'controllers' },
  { in: 'application', test: /[a-z]Controller\.[jt]sx?$/, pattern: '*Controller.*', word: 'controllers' },
  { in: 'application', test: /\.resolver\.[jt]s$/, pattern: '*.resolver.*', word: 'resolvers' },
  { in: 'adapters', test: /\.port\.[jt]s$/, pattern: '*.port.*', word: 'ports' },
];

/** The rings of one host as layers of `preset`, with the files in them that say they are something else. */
export function partsOfRings(preset: PresetName, rings: readonly RingFolder[]): readonly LayerPart[] {
  const sides = preset === 'hexagonal' ? hexagonSides(rings) : [];
  const divided = new Set(sides.map(({ path }) => path.slice(0, -1).join('/')));
  const whole = rings.filter(({ path }) => !divided.has(path.join('/')));
  return [...whole, ...sides].flatMap((ring) => partsOfRing(preset, ring));
}

function partsOfRing(preset: PresetName, { ring, word, path, folder, sure }: RingFolder): LayerPart[] {
  const layer = layerOfWord(preset, word)?.name;
  if (layer === undefined) return [];
  const whole: LayerPart = { layer, path, inside: EVERYTHING_INSIDE, sure };
  return [whole, ...tellingParts(preset, ring, path, folder)];
}

function tellingParts(preset: PresetName, ring: string, path: readonly string[], folder: Folder): LayerPart[] {
  return TELLING_FILES.filter((kind) => kind.in === ring).flatMap(({ test, pattern, word }) => {
    const layer = layerOfWord(preset, word)?.name;
    if (layer === undefined || !hasFile(folder, (name) => test.test(name))) return [];
    return [{ layer, path, inside: `/**/${pattern}`, sure: true }];
  });
}
