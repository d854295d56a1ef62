import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { HOST_NODE, VSCODE_DIR } from './paths.ts';
import type { Profile } from './profile.ts';

/** A running VS Code server that serves its workbench on the loopback address. */
export interface CodeServer {
  /** `127.0.0.1:PORT` */
  readonly authority: string;
  /** Resolves when the server has ended, for whatever reason, with a line that says how. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

export interface ServerOptions {
  /** Added to the command line. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly port?: number;
}

const START_LIMIT = 60_000;

/** What the workbench is told with its address; a key may stand more than once. */
export type Payload = readonly (readonly [key: string, value: string])[];

/** The address of a window on `target`, a folder or a `.code-workspace` file. */
export function windowUrl(authority: string, target: string, payload: Payload = []): string {
  const url = new URL(`http://${authority}/`);
  url.searchParams.set(target.endsWith('.code-workspace') ? 'workspace' : 'folder', target);
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** Installs a packed extension in the way a user's `code --install-extension` does. */
export function installExtension(profile: Profile, vsix: string): void {
  const args = [...profileArguments(profile), '--install-extension', vsix, '--force'];
  const result = spawnSync(HOST_NODE, args, { encoding: 'utf8', env: environment(profile, {}), timeout: START_LIMIT });
  if (result.status === 0 && result.stdout.includes('successfully installed')) return;
  throw new Error(`${vsix} could not be installed:\n${result.stdout}\n${result.stderr}`);
}

export async function startCodeServer(profile: Profile, options: ServerOptions = {}): Promise<CodeServer> {
  const child = spawn(HOST_NODE, [...profileArguments(profile), ...serverArguments(options)], {
    env: environment(profile, options.env ?? {}),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that everything the server starts can be ended with it.
    detached: true,
  });
  const log = createWriteStream(profile.serverLog);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const ended = once(child, 'exit').then(([code, signal]) => `the VS Code server ended with ${String(signal ?? code)}`);
  const stop = async () => {
    await endGroup(child, ended);
    log.end();
    await once(log, 'close');
  };
  try {
    const port = await Promise.race([portOf(child), ended.then(refuse), afterLimit()]);
    return { authority: `127.0.0.1:${String(port)}`, ended, stop };
  } catch (error) {
    await stop();
    throw new Error(`${String(error)}; its log is ${profile.serverLog}`, { cause: error });
  }
}

function profileArguments(profile: Profile): string[] {
  const data = ['--server-data-dir', path.dirname(profile.userData), '--extensions-dir', profile.extensions];
  return [path.join(VSCODE_DIR, 'out/server-main.js'), ...data, '--accept-server-license-terms'];
}

function serverArguments(options: ServerOptions): string[] {
  const address = ['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--without-connection-token'];
  const quiet = [
    '--telemetry-level',
    'off',
    '--disable-update-check',
    '--disable-experiments',
    '--force-disable-user-env',
  ];
  return [...address, ...quiet, ...(options.args ?? [])];
}

/** Without what another VS Code, or npm, left in the environment; and without a marketplace, whatever it may be. */
function environment(profile: Profile, extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_)/;
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  const home = { HOME: profile.home, XDG_CONFIG_HOME: path.join(profile.home, '.config') };
  return { ...kept, ...home, EXTENSIONS_GALLERY: '{}', ...extra };
}

async function portOf(child: ChildProcess): Promise<number> {
  let said = '';
  for (;;) {
    if (child.stdout === null) throw new Error('the VS Code server has no output');
    const [data] = (await once(child.stdout, 'data')) as [Buffer];
    said += data.toString();
    const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
    if (port !== undefined) return Number(port);
  }
}

function refuse(how: string): never {
  throw new Error(how);
}

async function afterLimit(): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, START_LIMIT).unref());
  throw new Error(`the VS Code server was not up after ${String(START_LIMIT / 1000)} s`);
}

async function endGroup(child: ChildProcess, ended: Promise<string>): Promise<void> {
  signalGroup(child, 'SIGTERM');
  const patience = setTimeout(() => {
    signalGroup(child, 'SIGKILL');
  }, 5_000);
  await ended;
  clearTimeout(patience);
  // The extension host and the file watcher may outlive their server.
  signalGroup(child, 'SIGKILL');
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
