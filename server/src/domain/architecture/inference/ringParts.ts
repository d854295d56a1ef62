import type { PresetName } from '../contract.ts';
import { layerOfWord } from '../presets.ts';
import type { Folder } from './folderTree.ts';
import { someFolder } from './folderTree.ts';
import type { LayerPart } from './host.ts';
import { EVERYTHING_INSIDE } from './host.ts';
import type { RingFolder } from './ringFolders.ts';
import { hexagonSides } from './ringFolders.ts';

/** Files that belong to another layer than the folder around them, as their names say. */
interface TellingFiles {
  readonly in: string;
  /** Whether such a file is among the files of one folder. */
  readonly areIn: (files: readonly string[]) => boolean;
  readonly pattern: string;
  /** The word for the layer that they belong to. */
  readonly word: string;
}

const CONTROLLER = /[a-z]Controller\.[jt]sx?$/;
const INDEX = /^index\.[jt]s$/;

const TELLING_FILES: readonly TellingFiles[] = [
  { in: 'application', areIn: some(/\.controller\.[jt]sx?$/), pattern: '*.controller.*', word: 'controllers' },
  { in: 'application', areIn: some(CONTROLLER), pattern: '*Controller.*', word: 'controllers' },
  // Beside the controller of a use case, the index connects the two with what they need.
  {
    in: 'application',
    areIn: (files) => some(CONTROLLER)(files) && some(INDEX)(files),
    pattern: 'index.*',
    word: 'controllers',
  },
  { in: 'application', areIn: some(/[.-]resolver\.[jt]s$/), pattern: '*{.,-}resolver.*', word: 'resolvers' },
  { in: 'adapters', areIn: some(/\.port\.[jt]s$/), pattern: '*.port.*', word: 'ports' },
];

function some(name: RegExp): (files: readonly string[]) => boolean {
  return (files) => files.some((file) => name.test(file));
}

/**
 * The rings of one host as layers of `preset`, with the files in them that say they are something else.
 *
 * Where the adapters of a hexagon have sides, other adapters beside them could be on either, so they get no layer.
 */
export function partsOfRings(preset: PresetName, rings: readonly RingFolder[]): readonly LayerPart[] {
  const sides = preset === 'hexagonal' ? hexagonSides(rings) : [];
  const others = sides.length === 0 ? rings : rings.filter(({ ring }) => ring !== 'adapters');
  return [...others, ...sides].flatMap((ring) => partsOfRing(preset, ring));
}

function partsOfRing(preset: PresetName, { ring, word, path, folder, sure }: RingFolder): LayerPart[] {
  const layer = layerOfWord(preset, word)?.name;
  if (layer === undefined) return [];
  const whole: LayerPart = { layer, path, inside: EVERYTHING_INSIDE, sure };
  return [whole, ...tellingParts(preset, ring, path, folder)];
}

function tellingParts(preset: PresetName, ring: string, path: readonly string[], folder: Folder): LayerPart[] {
  return TELLING_FILES.filter((kind) => kind.in === ring).flatMap(({ areIn, pattern, word }) => {
    const layer = layerOfWord(preset, word)?.name;
    if (layer === undefined || !someFolder(folder, areIn)) return [];
    return [{ layer, path, inside: `/**/${pattern}`, sure: true }];
  });
}
