import type { ModulePath } from '../graph/module.ts';
import type { Contract, Layer } from './contract.ts';
import type { NameSegment, PathPattern } from './pathPattern.ts';
import { matchPattern, segmentMatches } from './pathPattern.ts';

/** Where a module lies in the architecture. */
export interface Placement {
  readonly contract: Contract;
  /** Undefined for a module in no layer: it is `unplaced`. */
  readonly layer: Layer | undefined;
  /** The pattern that decided the layer. */
  readonly pattern: PathPattern | undefined;
  readonly context: string | undefined;
  /** Part of the kernel, which every context may depend on. */
  readonly kernel: boolean;
}

/**
 * The place of the module at `path`.
 *
 * The layer whose pattern fixes the deepest folder of the path has it; of two that tie, the one listed first.
 */
export function placementOf(contract: Contract, path: ModulePath): Placement {
  const known = folderPlaces.get(contract) ?? newFolderPlaces(contract);
  folderPlaces.set(contract, known);
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1);
  if (known.fileNames.some((segment) => segmentMatches(segment, name))) return workOut(contract, path);
  const folder = path.slice(0, slash + 1);
  const placement = known.places.get(folder) ?? workOut(contract, path);
  known.places.set(folder, placement);
  return placement;
}

/** Whether `path`, somewhere below the contract's root, is among the files the contract speaks of. */
export function isIncluded(contract: Contract, path: ModulePath): boolean {
  const segments = segmentsBelow(contract.root, path);
  return matchesAny(contract.include, segments) && !matchesAny(contract.exclude, segments);
}

/** Whether `path` is one of the modules that its context shows to other contexts. */
export function isPublic(contract: Contract, path: ModulePath): boolean {
  return matchesAny(contract.contexts?.public, segmentsBelow(contract.root, path));
}

/** The segments of `path` as the patterns of a contract at `root` see it. */
export function segmentsBelow(root: string, path: ModulePath): string[] {
  return (root === '' ? path : path.slice(root.length + 1)).split('/');
}

export function matchesAny(patterns: readonly PathPattern[] | undefined, segments: readonly string[]): boolean {
  return patterns?.some((pattern) => matchPattern(pattern, segments) !== undefined) ?? false;
}

/**
 * The places of modules by folder. Nearly all patterns end in a folder, so the modules of a folder share their place
 * but for the few whose own names a pattern may mean.
 */
interface FolderPlaces {
  readonly places: Map<string, Placement>;
  /** The last segments of the patterns that look at the name of a file. */
  readonly fileNames: readonly NameSegment[];
}

const folderPlaces = new WeakMap<Contract, FolderPlaces>();

function newFolderPlaces({ layers, contexts }: Contract): FolderPlaces {
  const patterns = [...layers.flatMap(({ paths }) => paths), ...(contexts?.paths ?? []), ...(contexts?.kernel ?? [])];
  const fileNames = patterns.flatMap(({ segments }) => {
    const last = segments.at(-1);
    return last === undefined || last.kind === 'any-depth' ? [] : [last];
  });
  return { places: new Map(), fileNames };
}

function workOut(contract: Contract, path: ModulePath): Placement {
  const segments = segmentsBelow(contract.root, path);
  const { layer, pattern, depth } = deepestLayer(contract, segments);
  const kernel = matchesAny(contract.contexts?.kernel, segments);
  return { contract, layer, pattern, context: kernel ? undefined : contextOf(contract, segments, depth), kernel };
}

interface LayerMatch {
  readonly layer: Layer | undefined;
  readonly pattern: PathPattern | undefined;
  readonly depth: number;
}

const NO_MATCH: LayerMatch = { layer: undefined, pattern: undefined, depth: -1 };

function deepestLayer({ layers }: Contract, segments: readonly string[]): LayerMatch {
  const said = deepestOf(layers, segments, (layer) => layer.fallback !== true);
  return said.layer === undefined ? deepestOf(layers, segments, (layer) => layer.fallback === true) : said;
}

function deepestOf(
  layers: readonly Layer[],
  segments: readonly string[],
  takesPart: (layer: Layer) => boolean,
): LayerMatch {
  let best = NO_MATCH;
  for (const layer of layers) if (takesPart(layer)) best = deeperMatch(best, layer, segments);
  return best;
}

function deeperMatch(best: LayerMatch, layer: Layer, segments: readonly string[]): LayerMatch {
  for (const pattern of layer.paths) {
    const match = matchPattern(pattern, segments);
    if (match !== undefined && match.depth > best.depth) best = { layer, pattern, depth: match.depth };
  }
  return best;
}

/**
 * `layerDepth` is how deep the module's layer pins its path. Where that is the very folder that a context would be
 * named for, the folder is a layer and no context.
 */
function contextOf(contract: Contract, segments: readonly string[], layerDepth: number): string | undefined {
  for (const pattern of contract.contexts?.paths ?? []) {
    const index = matchPattern(pattern, segments)?.captures.get('context');
    if (index !== undefined) return index === layerDepth - 1 ? undefined : segments[index];
  }
  return undefined;
}
