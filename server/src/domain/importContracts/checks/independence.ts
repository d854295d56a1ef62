import type { ContractCheck } from '../contractCheck.ts';
import { inOrder, unanswerable } from '../contractCheck.ts';
import type { IndependenceContract } from '../importContract.ts';
import { levelReaching, overlappingLayers } from '../levels.ts';
import type { NamedGraph } from '../namedGraph.ts';
import { missingErrors, nameOf, nothingMatches, saidModules } from '../namedModules.ts';
import { reachAnswers } from '../reaching.ts';
import { routeBreaches } from './routeBreaches.ts';

export function checkIndependence(contract: IndependenceContract, graph: NamedGraph): ContractCheck {
  const said = saidModules(graph, contract.modules);
  const ranges = new Map(said.map(({ module, saidBy }) => [module, saidBy.range]));
  const rangeOf = (module: number) => ranges.get(module) ?? contract.declaredAt;
  const problems = [...missingErrors(graph, contract.modules), ...nothingMatches(graph, contract.modules, 'warning')];
  const modules = said.map(({ module }) => module);
  const levels = [{ layers: modules, independent: true }];
  const overlap = overlappingLayers(graph, levels);
  if (overlap !== undefined) {
    const [outer, inner] = overlap.map((module) => nameOf(graph, module));
    const message = `\`${inner ?? ''}\` lies in \`${outer ?? ''}\`, so the two cannot be independent of each other.`;
    return unanswerable([...problems, { range: rangeOf(overlap[1]), severity: 'error', message }]);
  }
  const reaching = levelReaching(graph, levels, (now, dependency) =>
    routeBreaches(now, dependency, rangeOf(dependency.importer), {}),
  );
  return {
    problems,
    answers: (now, known) => reachAnswers(now, reaching, known),
    breaches: inOrder,
  };
}
