import { FEWEST_UPSIDE_DOWN, looksUpsideDown } from '../../architecture/upsideDown.ts';
import type { Level } from '../levels.ts';
import type { LayersContract } from '../importContract.ts';
import type { NamedGraph } from '../namedGraph.ts';
import type { UpsideDown } from '../outcome.ts';

/** Looks at the number of breaches first, of which a sound project has few, so that nothing is counted without need. */
export function upsideDownIn(
  contract: LayersContract,
  graph: NamedGraph,
  breaches: number,
  stacks: readonly { readonly levels: readonly Level[] }[],
): UpsideDown | undefined {
  if (breaches < FEWEST_UPSIDE_DOWN) return undefined;
  let [up, down] = [0, 0];
  for (const { levels } of stacks) {
    const heights = heightsOf(graph, levels);
    for (const [importer, targets] of graph.imports.entries()) {
      const own = heights[importer] ?? -1;
      for (const target of own < 0 ? [] : targets) {
        const other = heights[target] ?? -1;
        if (other >= 0 && other < own) up++;
        else if (other > own) down++;
      }
    }
  }
  if (!looksUpsideDown(up, down)) return undefined;
  const names = contract.layers.map(({ members }) => members.map(({ name }) => name).join(' | '));
  return { range: contract.layersDeclaredAt, up, down, order: names.reverse() };
}

/** By module, the place of its layer in the list; -1 in none. */
function heightsOf(graph: NamedGraph, levels: readonly Level[]): Int32Array {
  const heights = new Int32Array(graph.names.length).fill(-1);
  for (const [height, { layers }] of levels.entries()) {
    for (const layer of layers) heights.fill(height, layer, graph.ends[layer]);
  }
  return heights;
}
