import type { Finding } from './finding.ts';
import { brokenContracts } from './importContracts/brokenContract.ts';
import { chainWords, contractWords, quoted } from './importContracts/contractWords.ts';
import type { ModuleRule } from './rule.ts';

export const contractAcyclicSiblings: ModuleRule = {
  meta: {
    id: 'contract-acyclic-siblings',
    summary: 'The `acyclic_siblings` contracts of import-linter are kept.',
    reads: 'import-contracts',
    severity: 'error',
  },
  planting: { nothing: 'it is about contracts of another tool' },
  check: (input) => brokenContracts('contract-acyclic-siblings', 'acyclic_siblings', input),
  message,
};

function message(finding: Finding): string {
  const { parent, cycle } = finding.details;
  const circle = cycle === undefined ? '' : ` That closes a circle: ${cycle.replaceAll(/[^ →]+/g, '`$&`')}.`;
  return `The children of ${quoted(parent)} may not depend on each other in circles. ${chainWords(finding)}${circle} By ${contractWords(finding)} this is one of the imports that would have to go. Move what both sides need to a module of its own.`;
}
