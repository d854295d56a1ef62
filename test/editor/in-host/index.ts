import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import type { Report } from '../harness/verdict.ts';

/** The suites that run together in one window, by the name of the run. */
const RUNS: Readonly<Record<string, () => Promise<unknown>>> = {
  shop: () => import('./shop/index.ts'),
  inferred: () => import('./inferred.ts'),
  python: async () => [await import('./python.ts'), await import('./pythonMoves.ts')],
  restricted: () => import('./restricted.ts'),
  'multi-root': () => import('./multiRoot.ts'),
};

/** What VS Code calls in its extension host, as `extensionTestsPath`. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const name = process.env['INWARD_EDITOR_SUITE'] ?? '';
  const grep = process.env['INWARD_EDITOR_GREP'] ?? '';
  const mocha = new Mocha({
    ui: 'bdd',
    color: false,
    timeout: 180_000,
    reporter: 'spec',
    ...(grep === '' ? {} : { grep }),
  });
  // The suites are part of this very bundle, so they are registered rather than loaded as files.
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, name, mocha);
  await RUNS[name]?.();
  const report = await runAll(mocha);
  writeReport(process.env['INWARD_EDITOR_REPORT'], report);
  if (report.failures > 0 || report.tests === 0) {
    throw new Error(`${String(report.failures)} of ${String(report.tests)} tests failed`);
  }
}

async function runAll(mocha: Mocha): Promise<Report> {
  const results: Report['results'][number][] = [];
  return new Promise((resolve) => {
    const runner = mocha.run((failures) => {
      resolve({ tests: runner.stats?.tests ?? 0, failures, results });
    });
    runner.on('pass', (test) => results.push({ title: test.fullTitle(), milliseconds: test.duration ?? 0 }));
    runner.on('fail', (test, error: Error) =>
      results.push({ title: test.fullTitle(), error: error.stack ?? error.message }),
    );
  });
}

function writeReport(file: string | undefined, report: Report): void {
  if (file === undefined) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(report, null, 2));
}
