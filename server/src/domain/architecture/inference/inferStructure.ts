import type { ModulePath } from '../../graph/module.ts';
import type { PresetName, Role } from '../contract.ts';
import { DRIVEN_WORDS, DRIVING_WORDS, rankedLayers } from '../presets.ts';
import { classicPartsOf, showsClassicLayers } from './classicFolders.ts';
import { coresBeside } from './coreBeside.ts';
import { contextPatterns, findContexts } from './findContexts.ts';
import { findHosts, hostsBeside, layerPaths } from './findHosts.ts';
import type { Folder } from './folderTree.ts';
import { folderTree } from './folderTree.ts';
import { foldHosts } from './foldHosts.ts';
import type { Host, LayerPart } from './host.ts';
import { partsNamedAfterHosts } from './namedAfterHosts.ts';
import { hexagonSides, ringFoldersOf, showsRings } from './ringFolders.ts';
import { partsOfRings } from './ringParts.ts';
import { showsSlices, SLICED_LAYERS, slicedPartsOf, slicesOf } from './sliceFolders.ts';
import { wiringOf } from './wiring.ts';

/** What folder names tell of layers and contexts. Patterns are texts as a contract file would have them. */
export interface InferredStructure {
  readonly preset: PresetName;
  /** Outermost first; siblings share a rank. */
  readonly layers: readonly InferredLayer[];
  readonly contexts: InferredContexts | undefined;
}

export interface InferredLayer {
  readonly name: string;
  readonly role: Role;
  readonly rank: number;
  readonly paths: readonly string[];
}

export interface InferredContexts {
  readonly paths: readonly string[];
  readonly kernel: readonly string[];
  readonly public: readonly string[];
}

/**
 * Reads layers off the folders of `modules`, which are given relative to the root of the contract.
 *
 * A project that only happens to have a folder `api` beside a folder `utils` must stay alone, so folder names count
 * only in company: an inner layer with another one around it in the same parent. Somebody who names a `preset` has
 * said that there are layers, and then any two of them are enough.
 */
export function inferStructure(
  modules: Iterable<ModulePath>,
  preset: PresetName | undefined,
): InferredStructure | undefined {
  const root = folderTree(modules);
  if (preset !== undefined) return inferWithin(root, preset, anyTwo);
  return (
    inferRings(root) ??
    inferWithin(root, 'feature-sliced', showsSlices) ??
    inferWithin(root, 'layered', showsClassicLayers)
  );
}

type Evidence = (host: Folder, parts: readonly LayerPart[]) => boolean;

function anyTwo(_host: Folder, parts: readonly LayerPart[]): boolean {
  return new Set(parts.map(({ layer }) => layer)).size >= 2;
}

function inferRings(root: Folder): InferredStructure | undefined {
  const hosts = findHosts(root, (folder) => {
    const rings = ringFoldersOf(folder);
    return showsRings(folder, rings) ? { folder, parts: partsOfRings('clean', rings) } : undefined;
  });
  if (hosts.length === 0) return undefined;
  const preset = hosts.some(({ folder }) => isHexagon(folder)) ? 'hexagonal' : 'clean';
  const inPreset = hosts.map(({ folder }) => ringHost(folder, preset));
  const beside = hostsBeside(root, inPreset, (folder) => {
    return ringFoldersOf(folder).some(({ sure }) => sure) ? ringHost(folder, preset) : undefined;
  });
  return structureOf(root, preset, [...inPreset, ...beside], coresBeside(root, preset, inPreset));
}

/** A folder among hexagons whose adapters have no sides: nobody said on which side they are. */
function ringHost(folder: Folder, preset: 'clean' | 'hexagonal'): Host {
  const rings = ringFoldersOf(folder);
  const sided = preset === 'clean' || hexagonSides(rings).length > 0;
  return { folder, parts: partsOfRings(preset, sided ? rings : rings.filter(({ ring }) => ring !== 'adapters')) };
}

