import { contractFinding } from './contract/contractFinding.ts';
import type { DeadPart } from './contract/deadParts.ts';
import { deadLayers, inhabitedLayers } from './contract/deadLayers.ts';
import { deadPatterns } from './contract/deadPatterns.ts';
import { deadEntries, deadRules } from './contract/deadSettings.ts';
import { deadMessage } from './contract/deadWords.ts';
import type { Finding } from './finding.ts';
import type { ContractInput, ContractRule } from './rule.ts';

export const deadRule: ContractRule = {
  meta: {
    id: 'dead-rule',
    summary: 'Everything that a contract says is of some effect.',
    reads: 'contract',
    severity: 'warning',
  },
  planting: { nothing: 'it is about the contract' },
  checkContract,
  message: deadMessage,
};

/** With fewer modules than this a project has only begun, and a layer may well be empty. */
const FIRST_MODULES = 10;

function checkContract(input: ContractInput): Finding[] {
  const { origin } = input.contract;
  // What is inferred was read off the modules, and nobody could mend it.
  if (origin.kind !== 'file') return [];
  const inhabited = inhabitedLayers(input);
  const dead = [
    ...deadLayers(input, inhabited),
    // Of a layer without modules all patterns are dead, and that is one thing.
    ...deadPatterns(input, (layer) => inhabited.has(layer)),
    ...deadRules(input),
    ...deadEntries(input),
  ];
  return dead
    .filter((part) => isWorthTelling(part, input.modules.length))
    .map(({ declaredAt, details }) => contractFinding('dead-rule', input.severity, origin.file, declaredAt, details));
}

function isWorthTelling({ details }: DeadPart, modules: number): boolean {
  const isEmptyPlace = details.dead === 'layer' || details.dead === 'pattern';
  return !isEmptyPlace || modules >= FIRST_MODULES || modules === 0 || 'meant' in details || 'taker' in details;
}
