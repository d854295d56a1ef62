import type { Answers, ContractCheck, KnownAnswers } from '../contractCheck.ts';
import { eachChainOnce, inOrder } from '../contractCheck.ts';
import type { ProtectedContract } from '../importContract.ts';
import type { NamedGraph, Span } from '../namedGraph.ts';
import { isIn, moduleSpan, packageSpan } from '../namedGraph.ts';
import { missing, missingErrors, modulesMatching, nameOf, nothingMatches, saidModules } from '../namedModules.ts';
import type { SaidModule } from '../namedModules.ts';
import type { Breach, Outcome } from '../outcome.ts';

export function checkProtected(contract: ProtectedContract, graph: NamedGraph): ContractCheck {
  const spanOf = (module: number) => (contract.asPackages ? packageSpan(graph, module) : moduleSpan(module));
  const allowed = contract.allowedImporters.flatMap(({ value }) => modulesMatching(graph, value));
  const isAllowed = new Uint8Array(graph.names.length);
  for (const { first, end } of allowed.map(spanOf)) isAllowed.fill(1, first, end);
  const said = saidModules(graph, contract.protectedModules);
  return {
    problems: problemsOf(contract, graph),
    answers: (now, known) => answersOf(now, said, spanOf, isAllowed, known),
    // Of protected modules that lie in one another, the outermost that forbids an import stands for all.
    breaches: (now, answers) => eachChainOnce(inOrder(now, answers)),
  };
}

/** One question for each protected module. */
function* answersOf(
  graph: NamedGraph,
  said: readonly SaidModule[],
  spanOf: (module: number) => Span,
  isAllowed: Uint8Array,
  known: KnownAnswers | undefined,
): Generator<void, Answers> {
  const answers = new Map(known?.answers);
  for (const each of said) {
    yield;
    const span = spanOf(each.module);
    if (known?.changed.some(({ imported }) => isIn(span, imported)) === false) continue;
    const breaches = breachesOf(graph, each, span, isAllowed);
    if (breaches.length > 0) answers.set(nameOf(graph, each.module), breaches);
    else answers.delete(nameOf(graph, each.module));
  }
  return answers;
}

function breachesOf(graph: NamedGraph, { module, saidBy }: SaidModule, span: Span, isAllowed: Uint8Array): Breach[] {
  const breaches: Breach[] = [];
  for (let imported = span.first; imported < span.end; imported++) {
    for (const importer of graph.importers[imported] ?? []) {
      if (isIn(span, importer) || isAllowed[importer] === 1) continue;
      const chain = [nameOf(graph, importer), nameOf(graph, imported)];
      breaches.push({ chain, saidAt: saidBy.range, details: { to: nameOf(graph, module) } });
    }
  }
  return breaches;
}

function problemsOf(contract: ProtectedContract, graph: NamedGraph): Outcome['problems'] {
  const { protectedModules, allowedImporters, asPackages } = contract;
  const strangers = missingErrors(graph, missing(graph, allowedImporters));
  return [
    ...missingErrors(graph, protectedModules),
    ...nothingMatches(graph, protectedModules, 'warning'),
    // Only packages are looked up; a mere module that is not there imports nothing.
    ...strangers.map((problem) => (asPackages ? problem : { ...problem, severity: 'warning' as const })),
    ...nothingMatches(graph, allowedImporters, 'warning'),
  ];
}