function isHexagon(folder: Folder): boolean {
  const words = hexagonSides(ringFoldersOf(folder)).map(({ word }) => word);
  return words.some((word) => DRIVING_WORDS.includes(word)) && words.some((word) => DRIVEN_WORDS.includes(word));
}

function inferWithin(root: Folder, preset: PresetName, evidence: Evidence): InferredStructure | undefined {
  const hosts = findHosts(root, (folder) => {
    const parts = partsOf(folder, preset);
    return evidence(folder, parts) ? { folder, parts } : undefined;
  });
  return hosts.length === 0 ? undefined : structureOf(root, preset, hosts);
}

function partsOf(folder: Folder, preset: PresetName): readonly LayerPart[] {
  if (preset === 'layered') return classicPartsOf(folder);
  if (preset === 'feature-sliced') return slicedPartsOf(folder);
  return partsOfRings(preset, ringFoldersOf(folder));
}

/** `cores` hold what several hosts share, and are no contexts themselves. */
function structureOf(
  root: Folder,
  preset: PresetName,
  hosts: readonly Host[],
  cores: readonly Host[] = [],
): InferredStructure {
  if (preset === 'feature-sliced') {
    return { preset, layers: layersOf(root, preset, hosts), contexts: slices(root, hosts) };
  }
  if (preset === 'layered') return { preset, layers: layersOf(root, preset, hosts), contexts: undefined };
  const wired = [...hosts, ...cores, ...wiringOf(root, hosts), ...partsNamedAfterHosts(root, preset, hosts)];
  return { preset, layers: layersOf(root, preset, wired), contexts: contextsOf(root, hosts, wired) };
}

function contextsOf(root: Folder, hosts: readonly Host[], wired: readonly Host[]): InferredContexts | undefined {
  const found = findContexts(root, hosts, layerPaths(wired));
  if (found.length === 0) return undefined;
  const kernels = found.flatMap(({ kernels: folders }) => folders);
  return {
    paths: found.flatMap(contextPatterns),
    kernel: kernels.map(({ path }) => `${path.join('/')}/**`),
    public: [],
  };
}

function layersOf(root: Folder, preset: PresetName, hosts: readonly Host[]): readonly InferredLayer[] {
  const patterns = foldHosts(root, hosts);
  const layers = rankedLayers(preset).flatMap(({ layer: { name, role }, rank }) => {
    const paths = patterns.filter(({ layer }) => layer === name).map(({ text }) => text);
    return paths.length === 0 ? [] : [{ name, role, rank, paths }];
  });
  // A layer of the preset that is not there leaves no gap, just as if somebody had written the layers down.
  const ranks = [...new Set(layers.map(({ rank }) => rank))];
  return layers.map((layer) => ({ ...layer, rank: ranks.indexOf(layer.rank) }));
}

/** The slices of Feature-Sliced Design as contexts. Where few of them have an index, nobody keeps to one. */
function slices(root: Folder, hosts: readonly Host[]): InferredContexts {
  const sliced = hosts.map(({ folder, parts }) => ({
    folder,
    parts: parts.filter(({ layer }) => SLICED_LAYERS.includes(layer)),
  }));
  const folders = foldHosts(root, sliced).map(({ text }) => text.slice(0, -'/**'.length));
  const all = sliced.flatMap(({ folder, parts }) => slicesOf(folder, parts));
  const withIndex = all.filter(({ files }) => files.some((name) => /^index\.[jt]sx?$/.test(name)));
  const keepToIndex = withIndex.length * 2 > all.length;
  return {
    paths: folders.map((folder) => `${folder}/{context}/**`),
    kernel: [],
    public: keepToIndex
      ? folders.flatMap((folder) => [`${folder}/*/index.*`, `${folder}/*/@x/**`])
      : folders.map((folder) => `${folder}/**`),
  };
}
