import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findOnPath } from './findOnPath.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const PACKAGES = 'chromium fonts-dejavu-core';

const HOW_TO_GET_ONE = `The editor tests need a Chromium, and none was found.
  Debian, Ubuntu:  sudo apt-get install --no-install-recommends ${PACKAGES}
  elsewhere:       install Chromium, Chrome or Edge, or say where one is: INWARD_CHROMIUM=/path/to/chromium npm test`;

/** The path of a Chromium, installing one where the system lets us. Throws with what to do where there is none. */
export function provideChromium(): string {
  const chromium = findChromium() ?? installWithApt();
  if (chromium === undefined) throw new Error(HOW_TO_GET_ONE);
  return chromium;
}

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: provideChromium(), headless: true, args: ARGUMENTS });
}

function findChromium(): string | undefined {
  const named = process.env['INWARD_CHROMIUM'];
  if (named === undefined || named === '') return findOnPath(...NAMES);
  if (!existsSync(named)) throw new Error(`INWARD_CHROMIUM names ${named}, and there is no such file.`);
  return named;
}

function installWithApt(): string | undefined {
  const asRoot = commandsAsRoot();
  if (asRoot === undefined) return undefined;
  console.log('Installing Chromium with apt-get …');
  const apt = [...asRoot, 'apt-get'].join(' ');
  spawnSync(`${apt} update -q`, { stdio: 'inherit', shell: true });
  spawnSync(`${apt} install -y -q --no-install-recommends ${PACKAGES}`, { stdio: 'inherit', shell: true });
  return findChromium();
}

/** What to put in front of a command that only root may run; undefined where there is no apt or no way to be root. */
function commandsAsRoot(): string[] | undefined {
  if (process.platform !== 'linux' || findOnPath('apt-get') === undefined) return undefined;
  if (process.getuid?.() === 0) return [];
  const sudo = findOnPath('sudo');
  return sudo !== undefined && spawnSync(sudo, ['-n', 'true']).status === 0 ? [sudo, '-n'] : undefined;
}
