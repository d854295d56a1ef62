import type { Layer } from '#domain/architecture/contract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { WorkspaceView } from '../workspace.ts';
import { countOf } from './loudFindings.ts';

export interface LayerForAll {
  readonly layer: Layer;
  /** Of each module by itself, added up: what they are to each other is known only once they are moved. */
  readonly adds: number;
  readonly removes: number;
  /** Whether all of them lie there. */
  readonly isHere: boolean;
}

/** The layers that several modules may go to, outermost first; none where they have no contract in common. */
export function* layersForAll(
  view: WorkspaceView,
  modules: readonly ModulePath[],
): Generator<void, readonly LayerForAll[]> {
  const [first] = modules;
  const contract = first === undefined ? undefined : view.placementOf(first)?.contract;
  if (modules.some((path) => view.placementOf(path)?.contract !== contract)) return [];
  const layers: LayerForAll[] = [];
  for (const layer of contract?.layers ?? []) {
    const effect = { adds: 0, removes: 0, isHere: true };
    for (const path of modules) {
      yield;
      const placement = view.placementOf(path);
      if (placement === undefined || placement.layer === layer) continue;
      const { added, removed } = view.supposingPlace(path)({ ...placement, layer, pattern: undefined });
      effect.adds += countOf(added);
      effect.removes += countOf(removed);
      effect.isHere = false;
    }
    layers.push({ layer, ...effect });
  }
  return layers;
}
