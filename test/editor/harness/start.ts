import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { installExtension, startCodeServer, windowUrl } from './codeServer.ts';
import { findOnPath } from './findOnPath.ts';
import { describeHost, installHost } from './installHost.ts';
import { ROOT, VSIX } from './paths.ts';
import { makeProfile, removeProfile } from './profile.ts';
import { pinnedHostRunsHere } from './run.ts';

const SAMPLE = path.join(ROOT, 'samples/shop');

const EDITORS = ['code', 'code-insiders', 'codium'];

/**
 * Builds Inward, checks the sample with it in the terminal, and opens the sample in VS Code with the extension on it:
 * in the one that is installed, else in one that is served to a browser. With `--no-open` it only does the former.
 */
export async function start(args: readonly string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== '--no-open');
  if (unknown !== undefined) throw new Error(`${unknown} is not known. There is one option: npm start -- --no-open`);
  node('esbuild.mjs');
  checkSample();
  if (args.includes('--no-open')) return;
  const editor = findEditor();
  if (editor !== undefined) openIn(editor);
  else if (pinnedHostRunsHere()) await serve();
  else
    console.log(`\nNo VS Code was found on the PATH. Put one there (its command is \`code\`) and run npm start again.`);
}

function checkSample(): void {
  console.log('$ inward check samples/shop\n');
  const status = node('dist/cli.js', 'check', 'samples/shop');
  if (status !== 1) throw new Error(`The sample breaks rules on purpose, but the check ended with ${status}.`);
  console.log('\nThe sample breaks these rules on purpose: samples/shop/README.md is the tour.');
}

/** A VS Code with windows of its own. Inside its own remote terminal, and without a screen, there is none to open. */
function findEditor(): string | undefined {
  const { VSCODE_IPC_HOOK_CLI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (VSCODE_IPC_HOOK_CLI !== undefined) return undefined;
  if (process.platform === 'linux' && DISPLAY === undefined && WAYLAND_DISPLAY === undefined) return undefined;
  return findOnPath(...EDITORS);
}

function openIn(editor: string): void {
  console.log(`\nOpening the sample in ${editor} …`);
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, SAMPLE];
  const { status } = spawnSync(editor, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${editor} could not be started.`);
}

/** Serves VS Code to a browser on this machine until the process is told to end. */
async function serve(): Promise<void> {
  console.log('\nNo VS Code to open a window of was found, so one is served to your browser.');
  installHost();
  if (
    spawnSync('npm', ['run', '--silent', 'package'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0
  )
    throw new Error('The extension could not be packed.');
  const profile = makeProfile('start');
  try {
    installExtension(profile, VSIX);
    const server = await startCodeServer(profile, { args: ['--disable-workspace-trust'] });
    const address = windowUrl(server.authority, SAMPLE);
    console.log(`\n${describeHost()} has the sample open, with Inward on it:\n\n  ${address}\n\nCtrl+C ends it.`);
    const how = await Promise.race([server.ended, told('SIGINT'), told('SIGTERM')]);
    await server.stop();
    console.log(`\n${how}`);
  } finally {
    removeProfile(profile);
  }
}

async function told(signal: NodeJS.Signals): Promise<string> {
  await once(process, signal);
  return 'Ended.';
}

function node(script: string, ...args: readonly string[]): number | null {
  return spawnSync(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' }).status;
}
