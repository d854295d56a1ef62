import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HOST_DIR, HOST_NODE, ROOT, VSCODE_DIR } from './paths.ts';
import { findOnPath } from './findOnPath.ts';

const STAMP = path.join(HOST_DIR, 'node_modules/.inward-installed');
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Puts the pinned VS Code in place, with nothing but npm: the workbench and its server come out of the package
 * `code-server`. Does nothing where that was done before for the same lock file.
 */
export function installHost(): void {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(HOST_DIR, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Installing the VS Code that the editor tests run in (about 800 MB, once) …');
  // The package's own install script compiles modules that no test needs, and accepts one version of Node only.
  npm(HOST_DIR, 'ci', '--ignore-scripts', ...QUIET);
  npm(VSCODE_DIR, 'install', '--omit=dev', '--ignore-scripts', ...QUIET);
  npm(path.join(VSCODE_DIR, 'extensions'), 'install', '--omit=dev', '--ignore-scripts', ...QUIET);
  buildLogWriter();
  linkRipgrep();
  writeFileSync(STAMP, wanted);
}

/** VS Code and its Node, as one line. Throws where they do not run. */
export function describeHost(): string {
  const version = spawnSync(HOST_NODE, [path.join(VSCODE_DIR, 'out/server-main.js'), '--version'], {
    encoding: 'utf8',
    // Without a folder of its own even `--version` makes one in the user's home.
    env: { ...process.env, VSCODE_AGENT_FOLDER: path.join(HOST_DIR, 'node_modules/.inward-agent') },
  });
  if (version.status !== 0)
    throw new Error(`The VS Code in ${HOST_DIR} does not start:\n${version.stderr.slice(-2000)}`);
  const node = spawnSync(HOST_NODE, ['--version'], { encoding: 'utf8' }).stdout.trim();
  return `VS Code ${version.stdout.split('\n')[0] ?? ''} on Node ${node}`;
}

/**
 * Log files and the Output panel need one native module. It is built with the headers that the pinned Node brings
 * along; where there is no compiler everything else still works.
 */
function buildLogWriter(): void {
  if (!['g++', 'make', 'python3'].every((tool) => findOnPath(tool) !== undefined)) {
    warnAboutLogs();
    return;
  }
  const nodeRoot = path.dirname(path.dirname(HOST_NODE));
  const built = run(VSCODE_DIR, ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog', '--loglevel=error'], {
    PATH: `${path.dirname(HOST_NODE)}${path.delimiter}${process.env['PATH'] ?? ''}`,
    ...(existsSync(path.join(nodeRoot, 'include/node/node_version.h')) ? { npm_config_nodedir: nodeRoot } : {}),
  });
  if (!built) warnAboutLogs();
}

function warnAboutLogs(): void {
  console.warn('No C++ compiler that works: this VS Code writes no log files. The tests do not depend on them.');
}

/** Older versions fetch ripgrep while they install, from a place that tests must not depend on. */
function linkRipgrep(): void {
  const folder = path.join(VSCODE_DIR, 'node_modules/@vscode/ripgrep');
  const target = path.join(folder, 'bin/rg');
  const ripgrep = findOnPath('rg');
  if (!existsSync(folder) || existsSync(target) || ripgrep === undefined) return;
  mkdirSync(path.dirname(target), { recursive: true });
  symlinkSync(ripgrep, target);
}

function npm(folder: string, ...args: string[]): void {
  if (!run(folder, args, {})) throw new Error(`npm ${args.join(' ')} failed in ${path.relative(ROOT, folder)}`);
}

function run(folder: string, args: string[], extra: NodeJS.ProcessEnv): boolean {
  const result = spawnSync('npm', args, {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...withoutOuterNpm(process.env), ...extra },
  });
  return result.status === 0;
}

/** What an outer `npm run` exports would steer the inner npm; only how to reach the registry is passed on. */
function withoutOuterNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const reach = /^npm_config_(registry|cache|userconfig|proxy|https_proxy|noproxy|cafile)$/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_/i.test(name) || reach.test(name)));
}
