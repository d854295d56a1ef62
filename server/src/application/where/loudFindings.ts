import type { Finding } from '#domain/rules/finding.ts';

/** Those that ask for something. */
export function loudOnes(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity, baselined }) => severity !== 'hint' && baselined !== true);
}

/** How many of them ask for something. */
export function countOf(findings: readonly Finding[]): number {
  return loudOnes(findings).length;
}
