import { existsSync, readFileSync } from 'node:fs';

/** What the tests inside the extension host write down when they are through. */
export interface Report {
  readonly tests: number;
  readonly failures: number;
  readonly results: readonly { readonly title: string; readonly milliseconds?: number; readonly error?: string }[];
}

export function readReport(file: string): Report | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}

/**
 * Why a run does not count as passed; undefined where it does.
 *
 * An extension host that is killed, or in which something calls `process.exit`, leaves VS Code with exit code 0. So a
 * run counts only together with a report of tests that ran and did not fail.
 */
export function objection(exitCode: number, report: Report | undefined): string | undefined {
  if (report === undefined) return `no report was written; the exit code was ${String(exitCode)}`;
  if (report.failures > 0) return `${String(report.failures)} of ${String(report.tests)} tests failed`;
  if (report.tests === 0) return 'no test ran';
  return exitCode === 0 ? undefined : `the tests passed and yet the exit code was ${String(exitCode)}`;
}
