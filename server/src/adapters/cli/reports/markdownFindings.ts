import type { Finding } from '#domain/rules/finding.ts';
import type { CheckOutput } from './checkOutput.ts';
import { findingText } from './findingText.ts';
import { markdownCode, markdownLine } from './markdownText.ts';
import { lineAndColumn } from '../shownPath.ts';
import { sourceLinks } from './sourceLinks.ts';

type Pathways = Pick<CheckOutput, 'fromCheckout' | 'environment'>;

/** Where a finding is, as a link, and what is wrong there. */
export function markdownPoint(output: Pathways, finding: Finding): string {
  return `${linkTo(output, finding)}: ${markdownLine(findingText(finding).point)}`;
}

/** Why the findings are wrong and what to do, each thing said once. */
export function markdownAdvice(findings: readonly Finding[]): readonly string[] {
  const advice = new Set(findings.map((finding) => findingText(finding).advice).filter((text) => text !== ''));
  return [...advice].map(markdownLine);
}

function linkTo({ fromCheckout, environment }: Pathways, { file, range }: Finding): string {
  const path = fromCheckout(file);
  const place = markdownCode(`${path}:${lineAndColumn(range.start)}`);
  return `[${place}](${sourceLinks(environment)(path, range.start.line + 1)})`;
}
