import type { Severity } from '#domain/architecture/contract.ts';
import type { Finding } from '#domain/rules/finding.ts';

const LOUDEST_FIRST: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The severity of the loudest finding; undefined where there is none. */
export function loudest(findings: readonly Finding[]): Severity | undefined {
  let loudestSoFar: Severity | undefined;
  for (const { severity } of findings) loudestSoFar = louder(loudestSoFar, severity);
  return loudestSoFar;
}

export function louder(one: Severity | undefined, other: Severity | undefined): Severity | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return LOUDEST_FIRST.indexOf(one) <= LOUDEST_FIRST.indexOf(other) ? one : other;
}
