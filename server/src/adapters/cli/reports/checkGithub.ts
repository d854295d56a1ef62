import type { Severity } from '#domain/architecture/contract.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { messageOf } from '#domain/rules/registry.ts';
import type { CheckOutput } from './checkOutput.ts';
import { findingsToShow } from './checkReport.ts';
import { comparisonWords, countsOf } from './reportWords.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Commands that GitHub Actions turns into annotations of the files, and a summary for the log. */
export function* checkGithub({ report, hints, fromCheckout }: CheckOutput): Generator<string> {
  for (const finding of findingsToShow(report, hints)) yield annotation(finding, fromCheckout(finding.file));
  const counts = countsOf(report).map(({ words }) => words);
  if (report.since !== undefined) counts.push(comparisonWords(report.since));
  // A line that began with two colons would be a command.
  yield `Inward: ${counts.join(', ').replace(/\s/g, ' ')}\n`;
}

/** Lines and columns count from 1; `endColumn` is the one behind the last. Columns are only for what is on one line. */
function annotation(finding: Finding, file: string): string {
  const { start, end } = finding.range;
  const properties = {
    file,
    line: start.line + 1,
    endLine: end.line + 1,
    ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
    title: `Inward ${finding.rule}`,
  };
  const words = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[finding.severity]} ${words.join(',')}::${escapeData(messageOf(finding))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
