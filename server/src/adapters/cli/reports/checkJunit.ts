import type { Finding } from '#domain/rules/finding.ts';
import { messageOf, rules } from '#domain/rules/registry.ts';
import { severityOf } from '#domain/rules/ruleSettings.ts';
import type { CheckOutput } from './checkOutput.ts';
import type { CheckReport } from './checkReport.ts';
import { findingsByRule } from './findingsByRule.ts';
import { findingText } from './findingText.ts';
import { lineAndColumn } from '../shownPath.ts';
import { xmlAttribute, xmlText } from './xmlText.ts';

interface Suite {
  readonly rule: string;
  readonly findings: readonly Finding[];
}

/**
 * A test suite for each rule, a test case for each finding. As for the exit code, only errors that the project has
 * not accepted fail; a rule that found nothing is one test that passed.
 */
export function* checkJunit(output: CheckOutput): Generator<string> {
  const suites = suitesOf(output);
  const all = suites.flatMap(({ findings }) => findings);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  const tests = suites.reduce((sum, suite) => sum + testsIn(suite), 0);
  yield `<testsuites${xmlAttribute('name', 'inward')}${totals(tests, all)}>\n`;
  for (const suite of suites) {
    yield `  <testsuite${xmlAttribute('name', suite.rule)}${totals(testsIn(suite), suite.findings)}>\n`;
    if (suite.findings.length === 0) yield `    <testcase${caseAttributes(suite.rule, 'holds')}/>\n`;
    for (const finding of suite.findings) yield* testCase(output, finding);
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
}

/** What was accepted is listed, too: it is there, though it fails nothing. */
function suitesOf({ report, hints }: CheckOutput): readonly Suite[] {
  const shown = report.findings.filter(({ severity }) => hints || severity !== 'hint');
  const found = findingsByRule(shown);
  const silent = rules.map(({ meta }) => meta.id).filter((rule) => !found.some((group) => group.rule === rule));
  return [...found, ...silent.filter((rule) => isChecked(report, rule)).map((rule) => ({ rule, findings: [] }))];
}

function isChecked({ contract, findings }: CheckReport, id: string): boolean {
  const rule = rules.find(({ meta }) => meta.id === id);
  if (contract === undefined || rule === undefined || severityOf(contract, rule.meta) === 'off') return false;
  // Hints that are not listed were found all the same.
  return findings.every((finding) => finding.rule !== id);
}

function testsIn({ findings }: Suite): number {
  return Math.max(1, findings.length);
}

function totals(tests: number, findings: readonly Finding[]): string {
  const failures = findings.filter(isFailure).length;
  const skipped = findings.filter(({ baselined }) => baselined === true).length;
  const counts = { tests, failures, errors: 0, skipped };
  return Object.entries(counts)
    .map(([name, count]) => xmlAttribute(name, count))
    .join('');
}

function* testCase({ fromCheckout }: CheckOutput, finding: Finding): Generator<string> {
  const file = fromCheckout(finding.file);
  const place = `${file}:${lineAndColumn(finding.range.start)}`;
  const where = xmlAttribute('file', file) + xmlAttribute('line', finding.range.start.line + 1);
  yield `    <testcase${caseAttributes(finding.rule, place)}${where}>\n`;
  yield `      ${outcome(finding, place)}\n`;
  yield '    </testcase>\n';
}

function outcome(finding: Finding, place: string): string {
  const { point } = findingText(finding);
  if (finding.baselined === true) return `<skipped${xmlAttribute('message', `accepted in the baseline: ${point}`)}/>`;
  const text = xmlText(`${place}\n${messageOf(finding)}`);
  if (!isFailure(finding)) return `<system-out>${finding.severity}: ${text}</system-out>`;
  return `<failure${xmlAttribute('type', finding.rule)}${xmlAttribute('message', point)}>${text}</failure>`;
}

function caseAttributes(rule: string, name: string): string {
  return xmlAttribute('classname', `inward.${rule}`) + xmlAttribute('name', name);
}

function isFailure({ severity, baselined }: Finding): boolean {
  return severity === 'error' && baselined !== true;
}
