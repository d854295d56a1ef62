import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchChromium } from '../harness/chromium.ts';
import { installExtension, startCodeServer, windowUrl } from '../harness/codeServer.ts';
import type { CodeServer } from '../harness/codeServer.ts';
import { ARTIFACTS, VSIX } from '../harness/paths.ts';
import { makeProfile, makeWorkspace, removeProfile, saveLogs } from '../harness/profile.ts';
import type { Profile } from '../harness/profile.ts';
import { openWorkbench } from '../harness/workbench.ts';
import type { Workbench } from '../harness/workbench.ts';

/** A window with the packed extension, on a copy of a project, in a profile of its own. */
export interface Window extends Workbench {
  /** The folder that is open. */
  readonly folder: string;
  readonly useTheme: (theme: 'light' | 'dark') => Promise<void>;
  /** Leaves a picture and the logs among the artefacts. */
  readonly keepEvidence: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The window takes on the colours that the system prefers, so each version of VS Code shows its own themes. */
const SETTINGS = { 'window.autoDetectColorScheme': true };

/**
 * What is changed is on disk soon after. No command is run for it, as an editor that opens meanwhile takes the focus,
 * and the list of commands goes.
 */
export const SAVES = { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 100 };

/** What a window looks like. */
export interface Look {
  readonly settings: object;
  readonly page: BrowserContextOptions;
}

const PLAIN: Look = { settings: {}, page: { viewport: { width: 1280, height: 800 } } };

/** A window for all tests of the suite that calls this. */
export function useWindow(name: string, project: string, look: Partial<Look> = {}): () => Window {
  let window: Window | undefined;
  let failed = false;
  before(async () => {
    window = await openWindow(name, project, { ...PLAIN, ...look });
  });
  afterEach(function () {
    failed ||= this.currentTest?.state === 'failed';
  });
  after(async () => {
    if (failed) await window?.keepEvidence(name);
    await window?.close();
  });
  return () => {
    if (window === undefined) throw new Error('the window is not open yet');
    return window;
  };
}

export async function openWindow(name: string, project: string, look: Look = PLAIN): Promise<Window> {
  mkdirSync(ARTIFACTS, { recursive: true });
  const profile = makeProfile(name, { ...SETTINGS, ...look.settings });
  let server: CodeServer | undefined;
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    await server?.stop();
    removeProfile(profile);
  };
  try {
    installExtension(profile, VSIX);
    const folder = makeWorkspace(profile, { [path.basename(project)]: project });
    server = await startCodeServer(profile, { args: ['--disable-workspace-trust'] });
    browser = await launchChromium();
    const page = await browser.newPage(look.page);
    page.setDefaultTimeout(20_000);
    const workbench = await openWorkbench(page, windowUrl(server.authority, folder, [['skipWelcome', 'true']]));
    return { ...workbench, ...extras(workbench, profile), folder, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function extras({ page }: Workbench, profile: Profile): Pick<Window, 'useTheme' | 'keepEvidence'> {
  return {
    useTheme: async (theme) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.locator(theme === 'light' ? '.monaco-workbench.vs' : '.monaco-workbench.vs-dark').waitFor();
    },
    keepEvidence: async (name) => {
      saveLogs(profile, path.join(ARTIFACTS, `${name}-logs`));
      await page.screenshot({ path: path.join(ARTIFACTS, `${name}-failed.png`), timeout: 5_000 });
    },
  };
}
