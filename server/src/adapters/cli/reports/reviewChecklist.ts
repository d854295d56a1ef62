import type { Contract } from '#domain/architecture/contract.ts';
import { ruleById, rules } from '#domain/rules/registry.ts';
import { severityOf } from '#domain/rules/ruleSettings.ts';
import type { CheckOutput } from './checkOutput.ts';
import { findingsToShow } from './checkReport.ts';
import type { RuleFindings } from './findingsByRule.ts';
import { findingsByRule } from './findingsByRule.ts';
import { markdownAdvice, markdownPoint } from './markdownFindings.ts';
import { markdownLine } from './markdownText.ts';
import { comparisonWords } from './reportWords.ts';
import { counted } from '../shownPath.ts';

/** A checklist for a pull request: one entry for each rule, ticked where it found nothing. */
export function* reviewChecklist(output: CheckOutput): Generator<string> {
  const { report, hints } = output;
  const groups = findingsByRule(findingsToShow(report, hints));
  const kept = report.contract === undefined ? [] : rulesKept(report.contract, groups, hints);
  yield `### Inward: ${headline(groups.length, kept.length)}\n\n${scopeOf(output)}\n\n`;
  for (const group of groups) yield* openEntry(output, group);
  for (const rule of kept) yield `- [x] **${rule}**: ${summaryOf(rule)}\n`;
  const accepted = report.findings.filter(({ baselined }) => baselined === true).length;
  if (accepted > 0)
    yield `\n${counted(accepted, 'finding')} that the baseline accepts ${accepted === 1 ? 'is' : 'are'} not listed.\n`;
}

function headline(broken: number, kept: number): string {
  if (broken + kept === 0) return 'nothing was checked, because no layers are to be seen';
  if (broken === 0) return `all ${counted(kept, 'rule')} hold`;
  return `${String(broken)} of ${counted(broken + kept, 'rule')} ${broken === 1 ? 'needs' : 'need'} a look`;
}

function scopeOf({ report: { since } }: CheckOutput): string {
  if (since === undefined) {
    return 'This is about the whole project: there is no branch to compare it with. `--changed REF` names one.';
  }
  const comparison = markdownLine(comparisonWords(since));
  return `What stands in files of this change, and what the change causes elsewhere (${comparison}).`;
}

function* openEntry(output: CheckOutput, { rule, summary, findings }: RuleFindings): Generator<string> {
  yield `- [ ] **${rule}**: ${summary === '' ? 'What the contract says holds.' : markdownLine(summary)}\n`;
  for (const finding of findings) yield `  - ${finding.severity}: ${markdownPoint(output, finding)}\n`;
  for (const advice of markdownAdvice(findings)) yield `  - _Why, and what to do:_ ${advice}\n`;
}

/** Rules whose findings would not be listed are not said to hold. */
function rulesKept(contract: Contract, broken: readonly RuleFindings[], hints: boolean): readonly string[] {
  return rules
    .filter(({ meta }) => {
      const severity = severityOf(contract, meta);
      return severity !== 'off' && (hints || severity !== 'hint') && broken.every(({ rule }) => rule !== meta.id);
    })
    .map(({ meta }) => meta.id);
}

function summaryOf(rule: string): string {
  return markdownLine(ruleById(rule)?.meta.summary ?? '');
}
