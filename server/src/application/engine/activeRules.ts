import type { Contract, Severity } from '#domain/architecture/contract.ts';
import { rules } from '#domain/rules/registry.ts';
import type { ContractRule, ModuleRule, Rule } from '#domain/rules/rule.ts';
import { optionsOf, severityOf } from '#domain/rules/ruleSettings.ts';

/** A rule that is on, with what the contract says of it. */
export interface ActiveRule<Kind extends Rule = Rule> {
  readonly rule: Kind;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The rules that are on under a contract, by what they look at. */
interface ActiveRules {
  readonly ofModules: readonly ActiveRule<ModuleRule>[];
  readonly ofContract: readonly ActiveRule<ContractRule>[];
}

const known = new WeakMap<Contract, ActiveRules>();

/** The rules that check modules of `contract`; worked out once for each contract, for every module asks. */
export function activeRules(contract: Contract): readonly ActiveRule<ModuleRule>[] {
  return activeRulesOf(contract).ofModules;
}

/** The rules that check `contract` itself. */
export function activeContractRules(contract: Contract): readonly ActiveRule<ContractRule>[] {
  return activeRulesOf(contract).ofContract;
}

function activeRulesOf(contract: Contract): ActiveRules {
  const active = known.get(contract) ?? workOut(contract);
  known.set(contract, active);
  return active;
}

function workOut(contract: Contract): ActiveRules {
  const ofModules: ActiveRule<ModuleRule>[] = [];
  const ofContract: ActiveRule<ContractRule>[] = [];
  for (const rule of contract.origin.kind === 'absent' ? rules.filter(needsNoLayers) : rules) {
    const severity = severityOf(contract, rule.meta);
    if (severity === 'off') continue;
    const options = optionsOf(contract, rule.meta);
    if ('check' in rule) ofModules.push({ rule, severity, options });
    else ofContract.push({ rule, severity, options });
  }
  return { ofModules, ofContract };
}

/**
 * Without a layered structure there is nothing to hold the project to, and silence is the right answer. What it says
 * itself about imports by name holds all the same.
 */
function needsNoLayers({ meta }: Rule): boolean {
  return meta.reads === 'import-contracts';
}
