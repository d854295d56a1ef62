import type { ModulePath } from '../graph/module.ts';
import type { Contract, Layer } from './contract.ts';
import type { PathPattern } from './pathPattern.ts';
import { matchPattern } from './pathPattern.ts';

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
  const segments = segmentsBelow(contract.root, path);
  const { layer, pattern, depth } = deepestLayer(contract, segments);
  const kernel = matchesAny(contract.contexts?.kernel, segments);
  return { contract, layer, pattern, context: kernel ? undefined : contextOf(contract, segments, depth), kernel };
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

interface LayerMatch {
  readonly layer: Layer | undefined;
  readonly pattern: PathPattern | undefined;
  readonly depth: number;
}

const NO_MATCH: LayerMatch = { layer: undefined, pattern: undefined, depth: -1 };

function deepestLayer(contract: Contract, segments: readonly string[]): LayerMatch {
  let [best, bestFallback] = [NO_MATCH, NO_MATCH];
  for (const layer of contract.layers) {
    if (layer.fallback === true) bestFallback = deeperMatch(bestFallback, layer, segments);
    else best = deeperMatch(best, layer, segments);
  }
  return best.layer === undefined ? bestFallback : best;
}

function deeperMatch(best: LayerMatch, layer: Layer, segments: readonly string[]): LayerMatch {
  for (const pattern of layer.paths) {
    const match = matchPattern(pattern, segments);
    if (match !== undefined && match.depth > best.depth) best = { layer, pattern, depth: match.depth };
  }
  return best;
}

/** `layerDepth` is how deep the module's layer pins its path: where that is the very folder, the folder is a layer and no context. */
function contextOf(contract: Contract, segments: readonly string[], layerDepth: number): string | undefined {
  for (const pattern of contract.contexts?.paths ?? []) {
    const index = matchPattern(pattern, segments)?.captures.get('context');
    if (index !== undefined) return index === layerDepth - 1 ? undefined : segments[index];
  }
  return undefined;
}
