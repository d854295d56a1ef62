import type { ProtectedContract } from '../importContract.ts';
import type { NamedGraph } from '../namedGraph.ts';
import { isIn, moduleSpan, packageSpan } from '../namedGraph.ts';
import { missing, missingErrors, modulesMatching, nameOf, nothingMatches, saidModules } from '../namedModules.ts';
import type { Breach, Outcome } from '../outcome.ts';

export function checkProtected(contract: ProtectedContract, graph: NamedGraph): Outcome {
  const spanOf = (module: number) => (contract.asPackages ? packageSpan(graph, module) : moduleSpan(module));
  const allowed = contract.allowedImporters.flatMap(({ value }) => modulesMatching(graph, value)).map(spanOf);
  const breaches: Breach[] = [];
  for (const { module, saidBy } of saidModules(graph, contract.protectedModules)) {
    const span = spanOf(module);
    for (let imported = span.first; imported < span.end; imported++) {
      for (const importer of graph.importers[imported] ?? []) {
        if (isIn(span, importer) || allowed.some((each) => isIn(each, importer))) continue;
        const chain = [nameOf(graph, importer), nameOf(graph, imported)];
        breaches.push({ chain, saidAt: saidBy.range, details: { to: nameOf(graph, module) } });
      }
    }
  }
  return { breaches: eachImportOnce(breaches), problems: problemsOf(contract, graph) };
}

/** Of protected modules that lie in one another, the outermost that forbids an import stands for all. */
function eachImportOnce(breaches: readonly Breach[]): Breach[] {
  const seen = new Set<string>();
  return breaches.filter(({ chain }) => {
    const key = chain.join(' ');
    return !seen.has(key) && seen.add(key);
  });
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
