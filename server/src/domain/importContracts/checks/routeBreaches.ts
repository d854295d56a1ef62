import type { TextRange } from '../../text.ts';
import type { IllegalDependency } from '../levels.ts';
import type { NamedGraph } from '../namedGraph.ts';
import { nameOf } from '../namedModules.ts';
import type { Breach } from '../outcome.ts';

/** A breach for each import that a chain begins with: each is a place where it can be cut. */
export function routeBreaches(
  graph: NamedGraph,
  { importer, imported, routes }: IllegalDependency,
  saidAt: TextRange,
  details: Readonly<Record<string, string>>,
): Breach[] {
  const ends = { from: nameOf(graph, importer), to: nameOf(graph, imported) };
  return routes.flatMap(({ heads, middle, tails }) =>
    heads.map((head) => ({
      chain: [head, ...middle, ...tails.slice(0, 1)].map((module) => nameOf(graph, module)),
      saidAt,
      details: { ...details, ...ends, ...furtherTails(graph, tails) },
    })),
  );
}

function furtherTails(graph: NamedGraph, tails: readonly number[]): Readonly<Record<string, string>> {
  if (tails.length < 2) return {};
  return {
    alsoTo: tails
      .slice(1)
      .map((tail) => nameOf(graph, tail))
      .join(', '),
  };
}
