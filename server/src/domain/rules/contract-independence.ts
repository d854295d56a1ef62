import type { Finding } from './finding.ts';
import { brokenContracts } from './importContracts/brokenContract.ts';
import { chainWords, contractWords, quoted } from './importContracts/contractWords.ts';
import type { ModuleRule } from './rule.ts';

export const contractIndependence: ModuleRule = {
  meta: {
    id: 'contract-independence',
    summary: 'The `independence` contracts of import-linter are kept.',
    reads: 'import-contracts',
    severity: 'error',
  },
  planting: { nothing: 'it is about contracts of another tool' },
  check: (input) => brokenContracts('contract-independence', 'independence', input),
  message,
};

function message(finding: Finding): string {
  const { from, to } = finding.details;
  return `${quoted(from)} may not import ${quoted(to)}: ${chainWords(finding)} In ${contractWords(finding)} the two are independent of each other. Move what both need to a module outside, or let a module outside connect them.`;
}
