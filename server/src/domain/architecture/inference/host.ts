import { normalisedName } from '../presets.ts';
import type { Folder } from './folderTree.ts';

/** A folder that holds layers. */
export interface Host {
  readonly folder: Folder;
  readonly parts: readonly LayerPart[];
}

/** What in a host belongs to one layer. */
export interface LayerPart {
  /** The layer's name in the preset. */
  readonly layer: string;
  /** From the host to the folder, or to the file itself where `inside` is empty. */
  readonly path: readonly string[];
  /** What in the folder is meant, as the rest of a pattern: `/**`, or empty for a file. */
  readonly inside: string;
  /** Whether the folder's name alone says what it is; a weak name does so only in the company of others. */
  readonly sure: boolean;
}

export const EVERYTHING_INSIDE = '/**';

const KERNEL_WORDS: ReadonlySet<string> = new Set([
  ...['shared', 'common', 'kernel', 'sharedkernel', 'seedwork', 'buildingblocks'],
]);

const TEST_WORDS: ReadonlySet<string> = new Set([
  ...['test', 'tests', 'mocks', 'testing', 'e2e', 'spec', 'specs', 'fixtures', 'testdata', 'testutils', 'cypress'],
]);

/** Whether folders of that name hold what several contexts share. */
export function isKernelName(name: string): boolean {
  return KERNEL_WORDS.has(normalisedName(name));
}

/** Whether layers are looked for in a folder of that name: not in tests and not in what tools keep for themselves. */
export function mayHoldLayers(name: string): boolean {
  return !name.startsWith('.') && !TEST_WORDS.has(normalisedName(name)) && isPlain(name);
}

/** Whether a pattern can name the folder as it stands. */
function isPlain(name: string): boolean {
  return !/[*?[\]{}()!\\]/.test(name);
}

/** The folders in `folder` that may be layers, by normalised name. Of several spellings of a name the last counts. */
export function foldersByWord(folder: Folder): ReadonlyMap<string, Folder> {
  const byWord = new Map<string, Folder>();
  for (const [name, child] of folder.folders) {
    if (mayHoldLayers(name)) byWord.set(normalisedName(name), child);
  }
  return byWord;
}
