import type { Contract, Severity } from '../architecture/contract.ts';
import type { RuleMeta } from './rule.ts';

/** How loud a rule is under a contract: what the contract says, else what its preset does, else the rule itself. */
export function severityOf(contract: Contract, meta: RuleMeta): Severity | 'off' {
  return contract.rules.get(meta.id)?.severity ?? meta.severityIn?.[contract.preset] ?? meta.severity;
}

/** The options of a rule under a contract: what the contract says, over what holds without it. */
export function optionsOf(contract: Contract, meta: RuleMeta): Readonly<Record<string, unknown>> {
  const options: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(meta.options ?? {})) {
    options[name] = name === 'typeImports' ? contract.typeImports : schema.default;
  }
  return { ...options, ...contract.rules.get(meta.id)?.options };
}
