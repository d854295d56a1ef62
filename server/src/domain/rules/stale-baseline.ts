import { contractFinding } from './contract/contractFinding.ts';
import type { Finding } from './finding.ts';
import type { ContractInput, ContractRule } from './rule.ts';

export const staleBaseline: ContractRule = {
  meta: {
    id: 'stale-baseline',
    summary: 'Every entry of the baseline still accepts as many findings as it says.',
    reads: 'contract-and-findings',
    severity: 'warning',
    fixes: ['remove-entry', 'set-count'],
  },
  planting: { nothing: 'it is about what the baseline says' },
  checkContract,
  message: ({ details }) =>
    `${pointOf(details)} What is gone should not come back unnoticed: ` +
    '`inward baseline --prune` takes out of the baseline what is no longer there.',
};

/** Nothing is said of a rule that is off: it finds nothing now, and will when it is switched on again. */
function checkContract({ exceptions, severity }: ContractInput): readonly Finding[] {
  const { baseline, accepted, isLooking } = exceptions;
  if (baseline === undefined) return [];
  const unspent = new Map<string, number>();
  return baseline.entries.flatMap(({ key, rule, from, count, declaredAt }) => {
    // After a merge the same entry may stand there twice; the second one gets what the first one leaves.
    const there = unspent.get(key) ?? accepted.get(key) ?? 0;
    const left = Math.min(count, there);
    unspent.set(key, there - left);
    if (left === count || !isLooking(rule)) return [];
    const details = { name: rule, from, count: String(count), left: String(left) };
    return [contractFinding('stale-baseline', severity, baseline.file, declaredAt, details)];
  });
}

function pointOf({ name = '', from = '', count = '', left = '' }: Finding['details']): string {
  if (left === '0') return `\`${from}\` no longer has this finding of \`${name}\`.`;
  return `\`${from}\` has ${left} of the ${count} findings of \`${name}\` that are accepted here.`;
}
