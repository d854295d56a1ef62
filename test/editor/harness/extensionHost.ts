import { createWriteStream, mkdirSync } from 'node:fs';
import type { WriteStream } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { startCodeServer, windowUrl } from './codeServer.ts';
import type { CodeServer, Payload } from './codeServer.ts';
import { ARTIFACTS } from './paths.ts';
import type { Profile } from './profile.ts';
import { saveLogs } from './profile.ts';

/** What `code` is told on its command line when it is to run tests. */
export interface TestRun {
  readonly name: string;
  readonly profile: Profile;
  readonly extensionDevelopmentPaths: readonly string[];
  readonly extensionTestsPath: string;
  /** A folder or a `.code-workspace` file. */
  readonly target: string;
  readonly trusted: boolean;
}

const LIMIT = Number(process.env['INWARD_EDITOR_TIMEOUT'] ?? 420_000);

/** What the workbench itself tells over the same channel as the tests. */
const NOISE = new RegExp(
  [
    '^Resolv(ing|ed) connection token',
    '^Creating a socket',
    String.raw`^\[(reconnection-grace-time|Service Worker|AgentHost|AccountPolicyGate)`,
    '^(Updating|Ignoring fetching) additional builtin',
    '^Extension host .* is (un)?responsive',
    '^Creation of workbench contribution',
  ].join('|'),
);

/** Runs tests inside the extension host of the pinned VS Code and resolves to its exit code. */
export async function runInExtensionHost(run: TestRun): Promise<number> {
  mkdirSync(ARTIFACTS, { recursive: true });
  const console = createWriteStream(path.join(ARTIFACTS, `${run.name}-console.log`));
  let server: CodeServer | undefined;
  let browser: Browser | undefined;
  let page: Page | undefined;
  let code = 1;
  try {
    // A built workbench takes `extensionTestsPath` from its address only with this switch.
    const trust = run.trusted ? ['--disable-workspace-trust'] : [];
    server = await startCodeServer(run.profile, { args: ['--enable-smoke-test-driver', ...trust] });
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    code = await exitCodeOf(page, server, run, console);
  } finally {
    if (code !== 0) await keepEvidence(run, page);
    await browser?.close();
    await server?.stop();
    console.end();
  }
  return code;
}

async function exitCodeOf(page: Page, server: CodeServer, run: TestRun, log: WriteStream): Promise<number> {
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const line = format(...args);
    log.write(`${type}: ${line}\n`);
    const isOfTests = type !== 'error' && type !== 'warn' && !NOISE.test(line);
    if (isOfTests || process.env['INWARD_EDITOR_VERBOSE'] !== undefined) process.stdout.write(`${line}\n`);
  });
  const exit = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
  await page.goto(windowUrl(server.authority, run.target, payloadOf(run, server.authority)));
  const crash = new Promise<string>((resolve) => page.once('crash', () => resolve('the window crashed')));
  const outcome = await Promise.race([exit, crash, limitReached(), server.ended]);
  if (typeof outcome === 'number') return outcome;
  process.stderr.write(`${run.name}: ${outcome}\n`);
  return 1;
}

function limitReached(): Promise<string> {
  return new Promise((resolve) => setTimeout(resolve, LIMIT, `there was no result after ${LIMIT / 1000} s`).unref());
}

function payloadOf(run: TestRun, authority: string): Payload {
  const remote = (file: string) => `vscode-remote://${authority}${file}`;
  return [
    ...run.extensionDevelopmentPaths.map((folder) => ['extensionDevelopmentPath', remote(folder)] as const),
    ['extensionTestsPath', remote(run.extensionTestsPath)],
    ['skipWelcome', 'true'],
  ];
}

async function keepEvidence(run: TestRun, page: Page | undefined): Promise<void> {
  saveLogs(run.profile, path.join(ARTIFACTS, `${run.name}-logs`));
  try {
    await page?.screenshot({ path: path.join(ARTIFACTS, `${run.name}-failed.png`), timeout: 5_000 });
  } catch (error) {
    process.stderr.write(`${run.name}: no screenshot could be taken: ${String(error)}\n`);
  }
}
