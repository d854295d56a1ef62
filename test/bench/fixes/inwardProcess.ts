import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** What `inward check --format json` says of one finding, as far as it matters here. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly message: string;
  readonly to?: { readonly file?: string; readonly package?: string };
}

/** How a call of the command line ended. */
export interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
  readonly milliseconds: number;
}

/** Calls the bundle of the command line in the folder of a project, with nothing kept from other calls left out. */
export function callInward(bundles: string, root: string, args: readonly string[]): Ended {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(bundles, 'cli.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status, output: stdout, errors: stderr, milliseconds: performance.now() - started };
}

/** All findings of a project. Throws where it could not be checked. */
export function checkProject(bundles: string, root: string): ReportedFinding[] {
  const { status, output, errors } = callInward(bundles, root, [
    'check',
    '--no-baseline',
    '--hints',
    '--format',
    'json',
  ]);
  if (status !== 0 && status !== 1) throw new Error(`inward check in ${root} ended with ${status ?? '?'}: ${errors}`);
  return (JSON.parse(output) as { readonly findings: readonly ReportedFinding[] }).findings.slice();
}
