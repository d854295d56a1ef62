import type { Contract, Layer } from '#domain/architecture/contract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import { isPackageMarker } from '../engine/packageMarkers.ts';
import type { WorkspaceView } from '../workspace.ts';
import { prepareFor } from './keptHabits.ts';
import { likeliestLayer } from './whereBelongs.ts';

/** Where a module in no layer probably belongs. */
export interface Suggestion {
  readonly layer: Layer;
  /** From 0 to 1. */
  readonly score: number;
}

/** Suggestions for the modules in no layer that somebody looks at, worked out one by one. */
export interface Suggestions {
  /** As it was worked out last, also where that is no longer right; undefined where nothing is known or to be said. */
  readonly of: (path: ModulePath) => Suggestion | undefined;
  /** Somebody looks at that module. Whether something is to be worked out for it. */
  readonly want: (path: ModulePath) => boolean;
  /** Works out the first that is wanted and not known for the project as it is now. */
  readonly workOutNext: () => Generator<undefined, Progress>;
}

/** `none`: everything that is wanted is known. */
export type Progress = 'none' | 'same' | 'changed';

/** What a suggestion rests on. Another text of another module matters only where it changes the graph. */
interface Known {
  readonly suggestion: Suggestion | undefined;
  readonly contract: Contract;
  readonly version: number;
  readonly outline: ModuleOutline | undefined;
}

export function createSuggestions(view: WorkspaceView): Suggestions {
  const wanted = new Set<ModulePath>();
  const known = new Map<ModulePath, Known>();

  function* workOutNext(): Generator<undefined, Progress> {
    for (const path of wanted) {
      yield undefined;
      if (!isUnplaced(view, path)) {
        wanted.delete(path);
        if (known.delete(path)) return 'changed';
        continue;
      }
      const before = known.get(path);
      if (before !== undefined && isRight(view, path, before)) continue;
      const { contract } = view.placementOf(path) ?? {};
      if (contract !== undefined) yield* prepareFor(view, contract);
      const after = workedOut(view, path);
      if (after === undefined) continue;
      known.set(path, after);
      return isSame(before?.suggestion, after.suggestion) ? 'same' : 'changed';
    }
    return 'none';
  }

  return {
    of: (path) => known.get(path)?.suggestion,
    want: (path) => {
      if (!isUnplaced(view, path)) return false;
      wanted.add(path);
      return true;
    },
    workOutNext,
  };
}

function isUnplaced(view: WorkspaceView, path: ModulePath): boolean {
  const placement = view.placementOf(path);
  if (placement === undefined || isPackageMarker(view.graph.module(path), placement)) return false;
  return placement.layer === undefined && placement.contract.layers.length > 0;
}

function isRight(view: WorkspaceView, path: ModulePath, { contract, version, outline }: Known): boolean {
  return (
    view.placementOf(path)?.contract === contract && view.graph.version === version && view.outlineOf(path) === outline
  );
}

function workedOut(view: WorkspaceView, path: ModulePath): Known | undefined {
  const contract = view.placementOf(path)?.contract;
  if (contract === undefined) return undefined;
  const { version } = view.graph;
  const suggestion = likeliestLayer(view, path);
  return { suggestion, contract, version, outline: view.outlineOf(path) };
}

function isSame(one: Suggestion | undefined, other: Suggestion | undefined): boolean {
  return one?.layer.name === other?.layer.name && one?.score === other?.score;
}
