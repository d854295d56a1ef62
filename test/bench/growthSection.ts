import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inwardCommand } from './contenders.ts';
import { becomeReady, startLsp } from './keystrokes/lspProcess.ts';
import type { LspProcess } from './keystrokes/lspProcess.ts';
import { createMemoryFile, peakMemory, probed, readMemory, timeProcess } from './process/runProcess.ts';
import { count, duration, megabytes, printTable } from './table.ts';
import { withWorkspace } from './workspace/withWorkspace.ts';

interface Growth {
  readonly modules: number;
  /** Of `inward check` with an empty cache. */
  readonly checkTime: number;
  readonly checkPeak: number | undefined;
  /** Of the language server, from the start of the index to its end. */
  readonly indexTime: number;
  readonly serverPeak: number | undefined;
  /** What the language server keeps, after a garbage collection. */
  readonly liveHeap: number | undefined;
}

/** Indexes workspaces of growing size and prints what a module costs in each. */
export async function measureGrowth(bundles: string, sizes: readonly number[]): Promise<void> {
  const measured: Growth[] = [];
  for (const size of sizes) {
    await withWorkspace(size, async ({ root, modules }) => {
      measured.push(await measure(bundles, root, modules.length));
    });
  }
  const smallest = measured[0];
  if (smallest === undefined) return;
  console.log('Growth: one cold run of each; what a module costs in memory is over what the smallest workspace takes');
  const headings = [
    'modules',
    'check',
    'per module',
    'peak',
    'server index',
    'per module',
    'peak',
    'live heap',
    'per module',
  ];
  printTable(
    headings,
    measured.map((growth) => rowOf(growth, smallest)),
  );
}

async function measure(bundles: string, root: string, modules: number): Promise<Growth> {
  const cache = mkdtempSync(path.join(tmpdir(), 'inward-bench-growth-'));
  const emptyCache = () => {
    rmSync(cache, { recursive: true, force: true });
  };
  const check = inwardCommand(bundles, root, cache);
  const checkTime = timeProcess(check);
  emptyCache();
  const checkPeak = peakMemory(check);
  emptyCache();
  const server = await measureServer(path.join(bundles, 'server.js'), root, cache);
  emptyCache();
  return { modules, checkTime, checkPeak, ...server };
}

async function measureServer(server: string, root: string, cache: string) {
  const file = createMemoryFile();
  const lsp = await startLsp([server, '--stdio'], root, { ...probed(file), INWARD_CACHE_DIR: cache });
  const started = performance.now();
  await becomeReady(lsp);
  const indexTime = performance.now() - started;
  const liveHeap = await askForHeap(lsp, file);
  await lsp.stop();
  return { indexTime, liveHeap, serverPeak: readMemory(file, 'peak').at(-1) };
}

/** Signals are taken between messages, so the server is asked for something until it has taken this one. */
async function askForHeap({ child, request }: LspProcess, file: string): Promise<number | undefined> {
  if (process.platform === 'win32') return undefined;
  child.kill('SIGUSR2');
  while (readMemory(file, 'heap').length === 0) await request('inward/presets', null);
  return readMemory(file, 'heap').at(-1);
}

function rowOf(growth: Growth, smallest: Growth): string[] {
  const { modules, checkTime, checkPeak, indexTime, serverPeak, liveHeap } = growth;
  const more = modules - smallest.modules;
  const heapPerModule = ((liveHeap ?? Number.NaN) - (smallest.liveHeap ?? Number.NaN)) / more;
  return [
    count(modules),
    ...[duration(checkTime), duration(checkTime / modules), megabytes(checkPeak)],
    ...[duration(indexTime), duration(indexTime / modules), megabytes(serverPeak)],
    ...[megabytes(liveHeap), more === 0 ? '' : `${(heapPerModule / 1024).toFixed(1)} KB`],
  ];
}
