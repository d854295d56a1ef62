import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import path from 'node:path';
import { provideChromium } from './chromium.ts';
import { testInExtensionHost } from './extensionHostTests.ts';
import { describeHost, installHost } from './installHost.ts';
import { EDITOR_TESTS } from './paths.ts';
import { testInWorkbench } from './workbenchTests.ts';

/**
 * Tests the extension in a real VS Code. `only` is `in-host` or `ui`; without it both run.
 *
 * By default that is the pinned VS Code that npm brings along, which needs a Chromium and runs on Linux on x64.
 * Elsewhere, and with INWARD_EDITOR=desktop, it is one that @vscode/test-electron downloads; its windows cannot be
 * driven, so only the tests inside the extension host run there.
 */
export async function testEditor(only: string | undefined): Promise<void> {
  const desktop = process.env['INWARD_EDITOR'] === 'desktop' || !pinnedHostRunsHere();
  const executable = desktop ? await downloadAndUnzipVSCode('stable') : preparePinnedHost();
  if (only !== 'ui') {
    const begun = Date.now();
    const tests = await testInExtensionHost(executable);
    console.log(`${tests} tests passed inside the extension host (${secondsSince(begun)}).`);
  }
  if (only === 'in-host') return;
  if (desktop) console.log('The workbench is driven on Linux on x64 only, so those tests did not run.');
  else testInWorkbench();
}

function pinnedHostRunsHere(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

function preparePinnedHost(): string {
  installHost();
  console.log(`${describeHost()}, seen by ${provideChromium()}`);
  return path.join(EDITOR_TESTS, 'code.mjs');
}

function secondsSince(begun: number): string {
  return `${((Date.now() - begun) / 1000).toFixed(1)} s`;
}
