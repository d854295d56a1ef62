import type { Contract, Layer } from '#domain/architecture/contract.ts';
import { matchPattern } from '#domain/architecture/pathPattern.ts';
import type { PathPattern } from '#domain/architecture/pathPattern.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import { segmentsBelow } from '#domain/architecture/placement.ts';
import type { TextMistake } from '#domain/graph/outline.ts';
import type { Dependency, Module, ModulePath, Unread } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { governing } from '../engine/contractsInForce.ts';
import type { WorkspaceView } from '../workspace.ts';

/** A layer whose pattern matches a module, and how many folders of its path the pattern pins down. */
export interface LayerMatch {
  readonly layer: Layer;
  readonly pattern: PathPattern;
  readonly depth: number;
}

/** A module at the other end of an import; its placement is undefined where it is no module of a contract. */
export interface Neighbour {
  readonly path: ModulePath;
  readonly placement: Placement | undefined;
}

export interface ExplainedImport {
  readonly dependency: Dependency;
  /** Undefined where the import leads to no module. */
  readonly neighbour: Neighbour | undefined;
}

/** Everything that is known of one file. */
export interface ModuleExplanation {
  readonly path: ModulePath;
  /** The contract whose folder the file lies in; undefined where there is none. */
  readonly contract: Contract | undefined;
  /** Undefined where the file is no module: not source, left out by the contract, or governed by none. */
  readonly module: Module | undefined;
  /** Why nothing of its text counts, where that is so. */
  readonly unread: Unread | undefined;
  /** What of its text does not count, as it cannot be read. */
  readonly mistakes: readonly TextMistake[];
  readonly placement: Placement | undefined;
  /** The one that decided first, then the others by how deep they match. */
  readonly matches: readonly LayerMatch[];
  /** In the order of the text. */
  readonly imports: readonly ExplainedImport[];
  /** Sorted by path. */
  readonly importers: readonly Neighbour[];
  readonly findings: readonly Finding[];
}

/** What `inward explain FILE` and the editor's "Explain This File's Layer" tell. */
export function explainModule(view: WorkspaceView, path: ModulePath): ModuleExplanation {
  const module = view.graph.module(path);
  const contract = governing(view.contracts, path);
  const neighbour = (of: ModulePath): Neighbour => ({ path: of, placement: view.placementOf(of) });
  return {
    path,
    contract: contract?.origin.kind === 'absent' ? undefined : contract,
    module,
    unread: module?.unread,
    mistakes: view.outlineOf(path)?.mistakes ?? [],
    placement: view.placementOf(path),
    matches: contract === undefined ? [] : matchesOf(contract, path),
    imports: (module?.dependencies ?? []).map((dependency) => ({
      dependency,
      neighbour: dependency.target.kind === 'module' ? neighbour(dependency.target.path) : undefined,
    })),
    importers: [...view.graph.importersOf(path)].sort().map(neighbour),
    findings: view.findingsOf(path),
  };
}

/** Each layer that matches, by its deepest pattern. The sort is stable, so of two that tie the one listed first leads. */
function matchesOf(contract: Contract, path: ModulePath): readonly LayerMatch[] {
  const segments = segmentsBelow(contract.root, path);
  return contract.layers.flatMap((layer) => deepestMatch(layer, segments) ?? []).sort((a, b) => b.depth - a.depth);
}

function deepestMatch(layer: Layer, segments: readonly string[]): LayerMatch | undefined {
  let deepest: LayerMatch | undefined;
  for (const pattern of layer.paths) {
    const depth = matchPattern(pattern, segments)?.depth;
    if (depth !== undefined && depth > (deepest?.depth ?? -1)) deepest = { layer, pattern, depth };
  }
  return deepest;
}
