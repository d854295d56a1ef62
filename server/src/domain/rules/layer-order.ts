import { mayNotImport, orderBreach } from '../architecture/mayImport.ts';
import { isBound } from '../planting/planting.ts';
import type { Finding } from './finding.ts';
import { findingOnImport, importEdges, importsAnything, targetName, TYPE_IMPORTS } from './imports/importEdge.ts';
import { breachDetails, reasonAndRemedy } from './imports/orderWords.ts';
import type { ModuleRule, RuleInput } from './rule.ts';

export const layerOrder: ModuleRule = {
  meta: {
    id: 'layer-order',
    summary: 'A layer imports only what the order of layers lets it import.',
    reads: 'imports',
    severity: 'error',
    options: TYPE_IMPORTS,
    fixes: ['make-type-only', 'move-type-inward', 'extract-port', 'move-to-adapter'],
  },
  planting: {
    needs: 'two layers of which one may not import the other',
    at: isBound,
    leadsTo: [(to, from) => isBound(to) && mayNotImport(from.placement, to.placement)],
  },
  check,
  message: (finding) => {
    const to = finding.to?.kind === 'module' ? finding.to.layer : undefined;
    const point = `${finding.from.layer ?? 'This layer'} may not import ${to ?? 'the other layer'}`;
    return `${point}: ${targetName(finding)}. ${reasonAndRemedy(finding)}`;
  },
};

function check(input: RuleInput): Finding[] {
  const { layer, contract } = input.placement;
  if (layer === undefined || importsAnything(layer)) return [];
  const findings: Finding[] = [];
  for (const edge of importEdges(input)) {
    const target = edge.placement.layer;
    // Imports of composition and tests are what rules of their own are about.
    if (target === undefined || target.role === 'composition' || target.role === 'test') continue;
    const breach = orderBreach(contract, layer, target);
    if (breach !== undefined)
      findings.push(findingOnImport('layer-order', input, edge, layer.declaredAt, breachDetails(breach)));
  }
  return findings;
}
