/** How long the server works before it looks whether the editor wants something, in milliseconds. */
const SLICE = 3;

export interface JobOptions<Step> {
  /** Ends the job, also before it began. */
  readonly signal?: AbortSignal;
  /** Called once for each slice, with the latest step. */
  readonly onProgress?: (step: Step) => void;
}

/** Does long work in slices, one job after the other, and lets messages from the editor in between. */
export interface Scheduler {
  /** The job's result; undefined where it was aborted. Rejects where the job throws. */
  readonly run: <Step, Result>(
    work: () => Generator<Step, Result>,
    options?: JobOptions<Step>,
  ) => Promise<Result | undefined>;
}

/** Works for about one slice; true when the job is over. */
type Job = (until: number) => boolean;

export function createScheduler(): Scheduler {
  const jobs: Job[] = [];
  let awake = false;

  function wake(): void {
    if (awake || jobs.length === 0) return;
    awake = true;
    setImmediate(() => {
      awake = false;
      workFor(SLICE);
      wake();
    });
  }

  function workFor(milliseconds: number): void {
    const until = performance.now() + milliseconds;
    while (performance.now() < until) {
      const job = jobs[0];
      if (job === undefined) return;
      if (job(until)) jobs.shift();
    }
  }

  return {
    run: (work, options = {}) =>
      new Promise((resolve, reject) => {
        jobs.push(createJob(work, options, resolve, reject));
        wake();
      }),
  };
}

function createJob<Step, Result>(
  work: () => Generator<Step, Result>,
  { signal, onProgress }: JobOptions<Step>,
  resolve: (result: Result | undefined) => void,
  reject: (error: unknown) => void,
): Job {
  let steps: Generator<Step, Result> | undefined;

  function workUntil(until: number): boolean {
    if (signal?.aborted === true) return giveUp();
    steps ??= work();
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        resolve(step.value);
        return true;
      }
      if (performance.now() < until) continue;
      onProgress?.(step.value);
      return false;
    }
  }

  function giveUp(): boolean {
    resolve(undefined);
    return true;
  }

  return (until) => {
    try {
      return workUntil(until);
    } catch (error) {
      reject(error);
      return true;
    }
  };
}
