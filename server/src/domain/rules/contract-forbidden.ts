import type { Finding } from './finding.ts';
import { brokenContracts } from './importContracts/brokenContract.ts';
import { chainWords, contractWords, quoted } from './importContracts/contractWords.ts';
import type { ModuleRule } from './rule.ts';

export const contractForbidden: ModuleRule = {
  meta: {
    id: 'contract-forbidden',
    summary: 'The `forbidden` contracts of import-linter are kept.',
    reads: 'import-contracts',
    severity: 'error',
  },
  planting: { nothing: 'it is about contracts of another tool' },
  check: (input) => brokenContracts('contract-forbidden', 'forbidden', input),
  message,
};

function message(finding: Finding): string {
  const { from, to } = finding.details;
  return `${quoted(from)} may not import ${quoted(to)}: ${chainWords(finding)} It is forbidden by ${contractWords(finding)}. Ask for what is needed through something that ${quoted(from)} may import.`;
}
