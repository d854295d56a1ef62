/**
 * npm start: shows what Inward finds in the sample project, first in the terminal, then in VS Code.
 * With `--no-open` it stops after the terminal.
 */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SAMPLE = 'samples/shop';

/** Shells of VS Code, which all take the same arguments. */
const EDITORS = ['code', 'code-insiders', 'codium'];

checkSample();
if (!process.argv.includes('--no-open')) openSample();

function checkSample() {
  const { status } = run(process.execPath, ['dist/cli.js', 'check', SAMPLE]);
  // 0 and 1 are answers; the sample is wrong on purpose.
  if (status !== 0 && status !== 1) process.exit(status ?? 1);
}

function openSample() {
  const editor = EDITORS.find(isInstalled);
  if (editor !== undefined) openIn(editor);
  else if (process.platform === 'linux' && process.arch === 'x64') serve();
  else console.log(`\nNo VS Code was found on PATH. Open ${ROOT} in yours and press F5.`);
}

/** @param {string} editor */
function openIn(editor) {
  console.log(`\nOpening ${SAMPLE} in VS Code (${editor}) …`);
  const { status } = run(editor, ['--new-window', `--extensionDevelopmentPath=${ROOT}`, SAMPLE]);
  process.exitCode = status ?? 1;
}

/** The same VS Code that the tests run in, for a browser. */
function serve() {
  console.log('\nNo VS Code was found on PATH, so one is served for your browser.');
  const { status } = run('npm', ['run', '--silent', 'package']);
  if (status !== 0) process.exit(status ?? 1);
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
 */
function run(command, args) {
  // On Windows npm and code are scripts, which only a shell can start; the shell wants what may hold blanks quoted.
  const shell = process.platform === 'win32' && command !== process.execPath;
  return spawnSync(command, shell ? args.map((arg) => `"${arg}"`) : args, { cwd: ROOT, stdio: 'inherit', shell });
}
