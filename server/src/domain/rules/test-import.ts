import { hasRole, isBound } from '../planting/planting.ts';
import type { Finding } from './finding.ts';
import { findingOnImport, importEdges, targetName, TYPE_IMPORTS } from './importEdge.ts';
import type { Rule, RuleInput } from './rule.ts';

export const testImport: Rule = {
  meta: {
    id: 'test-import',
    summary: 'Production code does not import tests.',
    reads: 'imports',
    severity: 'error',
    options: TYPE_IMPORTS,
  },
  planting: {
    needs: 'a layer with the role `test`, and another one',
    at: isBound,
    leadsTo: [hasRole('test')],
  },
  check,
  message: (finding) =>
    `${finding.from.layer ?? 'Production code'} may not import tests: ${targetName(finding)}. ` +
    'What is shipped must not depend on what is there to check it. ' +
    'Move what both need into production code, or this module to the tests.',
};

function check(input: RuleInput): Finding[] {
  const { layer } = input.placement;
  // Of a module in no layer nobody said that it is production code: it may be the configuration of a test runner.
  if (layer === undefined || layer.role === 'test') return [];
  return importEdges(input)
    .filter(({ placement }) => placement.layer?.role === 'test')
    .map((edge) => findingOnImport('test-import', input, edge, edge.placement.layer?.declaredAt));
}
