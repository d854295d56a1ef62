import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PROBE = new URL('memoryProbe.mjs', import.meta.url);

/** A program with its arguments, and the exit codes that say that it did its work. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment?: NodeJS.ProcessEnv;
  readonly exitCodes: readonly number[];
}

/** Runs a process to its end and gives the time it took, in milliseconds. Throws where it failed. */
export function timeProcess(command: Command): number {
  const started = performance.now();
  run(command, {});
  return performance.now() - started;
}

/**
 * The peak of resident memory in a run of its own, in bytes; undefined where the process does not tell. It tells by
 * itself at its end, for which something is loaded into it that would be in the way of measuring the time.
 */
export function peakMemory(command: Command): number | undefined {
  const file = createMemoryFile();
  run(command, probed(file));
  const peaks = readMemory(file, 'peak');
  return peaks.length === 0 ? undefined : Math.max(...peaks);
}

/** The environment in which a Node process tells its memory into a file. */
export function probed(file: string): NodeJS.ProcessEnv {
  return { NODE_OPTIONS: `--import=${PROBE.href}`, INWARD_BENCH_MEMORY: file };
}

/** What was told so far. */
export function readMemory(file: string, what: 'peak' | 'heap'): number[] {
  const lines = readFileSync(file, { encoding: 'utf8', flag: 'a+' }).split('\n');
  return lines.filter((line) => line.startsWith(what)).map((line) => Number(line.slice(what.length)));
}

export function createMemoryFile(): string {
  return path.join(mkdtempSync(path.join(tmpdir(), 'inward-bench-memory-')), 'memory');
}

function run({ program, args, cwd, environment, exitCodes }: Command, more: NodeJS.ProcessEnv): void {
  const { status, stderr, error } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', ...environment, ...more },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined) throw error;
  if (status !== null && exitCodes.includes(status) && !/^\s*ERROR:/m.test(stderr)) return;
  throw new Error(`${program} ${args.join(' ')} ended with ${status ?? 'a signal'}: ${stderr.trim().slice(0, 500)}`);
}
