import type { Contender, Project } from './contenders.ts';
import { BASELINE, contendersFor, INWARD_COLD } from './contenders.ts';
import { peakMemory, timeProcess } from './process/runProcess.ts';
import { median } from './statistics.ts';
import { duration, megabytes, printTable, ratio } from './table.ts';

/** How often and how long. */
export interface Effort {
  readonly rounds: number;
  /** Nobody gets another round who has already taken that long in all, in milliseconds. */
  readonly patience: number;
}

interface Result {
  readonly contender: Contender;
  readonly times: number[];
  peak: number | undefined;
  failure: string | undefined;
}

/** Runs whole processes over a project, in turns, and prints how they compare. */
export function compareChecks(bundles: string, peers: string | undefined, project: Project, effort: Effort): void {
  const results: Result[] = contendersFor(bundles, peers, project).map((contender) => ({
    contender,
    times: [],
    peak: undefined,
    failure: undefined,
  }));
  for (let round = 0; round < effort.rounds; round++) {
    for (const result of results) if (mayRun(result, effort)) attempt(result, measureTime);
  }
  for (const result of results) attempt(result, measurePeak);
  print(results);
}

function mayRun({ times, failure }: Result, { patience }: Effort): boolean {
  return failure === undefined && times.reduce((sum, time) => sum + time, 0) < patience;
}

function attempt(result: Result, measure: (result: Result) => void): void {
  if (result.failure !== undefined) return;
  try {
    result.contender.prepare();
    measure(result);
  } catch (error) {
    result.failure = error instanceof Error ? error.message : String(error);
  }
}

function measureTime({ contender, times }: Result): void {
  times.push(timeProcess(contender.command));
}

function measurePeak(result: Result): void {
  result.peak = peakMemory(result.contender.command);
}

function print(results: readonly Result[]): void {
  const timeOf = (name: string) => median(results.find((result) => result.contender.name === name)?.times ?? []);
  const [baseline, cold] = [timeOf(BASELINE), timeOf(INWARD_COLD)];
  const rows = results.map(({ contender, times, peak }) => {
    const time = median(times);
    return [
      contender.name,
      duration(time),
      ratio(time / baseline),
      ratio(time / cold),
      megabytes(peak),
      `${times.length}`,
    ];
  });
  printTable(['', 'median', 'to (a)', 'to inward cold', 'peak memory', 'runs'], rows);
  for (const { contender, failure } of results)
    if (failure !== undefined) console.log(`  ${contender.name}: ${failure}\n`);
}
