import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { rangeOfLink } from '#domain/rules/finding.ts';
import type { TextRange } from '#domain/text.ts';
import { START_OF_FILE } from '#domain/text.ts';

/** A place that belongs to a finding, and what it has to do with it. */
export interface RelatedPlace {
  readonly file: ModulePath;
  readonly range: TextRange;
  readonly message: string;
}

/** Every import of the chain, where it ends, and the line of the contract: what surfaces show beside a finding. */
export function relatedPlaces(
  graph: ImportGraph,
  { chain, contractRange, from, to, range: own }: Finding,
): RelatedPlace[] {
  // A chain of two is the import that the finding sits on; there is nothing to add to it.
  const links = chain.length > 2 ? chain : [];
  const places = links.flatMap(({ module, leadsTo }, index) => {
    const range = rangeOfLink(graph, { module, leadsTo }, index === 0 ? own : undefined);
    return range && leadsTo !== undefined ? [{ file: module, range, message: `${module} imports ${leadsTo}` }] : [];
  });
  const end = links.at(-1)?.module;
  if (end !== undefined && to?.kind === 'module' && to.path === end && to.layer !== undefined) {
    places.push({ file: end, range: START_OF_FILE, message: `${end} lies in ${to.layer}` });
  }
  if (contractRange !== undefined) {
    const message = from.layer === undefined ? 'the contract says so here' : `${from.layer} is declared here`;
    places.push({ ...contractRange, message });
  }
  return places;
}
