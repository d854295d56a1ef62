import type { Finding } from './finding.ts';
import { brokenContracts } from './importContracts/brokenContract.ts';
import { chainWords, contractWords, quoted } from './importContracts/contractWords.ts';
import type { ModuleRule } from './rule.ts';

export const contractLayers: ModuleRule = {
  meta: {
    id: 'contract-layers',
    summary: 'The `layers` contracts of import-linter are kept.',
    reads: 'import-contracts',
    severity: 'error',
  },
  planting: { nothing: 'it is about contracts of another tool' },
  check: (input) => brokenContracts('contract-layers', 'layers', input),
  message,
};

function message(finding: Finding): string {
  const { relation, from, to, container, names } = finding.details;
  const where = contractWords(finding);
  if (relation === 'undeclared') {
    return `${quoted(names)} is no layer of ${quoted(container)}, but ${where} is exhaustive: every child has its place in it. Add it to the layers, or to exhaustive_ignores.`;
  }
  const point = `${quoted(from)} may not import ${quoted(to)}: ${chainWords(finding)}`;
  if (relation === 'siblings') {
    return `${point} In ${where} the two share a layer and are independent of each other. Move what both need to a layer below, or let a layer above connect them.`;
  }
  return `${point} In ${where} it lies higher. Declare what is needed in ${quoted(from)} or below, and let a layer above hand it in; or move this code up.`;
}
