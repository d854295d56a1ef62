import { rangeOfSite } from '../graph/module.ts';
import { isBarePackage } from '../graph/pythonNames.ts';
import { START_OF_FILE } from '../text.ts';
import { isNowhere } from '../planting/planting.ts';
import type { Finding } from './finding.ts';
import { placeOf } from './finding.ts';
import type { Rule, RuleInput } from './rule.ts';

export const unplacedModule: Rule = {
  meta: {
    id: 'unplaced-module',
    summary: 'Every module lies in a layer.',
    reads: 'imports',
    severity: 'hint',
    fixes: ['move-to-layer'],
  },
  planting: { needs: 'layers, and modules that lie in none of them', at: isNowhere },
  check,
  message: (finding) =>
    `\`${finding.file}\` lies in no layer, so no rule holds for it. ` +
    'What it imports counts for whoever imports it. ' +
    'Move it into the folder of a layer, add its path to a layer of the contract, or exclude it.',
};

function check({ module, placement, severity }: RuleInput): Finding[] {
  if (placement.layer !== undefined || placement.contract.layers.length === 0 || isBarePackage(module)) return [];
  const site = module.dependencies[0]?.site;
  return [
    {
      rule: 'unplaced-module',
      severity,
      file: module.path,
      range: site === undefined ? START_OF_FILE : rangeOfSite(site),
      from: placeOf(placement),
      to: undefined,
      chain: [],
      contractRange: undefined,
      details: {},
    },
  ];
}
