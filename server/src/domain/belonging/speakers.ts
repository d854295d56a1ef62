import type { Contract } from '../architecture/contract.ts';
import type { ModulePath } from '../graph/module.ts';
import type { BelongingInput } from './belongingInput.ts';
import type { Counts } from './counts.ts';
import { NO_COUNTS, Tally } from './counts.ts';

/** The modules that show what is usual in the layers of a project. */
export interface Speakers {
  /** How many modules lie in which layer, whether they speak or not. */
  readonly modules: Counts;
  readonly chosen: readonly Speaker[];
}

export interface Speaker {
  readonly path: ModulePath;
  readonly layer: string;
  /** How many modules it stands for. */
  readonly weight: number;
}

/** Of larger layers, so many modules speak for the others: what is usual in a layer does not take all of it to see. */
const MOST_OF_A_LAYER = 100;

/** Yields after each module. */
export function* speakersOf(
  contract: Contract,
  input: Pick<BelongingInput, 'graph' | 'placementOf'>,
): Generator<undefined, Speakers> {
  const modules = new Tally();
  const chosen: Speaker[] = [];
  for (const [layer, paths] of yield* modulesByLayer(contract, input)) {
    yield undefined;
    modules.add('all', layer, paths.length);
    const sample = sampleOf(paths);
    for (const path of sample) chosen.push({ path, layer, weight: paths.length / sample.length });
  }
  return { modules: modules.counts.get('all') ?? NO_COUNTS, chosen };
}

function* modulesByLayer(
  contract: Contract,
  { graph, placementOf }: Pick<BelongingInput, 'graph' | 'placementOf'>,
): Generator<undefined, ReadonlyMap<string, ModulePath[]>> {
  const byLayer = new Map<string, ModulePath[]>();
  for (const { path } of graph.modules()) {
    yield undefined;
    const placement = placementOf(path);
    if (placement?.contract !== contract || placement.layer === undefined) continue;
    const paths = byLayer.get(placement.layer.name);
    if (paths === undefined) byLayer.set(placement.layer.name, [path]);
    else paths.push(path);
  }
  return byLayer;
}

/** Chosen by their paths alone, as if by lot, so that it stays the same while modules come and go. */
function sampleOf(paths: readonly ModulePath[]): readonly ModulePath[] {
  if (paths.length <= MOST_OF_A_LAYER) return paths;
  const lots = paths.map((path) => ({ path, lot: lotOf(path) }));
  return lots
    .sort((a, b) => a.lot - b.lot || (a.path < b.path ? -1 : 1))
    .slice(0, MOST_OF_A_LAYER)
    .map(({ path }) => path);
}

/** FNV-1a. */
function lotOf(path: ModulePath): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < path.length; index++) hash = Math.imul(hash ^ path.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
