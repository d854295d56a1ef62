import { siblingsBelow } from '../cycleBreakers.ts';
import type { Siblings } from '../cycleBreakers.ts';
import type { AcyclicSiblingsContract } from '../importContract.ts';
import type { NamedGraph } from '../namedGraph.ts';
import { childrenOf } from '../namedGraph.ts';
import { missingErrors, nameOf, nothingMatches, saidModules } from '../namedModules.ts';
import type { SaidModule } from '../namedModules.ts';
import type { Breach, ContractProblem, Outcome } from '../outcome.ts';

/** `graph` is without what the contract ignores; the modules that it names are looked up in it all the same. */
export function checkAcyclicSiblings(contract: AcyclicSiblingsContract, graph: NamedGraph): Outcome {
  const skipped = new Set(saidModules(graph, contract.skipped).map(({ module }) => module));
  const checked = new Map<number, Breach[]>();
  for (const ancestor of saidModules(graph, contract.ancestors)) {
    for (const parent of parentsBelow(graph, ancestor.module, contract.depth, skipped)) {
      if (!checked.has(parent)) checked.set(parent, breachesIn(graph, parent, ancestor));
    }
  }
  return { breaches: [...checked.values()].flat(), problems: problemsOf(contract, graph) };
}

/** The packages whose children are looked at. */
function* parentsBelow(
  graph: NamedGraph,
  parent: number,
  depth: number,
  skipped: ReadonlySet<number>,
): Generator<number> {
  yield parent;
  if (depth === 0) return;
  for (const child of childrenOf(graph, parent)) {
    if (!skipped.has(child)) yield* parentsBelow(graph, child, depth - 1, skipped);
  }
}

function breachesIn(graph: NamedGraph, parent: number, { saidBy }: SaidModule): Breach[] {
  const siblings = siblingsBelow(graph, parent);
  return siblings.breakers.map(({ importer, imported, from, to }) => ({
    chain: [nameOf(graph, importer), nameOf(graph, imported)],
    saidAt: saidBy.range,
    details: {
      ...{ parent: nameOf(graph, parent), from: nameOf(graph, from), to: nameOf(graph, to) },
      ...wayBack(graph, siblings, from, to),
    },
  }));
}

/** By which other siblings the imported one depends on the importer in turn. */
function wayBack(
  graph: NamedGraph,
  { wayBetween }: Siblings,
  from: number,
  to: number,
): Readonly<Record<string, string>> {
  const way = wayBetween(to, from);
  if (way === undefined) return {};
  return { cycle: [from, ...way].map((child) => nameOf(graph, child)).join(' → ') };
}

function problemsOf({ ancestors, skipped }: AcyclicSiblingsContract, graph: NamedGraph): ContractProblem[] {
  const texts = new Set(ancestors.map(({ value }) => value.text));
  const contradictions = skipped.filter(({ value }) => texts.has(value.text));
  return [
    ...missingErrors(graph, [...ancestors, ...skipped]),
    ...nothingMatches(graph, [...ancestors, ...skipped], 'error'),
    ...contradictions.map(({ value, range }): ContractProblem => ({
      ...{ range, severity: 'error' },
      message: `\`${value.text}\` is an ancestor, too, so it cannot be skipped.`,
    })),
  ];
}
