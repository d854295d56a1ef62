import type { Finding } from '#domain/rules/finding.ts';
import { ruleById, rules } from '#domain/rules/registry.ts';

export interface RuleFindings {
  readonly rule: string;
  /** What holds where the rule finds nothing; empty for a rule that is not one of Inward's own. */
  readonly summary: string;
  readonly findings: readonly Finding[];
}

/** One entry for each rule that found something, in the order in which tables list rules. */
export function findingsByRule(findings: readonly Finding[]): readonly RuleFindings[] {
  const groups = new Map<string, Finding[]>(rules.map(({ meta }) => [meta.id, []]));
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  return [...groups]
    .filter(([, ofRule]) => ofRule.length > 0)
    .map(([rule, ofRule]) => ({ rule, summary: ruleById(rule)?.meta.summary ?? '', findings: ofRule }));
}
