import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { ARTIFACTS, EDITOR_TESTS, ROOT } from './paths.ts';
import { makeProfile, makeWorkspace, removeProfile } from './profile.ts';
import type { Profile } from './profile.ts';
import { objection, readReport } from './verdict.ts';

/** One window with tests in its extension host. */
interface Run {
  /** Also the name of its suites in `in-host/index.ts`. */
  readonly name: string;
  /** The folders that are open, by name. */
  readonly folders: Readonly<Record<string, string>>;
  readonly restricted?: true;
}

const SHOP = path.join(ROOT, 'samples/shop');
const LIBRARY = path.join(ROOT, 'samples/library');
const INFERRED = path.join(EDITOR_TESTS, 'fixtures/inferred');

const RUNS: readonly Run[] = [
  { name: 'shop', folders: { shop: SHOP } },
  { name: 'inferred', folders: { inferred: INFERRED } },
  { name: 'python', folders: { library: LIBRARY } },
  { name: 'restricted', folders: { restricted: INFERRED }, restricted: true },
  { name: 'multi-root', folders: { shop: SHOP, inferred: INFERRED } },
];

/** What is typed shall be what stands there; the tests of the workbench type with everything switched on. */
const WITHOUT_SUGGESTIONS = { 'editor.quickSuggestions': false, 'editor.suggestOnTriggerCharacters': false };

const TESTS = path.join(EDITOR_TESTS, '.tmp/inHost.mjs');

/** Runs the tests of `in-host/` in that VS Code and tells how many ran. Throws where not all of them passed. */
export async function testInExtensionHost(executable: string): Promise<number> {
  await bundleTests();
  let tests = 0;
  const only = process.env['INWARD_EDITOR_SUITE'];
  for (const run of RUNS) {
    if (only === undefined || only === run.name) tests += await runOne(run, executable);
  }
  return tests;
}

async function bundleTests(): Promise<void> {
  await build({
    entryPoints: [path.join(EDITOR_TESTS, 'in-host/index.ts')],
    outfile: TESTS,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

async function runOne(run: Run, executable: string): Promise<number> {
  const profile = makeProfile(run.name, WITHOUT_SUGGESTIONS);
  const reportFile = path.join(ARTIFACTS, `${run.name}.json`);
  rmSync(reportFile, { force: true });
  const env = { INWARD_EDITOR_REPORT: reportFile, INWARD_EDITOR_SUITE: run.name };
  try {
    const start = run.restricted === true ? startRestricted : startTrusted;
    const exitCode = await start(executable, [makeWorkspace(profile, run.folders), ...profileArguments(profile)], env);
    const report = readReport(reportFile);
    const problem = objection(exitCode, report);
    if (problem !== undefined) throw new Error(`${run.name}: ${problem}. See ${ARTIFACTS}.`);
    return report?.tests ?? 0;
  } finally {
    removeProfile(profile);
  }
}

function profileArguments(profile: Profile): string[] {
  return [`--user-data-dir=${profile.userData}`, `--extensions-dir=${profile.extensions}`];
}

type Start = (executable: string, launchArgs: string[], env: Readonly<Record<string, string>>) => Promise<number>;

const startTrusted: Start = async (vscodeExecutablePath, launchArgs, extensionTestsEnv) => {
  const extension = { extensionDevelopmentPath: ROOT, extensionTestsPath: TESTS };
  try {
    return await runTests({ vscodeExecutablePath, launchArgs, extensionTestsEnv, ...extension });
  } catch (error) {
    return (error as { code?: number }).code ?? 1;
  }
};

/** `runTests` always trusts the workspace, so this is what it does without that. */
const startRestricted: Start = async (executable, launchArgs, env) => {
  const extension = [`--extensionDevelopmentPath=${ROOT}`, `--extensionTestsPath=${TESTS}`];
  const quiet = ['--no-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes'];
  const options = { stdio: 'inherit', env: { ...process.env, ...env } } as const;
  const [code] = (await once(spawn(executable, [...launchArgs, ...quiet, ...extension], options), 'exit')) as [
    number | null,
  ];
  return code ?? 1;
};
