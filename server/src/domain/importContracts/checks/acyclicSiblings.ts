import type { Answers, ChangedImport, ContractCheck, KnownAnswers } from '../contractCheck.ts';
import { inOrder } from '../contractCheck.ts';
import { siblingsBelow } from '../cycleBreakers.ts';
import type { Siblings } from '../cycleBreakers.ts';
import type { AcyclicSiblingsContract } from '../importContract.ts';
import type { NamedGraph } from '../namedGraph.ts';
import { childrenOf } from '../namedGraph.ts';
import { missingErrors, nameOf, nothingMatches, saidModules } from '../namedModules.ts';
import type { SaidModule } from '../namedModules.ts';
import type { Breach, ContractProblem } from '../outcome.ts';

export function checkAcyclicSiblings(contract: AcyclicSiblingsContract, graph: NamedGraph): ContractCheck {
  const skipped = new Set(saidModules(graph, contract.skipped).map(({ module }) => module));
  const parents = new Map<number, SaidModule>();
  for (const ancestor of saidModules(graph, contract.ancestors)) {
    for (const parent of parentsBelow(graph, ancestor.module, contract.depth, skipped)) {
      if (!parents.has(parent)) parents.set(parent, ancestor);
    }
  }
  return {
    problems: problemsOf(contract, graph),
    answers: (now, known) => answersOf(now, parents, known),
    breaches: inOrder,
  };
}

/** One question for each package. An import is between children of one package at most. */
function* answersOf(
  graph: NamedGraph,
  parents: ReadonlyMap<number, SaidModule>,
  known: KnownAnswers | undefined,
): Generator<void, Answers> {
  const answers = new Map(known?.answers);
  const touched = known && new Set(known.changed.flatMap((changed) => packageOfBoth(graph, changed) ?? []));
  for (const [parent, ancestor] of parents) {
    if (touched?.has(parent) === false) continue;
    yield;
    const breaches = breachesIn(graph, parent, ancestor);
    if (breaches.length > 0) answers.set(nameOf(graph, parent), breaches);
    else answers.delete(nameOf(graph, parent));
  }
  return answers;
}

/** The deepest package that both ends of an import lie in. */
function packageOfBoth(graph: NamedGraph, { importer, imported }: ChangedImport): number | undefined {
  const [one, other] = [nameOf(graph, importer).split('.'), nameOf(graph, imported).split('.')];
  const differs = one.findIndex((part, index) => part !== other[index]);
  return graph.numbers.get(one.slice(0, differs === -1 ? one.length : differs).join('.'));
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
