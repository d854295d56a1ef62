import type { Contract, Severity } from '#domain/architecture/contract.ts';
import { optionsOf, rules, severityOf } from '#domain/rules/registry.ts';
import type { Rule } from '#domain/rules/rule.ts';

/** A rule that is on, with what the contract says of it. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

const known = new WeakMap<Contract, readonly ActiveRule[]>();

/** The rules that check modules of `contract`; worked out once for each contract, for every module asks. */
export function activeRules(contract: Contract): readonly ActiveRule[] {
  const active = known.get(contract) ?? workOut(contract);
  known.set(contract, active);
  return active;
}

function workOut(contract: Contract): readonly ActiveRule[] {
  // Without a layered structure there is nothing to hold the project to, and silence is the right answer.
  if (contract.origin.kind === 'absent') return [];
  return rules.flatMap((rule) => {
    const severity = severityOf(contract, rule.meta);
    return severity === 'off' ? [] : [{ rule, severity, options: optionsOf(contract, rule.meta) }];
  });
}
