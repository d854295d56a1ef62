import { hasRole, isBound } from '../planting/planting.ts';
import type { Finding } from './finding.ts';
import { findingOnImport, importEdges, targetName, TYPE_IMPORTS } from './importEdge.ts';
import type { Rule, RuleInput } from './rule.ts';

export const compositionRoot: Rule = {
  meta: {
    id: 'composition-root',
    summary: 'Nobody but the composition root itself and tests imports the composition root.',
    reads: 'imports',
    severity: 'error',
    options: TYPE_IMPORTS,
  },
  planting: {
    needs: 'a layer with the role `composition`, and another one',
    at: isBound,
    leadsTo: [hasRole('composition')],
  },
  check,
  message: (finding) =>
    `${finding.from.layer ?? 'This layer'} may not import the composition root: ${targetName(finding)}. ` +
    'The composition root knows everything, so whoever imports it depends on everything. ' +
    'Take what is needed as a parameter and let the composition root hand it in.',
};

function check(input: RuleInput): Finding[] {
  const { layer } = input.placement;
  // A module in no layer may be the script that starts the program; what reaches the root through it is another rule's.
  if (layer === undefined || layer.role === 'composition' || layer.role === 'test') return [];
  return importEdges(input)
    .filter(({ placement }) => placement.layer?.role === 'composition')
    .map((edge) => findingOnImport('composition-root', input, edge, edge.placement.layer?.declaredAt));
}
