import type { Contract, Layer, Role } from '../architecture/contract.ts';
import { roleOfLayerName } from '../architecture/presets.ts';
import { FEWEST_UPSIDE_DOWN, looksUpsideDown } from '../architecture/upsideDown.ts';
import { modulesImportedBy } from '../graph/importGraph.ts';
import { contractFinding } from './contract/contractFinding.ts';
import type { Finding } from './finding.ts';
import type { ContractInput, ContractRule } from './rule.ts';

export const reversedLayers: ContractRule = {
  meta: {
    id: 'reversed-layers',
    summary: 'The layers are listed outermost first.',
    reads: 'contract-and-findings',
    severity: 'warning',
    fixes: ['reverse-layers'],
  },
  planting: { nothing: 'it is about the contract' },
  checkContract,
  message: ({ details: { outward = '', inward = '', order = '' } }) =>
    `The layers seem to be listed the wrong way round: of the imports between them, ${outward} lead up the list and only ${inward} down. ` +
    'The list begins with the outermost layer, the one that nobody imports, and imports may lead down it. ' +
    `Reverse the order: ${order}.`,
};

function checkContract(input: ContractInput): Finding[] {
  const { contract, severity } = input;
  const { origin, layersDeclaredAt } = contract;
  if (origin.kind !== 'file' || layersDeclaredAt === undefined || saysOrderByRoles(contract)) return [];
  if (!isOftenBroken(input)) return [];
  const { outward, inward } = countImports(input);
  if (!looksUpsideDown(outward, inward)) return [];
  const order = contract.layers.filter(isOrdered).toReversed();
  const details = { outward: String(outward), inward: String(inward), order: order.map(({ name }) => name).join(', ') };
  return [contractFinding('reversed-layers', severity, origin.file, layersDeclaredAt, details)];
}

/** From the outermost to the innermost. Whoever gives roles or names in this order knows it, and the code is wrong. */
const ROLES: readonly Role[] = ['composition', 'adapter', 'application', 'domain'];

function saysOrderByRoles({ layers }: Contract): boolean {
  const roles = layers.filter(isOrdered).flatMap(({ name, role = roleOfLayerName('clean', name) }) => role ?? []);
  const places = roles.map((role) => ROLES.indexOf(role));
  const isRising = places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
  return new Set(places).size > 1 && isRising;
}

/** Looks at findings alone, of which a sound project has few, so that nothing is counted after every edit. */
function isOftenBroken({ findings, placementOf, contract }: ContractInput): boolean {
  let broken = 0;
  for (const [path, ofModule] of findings) {
    if (placementOf(path)?.contract === contract)
      broken += ofModule.filter(({ rule }) => rule === 'layer-order').length;
    if (broken >= FEWEST_UPSIDE_DOWN) return true;
  }
  return false;
}

function countImports({ modules, graph, placementOf, contract }: ContractInput) {
  const count = { outward: 0, inward: 0 };
  for (const path of modules) {
    const from = placementOf(path)?.layer;
    if (from === undefined || !isOrdered(from)) continue;
    const module = graph.module(path);
    for (const target of module === undefined ? [] : modulesImportedBy(module)) {
      const place = placementOf(target);
      if (place?.contract !== contract || place.layer === undefined || !isOrdered(place.layer)) continue;
      if (place.layer.rank < from.rank) count.outward++;
      else if (place.layer.rank > from.rank) count.inward++;
    }
  }
  return count;
}

/** Whether the place in the list decides what the layer may import and who may import it. */
function isOrdered({ declaredAt, mayImport, role }: Layer): boolean {
  return declaredAt !== undefined && mayImport === undefined && role !== 'test' && role !== 'shared';
}
