import { illegalDependencies, overlappingLayers } from '../illegalDependencies.ts';
import type { IndependenceContract } from '../importContract.ts';
import type { NamedGraph } from '../namedGraph.ts';
import { missingErrors, nameOf, nothingMatches, saidModules } from '../namedModules.ts';
import type { Outcome } from '../outcome.ts';
import { routeBreaches } from './routeBreaches.ts';

export function checkIndependence(contract: IndependenceContract, graph: NamedGraph): Outcome {
  const said = saidModules(graph, contract.modules);
  const modules = said.map(({ module }) => module);
  const rangeOf = (module: number) => said.find((each) => each.module === module)?.saidBy.range ?? contract.declaredAt;
  const problems = [...missingErrors(graph, contract.modules), ...nothingMatches(graph, contract.modules, 'warning')];
  const levels = [{ layers: modules, independent: true }];
  const overlap = overlappingLayers(graph, levels);
  if (overlap !== undefined) {
    const [outer, inner] = overlap.map((module) => nameOf(graph, module));
    const message = `\`${inner ?? ''}\` lies in \`${outer ?? ''}\`, so the two cannot be independent of each other.`;
    return { breaches: [], problems: [...problems, { range: rangeOf(overlap[1]), severity: 'error', message }] };
  }
  const dependencies = illegalDependencies(graph, levels);
  const breaches = dependencies.flatMap((dependency) =>
    routeBreaches(graph, dependency, rangeOf(dependency.importer), {}),
  );
  return { breaches, problems };
}
