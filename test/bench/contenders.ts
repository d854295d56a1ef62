import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Peer } from './peers/peerCommands.ts';
import { peerCommands } from './peers/peerCommands.ts';
import type { Command } from './process/runProcess.ts';
import { timeProcess } from './process/runProcess.ts';

export const INWARD_COLD = 'inward check, cold';
const INWARD_WARM = 'inward check, warm';
const INWARD_EDITED = 'inward check, warm, one edit';
export const BASELINE = '(a) list + read + ts.preProcessFile';

const ONE_MORE_IMPORT = "\nimport 'node:path';\n";

/** One way to do the work, and what has to be done before each run that is not part of it. */
export interface Contender extends Peer {
  readonly prepare: () => void;
}

/** The project that all contenders are run over. */
export interface Project {
  readonly root: string;
  /** A module that is changed between runs, relative to the root. */
  readonly edited: string;
}

/** Everyone who takes part; without peers where they are not installed. */
export function contendersFor(bundles: string, peers: string | undefined, project: Project): Contender[] {
  const others = peers === undefined ? [] : peerCommands(peers, project.root);
  const baseline = { name: BASELINE, command: baselineCommand(project.root) };
  return [
    ...inwardContenders(bundles, project),
    ...[baseline, ...others].map((peer) => ({ ...peer, prepare: nothing })),
  ];
}

/** "Cold" is the cache of Inward; the files themselves are in the memory of the system for everyone. */
function inwardContenders(bundles: string, { root, edited }: Project): Contender[] {
  const cold = mkdtempSync(path.join(tmpdir(), 'inward-bench-cold-'));
  const warm = mkdtempSync(path.join(tmpdir(), 'inward-bench-warm-'));
  const warmCommand = inwardCommand(bundles, root, warm);
  timeProcess(warmCommand);
  return [
    { name: INWARD_COLD, command: inwardCommand(bundles, root, cold), prepare: () => makeEmpty(cold) },
    { name: INWARD_WARM, command: warmCommand, prepare: nothing },
    { name: INWARD_EDITED, command: warmCommand, prepare: () => toggleImport(path.join(root, edited)) },
  ];
}

/** `inward check` over a project, with a cache in that folder. */
export function inwardCommand(bundles: string, root: string, cache: string): Command {
  return {
    program: process.execPath,
    args: [path.join(bundles, 'cli.js'), 'check', root],
    cwd: root,
    environment: { INWARD_CACHE_DIR: cache },
    exitCodes: [0, 1],
  };
}

function baselineCommand(root: string): Command {
  const script = fileURLToPath(new URL('peers/preProcess.mjs', import.meta.url));
  return { program: process.execPath, args: [script, root], cwd: root, exitCodes: [0] };
}

function makeEmpty(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** An edit that matters: the module gets one more import, or loses it again. */
function toggleImport(file: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.endsWith(ONE_MORE_IMPORT) ? text.slice(0, -ONE_MORE_IMPORT.length) : text + ONE_MORE_IMPORT);
}

function nothing(): void {
  // Most contenders need no preparation.
}
