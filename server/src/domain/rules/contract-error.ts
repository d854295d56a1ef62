import type { ModulePath } from '../graph/module.ts';
import type { TextRange } from '../text.ts';
import { contractFinding } from './contract/contractFinding.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

export const contractError: Rule = {
  meta: {
    id: 'contract-error',
    summary: 'The contract can be read and does not contradict itself.',
    reads: 'contract',
    severity: 'error',
  },
  planting: { nothing: 'it is about the text of the contract' },
  // Whoever reads the file knows what is wrong with it, and says so below.
  checkContract: () => [],
  message: (finding) => finding.details['message'] ?? 'The contract cannot be read.',
};

/** What the reader of a contract file found wrong with it, as a finding in that file. */
export function contractErrorFinding(
  file: ModulePath,
  range: TextRange,
  severity: 'error' | 'warning',
  message: string,
): Finding {
  return contractFinding('contract-error', severity, file, range, { message });
}
