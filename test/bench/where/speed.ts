/**
 * How much time of a processor "Where does this belong?" takes in a generated workspace, whatever else runs beside it:
 *
 *     node --expose-gc --import tsx test/bench/where/main.ts --speed
 */
import { diskFiles } from '#adapters/files/disk.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import { prepareQuestions } from '#application/where/keptHabits.ts';
import { likeliestLayer, whereBelongs } from '#application/where/whereBelongs.ts';
import type { Workspace } from '#application/workspace.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { drain } from '#test/specs/check.ts';
import { uncachedWorkspace } from '../uncachedWorkspace.ts';
import { duration, printTable } from '../table.ts';
import { withWorkspace } from '../workspace/withWorkspace.ts';

const MODULES = 10_000;
const QUESTIONS = 300;

export async function reportSpeed(): Promise<void> {
  await withWorkspace(MODULES, ({ root }) => {
    const workspace = uncachedWorkspace(diskFiles(root), [typescriptLanguage]);
    drain(workspace.index());
    const memoryBefore = memory();
    const preparation = stepsOf(prepareQuestions(workspace));
    const memoryAfter = memory();
    printTable(
      ['preparing', 'steps', 'longest step', 'memory'],
      [
        [
          ...[duration(sumOf(preparation)), String(preparation.length), duration(Math.max(...preparation))],
          `${((memoryAfter - memoryBefore) / 2 ** 20).toFixed(1)} MB`,
        ],
      ],
    );
    const paths = [...workspace.graph.modules()].map(({ path }) => path);
    const first = timeOf(workspace, paths[0] ?? '');
    const step = Math.max(1, Math.floor(paths.length / QUESTIONS));
    const asked = paths.filter((_, index) => index % step === 0);
    const times = asked.map((path) => ({ path, time: timeOf(workspace, path) })).sort((a, b) => a.time - b.time);
    const at = (share: number): string => duration(times[Math.floor((times.length - 1) * share)]?.time ?? NaN);
    printTable(
      ['modules', 'questions', 'the very first', 'median', '95 %', '99 %', 'longest'],
      [[String(paths.length), String(times.length), duration(first), at(0.5), at(0.95), at(0.99), at(1)]],
    );
    const suggested = asked.map((path) => spentOn(() => likeliestLayer(workspace, path))).sort((a, b) => a - b);
    const share = (part: number): string => duration(suggested[Math.floor((suggested.length - 1) * part)] ?? NaN);
    printTable(
      ['suggestions of the map', 'median', '95 %', 'longest'],
      [[String(suggested.length), share(0.5), share(0.95), share(1)]],
    );
    printTable(
      ['the longest', 'time', 'importers', 'imports'],
      times.slice(-5).map(({ path, time }) => {
        const importers = workspace.graph.importersOf(path).size;
        const imports = workspace.graph.module(path)?.dependencies.length ?? 0;
        return [path, duration(time), String(importers), String(imports)];
      }),
    );
  });
}

/** How long each step takes. */
function stepsOf(work: Generator): readonly number[] {
  const times: number[] = [];
  const isOver: boolean[] = [];
  while (isOver.at(-1) !== true) times.push(spentOn(() => isOver.push(work.next().done === true)));
  return times;
}

function sumOf(times: readonly number[]): number {
  return times.reduce((sum, time) => sum + time, 0);
}

/** Of what is reachable, in bytes, where the garbage can be collected (`node --expose-gc`). */
function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function timeOf(workspace: Workspace, module: ModulePath): number {
  return spentOn(() => whereBelongs(workspace, { module, subject: { kind: 'module' }, blind: false }));
}

/** Milliseconds of a processor. */
function spentOn(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
