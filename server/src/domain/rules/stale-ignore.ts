import type { Ignore } from '../architecture/contract.ts';
import { START_OF_FILE } from '../text.ts';
import { contractFinding } from './contract/contractFinding.ts';
import type { Finding } from './finding.ts';
import { hasRunOut } from './exceptions/ignored.ts';
import type { ContractInput, ContractRule } from './rule.ts';

export const staleIgnore: ContractRule = {
  meta: {
    id: 'stale-ignore',
    summary: 'Every entry of `ignore` hides something and has not run out.',
    reads: 'contract-and-findings',
    severity: 'warning',
    fixes: ['remove-entry'],
  },
  planting: { nothing: 'it is about what the contract says' },
  checkContract,
  message: ({ details }) =>
    details['until'] === undefined
      ? `This hides no finding of \`${details['name'] ?? ''}\` any more. ` +
        'An exception that outlives its reason would hide the next breach without anybody deciding on it. Remove the entry.'
      : `The last day of this exception was ${details['until']}, so what it hid is shown again. ` +
        'Mend what is left, or decide anew: give it another day and say why. Then remove the entry or change its `until`.',
};

/** Nothing is said of a rule that is off: it finds nothing now, and will when it is switched on again. */
function checkContract({ contract, exceptions, today, severity }: ContractInput): readonly Finding[] {
  if (contract.origin.kind !== 'file') return [];
  const { file } = contract.origin;
  const useful = new Set(contract.ignores.filter((ignore) => exceptions.ignores.has(ignore)).map(placeOf));
  // One entry of the file may have become several, by the braces of its patterns.
  const written = new Map(contract.ignores.map((ignore) => [placeOf(ignore), ignore]));
  return [...written].flatMap(([place, ignore]) => {
    const isOver = hasRunOut(ignore, today);
    if (!exceptions.isLooking(ignore.rule) || (!isOver && useful.has(place))) return [];
    const details = { name: ignore.rule, ...(isOver && { until: ignore.until ?? '' }) };
    return [contractFinding('stale-ignore', severity, file, ignore.declaredAt ?? START_OF_FILE, details)];
  });
}

function placeOf({ declaredAt }: Ignore): string {
  return JSON.stringify(declaredAt);
}
