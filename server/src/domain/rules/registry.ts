import type { Contract, Severity } from '../architecture/contract.ts';
import { compositionRoot } from './composition-root.ts';
import { contextBoundary } from './context-boundary.ts';
import { contractError } from './contract-error.ts';
import { corePackage } from './core-package.ts';
import { cycle } from './cycle.ts';
import type { Finding } from './finding.ts';
import { indirectLayerOrder } from './indirect-layer-order.ts';
import { layerOrder } from './layer-order.ts';
import type { Rule, RuleMeta } from './rule.ts';
import { testImport } from './test-import.ts';
import { unplacedModule } from './unplaced-module.ts';

/** Every rule there is, in the order in which tables list them. */
export const rules: readonly Rule[] = [
  layerOrder,
  indirectLayerOrder,
  corePackage,
  contextBoundary,
  compositionRoot,
  testImport,
  unplacedModule,
  cycle,
  contractError,
];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.meta.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}

/** The paragraph that a finding is told in. */
export function messageOf(finding: Finding): string {
  return byId.get(finding.rule)?.message(finding) ?? `Breach of ${finding.rule}.`;
}

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
