import type { Finding } from '#domain/rules/finding.ts';

/** How many of them ask for something. */
export function countOf(findings: readonly Finding[]): number {
  return findings.filter(({ severity, baselined }) => severity !== 'hint' && baselined !== true).length;
}
