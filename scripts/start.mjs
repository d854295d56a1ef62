/**
 * npm start: builds Inward, shows in the terminal what it finds in the sample project, and opens the sample in VS Code
 * with Inward on it. With `--no-open` it stops after the terminal.
 */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SAMPLE = 'samples/shop';

/** Shells of VS Code, which all take the same arguments. */
const EDITORS = ['code', 'code-insiders', 'codium'];

const args = process.argv.slice(2);
const unknown = args.find((arg) => arg !== '--no-open');
if (unknown !== undefined) fail(`${unknown} is not known. There is one option: npm start -- --no-open`);
if (run(process.execPath, ['esbuild.mjs']) !== 0) fail('Inward could not be built.');
checkSample();
if (!args.includes('--no-open')) openSample();

function checkSample() {
  console.log(`$ inward check ${SAMPLE}\n`);
  const status = run(process.execPath, ['dist/cli.js', 'check', SAMPLE]);
  if (status !== 1) fail(`The sample breaks rules on purpose, but the check ended with ${status}.`);
  console.log(`\nThe sample breaks these rules on purpose: ${SAMPLE}/README.md is the tour.`);
}

function openSample() {
  const editor = hasScreen() ? EDITORS.find(isInstalled) : undefined;
  if (editor !== undefined) openIn(editor);
  else if (process.platform === 'linux' && process.arch === 'x64') serve();
  else console.log(`\nNo VS Code was found on PATH. Open ${ROOT} in yours and press F5.`);
}

/** Inside a remote terminal of VS Code, and without a screen, no window can be opened. */
function hasScreen() {
  const { VSCODE_IPC_HOOK_CLI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (VSCODE_IPC_HOOK_CLI !== undefined) return false;
  return process.platform !== 'linux' || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined;
}

/** @param {string} editor */
function openIn(editor) {
  console.log(`\nOpening the sample in ${editor} …`);
  const status = run(editor, ['--new-window', `--extensionDevelopmentPath=${ROOT}`, path.join(ROOT, SAMPLE)]);
  if (status !== 0) fail(`${editor} could not be started.`);
}

/** The same VS Code that the tests run in, for a browser of this machine. */
function serve() {
  console.log('\nNo VS Code to open a window of was found, so one is served to your browser.');
  if (run('npm', ['run', '--silent', 'package'], ['ignore', 'ignore', 'inherit']) !== 0)
    fail('The extension could not be packed.');
  const served = spawn(process.execPath, ['test/editor/start.mjs', SAMPLE], { cwd: ROOT, stdio: 'inherit' });
  served.on('exit', (code) => process.exit(code ?? 1));
  // It clears up when it is ended, and only then is this done.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => served.kill(signal));
}

/** @param {string} command */
function isInstalled(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').StdioOptions} stdio
 * @returns the exit code, null where it was ended by a signal or never started
 */
function run(command, args, stdio = 'inherit') {
  // On Windows npm and code are scripts, which only a shell can start; the shell wants what may hold blanks quoted.
  const shell = process.platform === 'win32' && command !== process.execPath;
  return spawnSync(command, shell ? args.map((arg) => `"${arg}"`) : args, { cwd: ROOT, stdio, shell }).status;
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
