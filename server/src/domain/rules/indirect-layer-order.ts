import type { Layer } from '../architecture/contract.ts';
import { mayNotImport, orderBreach } from '../architecture/mayImport.ts';
import { isTransparent } from '../graph/chains.ts';
import { isBound, isNowhere } from '../planting/planting.ts';
import type { Finding } from './finding.ts';
import { placeOf } from './finding.ts';
import type { ImportEdge } from './imports/importEdge.ts';
import { chainText, findingOnImport, importEdges, importsAnything } from './imports/importEdge.ts';
import { linksOf, TYPE_IMPORTS, typeImportsOf } from './imports/importEdge.ts';
import { breachDetails, reasonAndRemedy } from './imports/orderWords.ts';
import type { ModuleRule, RuleInput } from './rule.ts';

export const indirectLayerOrder: ModuleRule = {
  meta: {
    id: 'indirect-layer-order',
    summary: 'A layer does not reach what it may not import through modules that lie in no layer or are shared.',
    reads: 'chains',
    severity: 'error',
    fixes: ['make-type-only', 'extract-port'],
    options: TYPE_IMPORTS,
  },
  planting: {
    needs: 'two layers of which one may not import the other, and modules that lie in no layer',
    at: isBound,
    leadsTo: [isNowhere, (to, from) => isBound(to) && mayNotImport(from.placement, to.placement)],
  },
  check,
  message: (finding) => {
    const to = finding.to?.kind === 'module' ? finding.to.layer : undefined;
    const point = `${finding.from.layer ?? 'This layer'} reaches ${to ?? 'another layer'}, which it may not import`;
    return `${point}: ${chainText(finding)}. ${reasonAndRemedy(finding)}`;
  },
};

function check(input: RuleInput): Finding[] {
  const { layer } = input.placement;
  if (layer === undefined || importsAnything(layer)) return [];
  const starts = importEdges(input).filter((edge) => startsChain(input, layer, edge));
  if (starts.length === 0) return [];
  const forbidden = forbiddenLayers(input, layer);
  return starts.flatMap((edge) => forbidden.flatMap((target) => findingsThrough(input, edge, layer, target)));
}

/**
 * Chains begin with an import that is itself in order. Within one layer they begin nowhere: there, what the next
 * module reaches is a finding of the next module.
 */
function startsChain(input: RuleInput, from: Layer, { placement }: ImportEdge): boolean {
  if (!isTransparent(placement)) return false;
  const to = placement.layer;
  return to === undefined || (to.name !== from.name && orderBreach(input.placement.contract, from, to) === undefined);
}

function forbiddenLayers(input: RuleInput, from: Layer): Layer[] {
  const { contract } = input.placement;
  return contract.layers.filter((to) => to.role !== 'shared' && orderBreach(contract, from, to) !== undefined);
}

function findingsThrough(input: RuleInput, edge: ImportEdge, from: Layer, to: Layer): Finding[] {
  const way = input.chains.toLayer(edge.path, to, typeImportsOf(input));
  const culprit = way?.at(-1);
  const placement = culprit === undefined ? undefined : input.placementOf(culprit);
  const breach = orderBreach(input.placement.contract, from, to);
  if (way === undefined || culprit === undefined || placement === undefined || breach === undefined) return [];
  return [
    {
      ...findingOnImport('indirect-layer-order', input, edge, from.declaredAt, breachDetails(breach)),
      to: { kind: 'module', path: culprit, ...placeOf(placement) },
      chain: linksOf([input.module.path, ...way]),
    },
  ];
}
