import { coverageWords } from '#application/coverage.ts';
import { verdictWords } from '#application/importContracts/judgedContracts.ts';
import type { CheckOutput } from './checkOutput.ts';
import { contractName, findingsToShow } from './checkReport.ts';
import { findingsByRule } from './findingsByRule.ts';
import { markdownAdvice, markdownPoint } from './markdownFindings.ts';
import { markdownCode, markdownLine } from './markdownText.ts';
import { comparisonWords, countsOf } from './reportWords.ts';

/** The report as a page: findings grouped by rule, each rule with its advice. */
export function* checkMarkdown(output: CheckOutput): Generator<string> {
  const { report, hints } = output;
  const counts = countsOf(report).map(({ words }) => words);
  yield `### Inward: ${counts.join(', ')}\n`;
  for (const { rule, summary, findings } of findingsByRule(findingsToShow(report, hints))) {
    yield `\n#### ${markdownCode(rule)}${summary === '' ? '' : `: ${markdownLine(summary)}`}\n\n`;
    for (const finding of findings) yield `- **${finding.severity}** ${markdownPoint(output, finding)}\n`;
    for (const advice of markdownAdvice(findings)) yield `\n${advice}\n`;
  }
  for (const line of closingLines(output)) yield `\n${line}\n`;
}

function* closingLines({ report, fromCheckout }: CheckOutput): Generator<string> {
  if (report.since !== undefined) yield `Only what a change brings, ${markdownLine(comparisonWords(report.since))}.`;
  const verdicts = verdictWords(report.importContracts);
  if (verdicts !== undefined) yield `${verdicts}.`;
  const name = contractName(report.contract);
  if (name === null && verdicts !== undefined) return;
  if (name === null) {
    yield report.findings.length > 0
      ? 'The contract cannot be read.'
      : 'Nothing was checked: no layers are to be seen.';
    return;
  }
  const contract = name === 'inferred' ? 'inferred from the folder names' : markdownCode(fromCheckout(name));
  yield `${coverageWords(report.placed, report.modules)}. Contract: ${contract}.`;
}
