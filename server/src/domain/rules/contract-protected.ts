import type { Finding } from './finding.ts';
import { brokenContracts } from './importContracts/brokenContract.ts';
import { chainWords, contractWords, quoted } from './importContracts/contractWords.ts';
import type { ModuleRule } from './rule.ts';

export const contractProtected: ModuleRule = {
  meta: {
    id: 'contract-protected',
    summary: 'The `protected` contracts of import-linter are kept.',
    reads: 'import-contracts',
    severity: 'error',
  },
  planting: { nothing: 'it is about contracts of another tool' },
  check: (input) => brokenContracts('contract-protected', 'protected', input),
  message,
};

function message(finding: Finding): string {
  const { to } = finding.details;
  return `${quoted(to)} is protected: ${chainWords(finding)} Only the allowed importers of ${contractWords(finding)} may import it directly. Go through one of them, or add this module to allowed_importers if it is meant to.`;
}
