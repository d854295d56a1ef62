import type { ReportingDescriptor } from 'sarif';
import type { Severity } from '#domain/architecture/contract.ts';
import { ruleById, rules } from '#domain/rules/registry.ts';
import type { RuleMeta } from '#domain/rules/rule.ts';
import { severityOf } from '#domain/rules/ruleSettings.ts';
import type { CheckOutput } from './checkOutput.ts';
import { readRulePage } from '../rulePage.ts';

export type SarifLevel = 'error' | 'warning' | 'note';

/** SARIF knows no hints. */
export const SARIF_LEVELS: Readonly<Record<Severity, SarifLevel>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** As code scanning sorts what is no question of security. */
const PROBLEM_SEVERITIES: Readonly<Record<SarifLevel, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'recommendation',
};

/** Every rule that is on, and whatever else found something. */
export function sarifRules(output: CheckOutput): readonly ReportingDescriptor[] {
  const { contract, findings } = output.report;
  const active = rules.filter(({ meta }) => contract !== undefined && severityOf(contract, meta) !== 'off');
  const ids = new Set([...active.map(({ meta }) => meta.id), ...findings.map(({ rule }) => rule)]);
  return [...ids].map((id) => {
    const meta = ruleById(id)?.meta;
    return meta === undefined ? { id } : descriptor(output, meta);
  });
}

function descriptor({ report, documentOf }: CheckOutput, meta: RuleMeta): ReportingDescriptor {
  const severity = report.contract === undefined ? meta.severity : severityOf(report.contract, meta);
  const level = severity === 'off' ? 'none' : SARIF_LEVELS[severity];
  const document = documentOf(meta.id);
  const page = document && readRulePage(document.text);
  return {
    id: meta.id,
    shortDescription: { text: meta.summary },
    fullDescription: { text: page?.summary ?? meta.summary },
    help: page === undefined ? { text: meta.summary } : { text: page.text, markdown: page.markdown },
    ...(document !== undefined && { helpUri: document.uri }),
    defaultConfiguration: { level, enabled: severity !== 'off' },
    properties: {
      tags: ['architecture', 'maintainability'],
      precision: 'very-high',
      'problem.severity': PROBLEM_SEVERITIES[level === 'none' ? 'note' : level],
    },
  };
}
