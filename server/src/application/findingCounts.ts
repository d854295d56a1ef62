import type { Severity } from '#domain/architecture/contract.ts';
import type { Finding } from '#domain/rules/finding.ts';

const LOUDEST_FIRST: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** How many findings there are, and how loud the loudest of them is. */
export interface Tally {
  readonly findings: number;
  readonly severity: Severity | undefined;
}

/** How many findings of each severity there are, loudest first. Changed in place. */
export type Counts = number[];

export function noCounts(): Counts {
  return LOUDEST_FIRST.map(() => 0);
}

export function countsOf(findings: readonly Finding[]): Counts {
  const counts = noCounts();
  for (const { severity } of findings) {
    const index = LOUDEST_FIRST.indexOf(severity);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

export function add(into: Counts, counts: Counts): void {
  for (let index = 0; index < into.length; index++) into[index] = (into[index] ?? 0) + (counts[index] ?? 0);
}

export function subtract(from: Counts, counts: Counts): void {
  for (let index = 0; index < from.length; index++) from[index] = (from[index] ?? 0) - (counts[index] ?? 0);
}

export function sum(all: Iterable<Counts | undefined>): Tally {
  const total = noCounts();
  for (const counts of all) if (counts !== undefined) add(total, counts);
  const findings = total.reduce((before, count) => before + count, 0);
  return { findings, severity: LOUDEST_FIRST[total.findIndex((count) => count > 0)] };
}

/** The severity of the loudest finding; undefined where there is none. */
export function loudest(findings: readonly Finding[]): Severity | undefined {
  return sum([countsOf(findings)]).severity;
}
