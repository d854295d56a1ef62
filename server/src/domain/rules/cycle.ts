import type { Step } from '../graph/chains.ts';
import { rangeOfSite } from '../graph/module.ts';
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

const ALONE: ReadonlySet<string> = new Set();

function check(input: RuleInput): Finding[] {
  const members = input.cycles.around(input.module.path) ?? ALONE;
  return shortestCycles(input.graph, input.module, members, typeImportsOf(input)).map((steps) =>
    findingOn(input, steps),
  );
}

function findingOn(input: RuleInput, steps: readonly Step[]): Finding {
  const { module, severity, placement } = input;
  const first = steps[0];
  const dependency = first && module.dependencies[first.importIndex];
  const target = first?.target ?? module.path;
  const targetPlacement = input.placementOf(target);
  const place = targetPlacement === undefined ? { layer: undefined, context: undefined } : placeOf(targetPlacement);
  return {
    rule: 'cycle',
    severity,
    file: module.path,
    range: dependency === undefined ? START_OF_FILE : rangeOfSite(dependency.site),
    from: placeOf(placement),
    to: { kind: 'module', path: target, ...place },
    chain: linksOf(steps),
    contractRange: undefined,
    details: {},
  };
}
