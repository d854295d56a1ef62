import { rangeOfSite } from '../graph/module.ts';
import type { FoundCycle } from '../graph/shortestCycles.ts';
import { shortestCycles } from '../graph/shortestCycles.ts';
import { START_OF_FILE } from '../text.ts';
import type { Finding } from './finding.ts';
import { placeOf } from './finding.ts';
import { chainText, linksOf, TYPE_IMPORTS, typeImportsOf } from './importEdge.ts';
import type { Rule, RuleInput } from './rule.ts';

export const cycle: Rule = {
  meta: {
    id: 'cycle',
    summary: 'Modules do not import each other in a circle.',
    reads: 'cycles',
    severity: 'warning',
    options: TYPE_IMPORTS,
  },
  check,
  message: (finding) =>
    `This import closes a cycle: ${chainText(finding)}. ` +
    'None of these modules can be understood, tested or loaded without the others. ' +
    'Move what they share to a module of its own, or let the inner one declare an interface that the outer one implements.',
};

function check(input: RuleInput): Finding[] {
  const component = input.cycles.around(input.module.path);
  const cycles = shortestCycles(input.graph, input.module, component, typeImportsOf(input));
  return cycles.map((found) => findingOn(input, found));
}

function findingOn(input: RuleInput, { importIndex, modules }: FoundCycle): Finding {
  const { module, severity, placement } = input;
  const site = module.dependencies[importIndex]?.site;
  const target = modules[1] ?? module.path;
  const targetPlacement = input.placementOf(target);
  const place = targetPlacement === undefined ? { layer: undefined, context: undefined } : placeOf(targetPlacement);
  return {
    rule: 'cycle',
    severity,
    file: module.path,
    range: site === undefined ? START_OF_FILE : rangeOfSite(site),
    from: placeOf(placement),
    to: { kind: 'module', path: target, ...place },
    chain: linksOf(modules),
    contractRange: undefined,
    details: {},
  };
}
