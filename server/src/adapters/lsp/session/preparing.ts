import { prepareQuestions } from '#application/where/keptHabits.ts';
import { describe } from '../guard.ts';
import type { Folder } from './folder.ts';
import type { Session } from './session.ts';

/**
 * Works out in the background what "Where does this belong?" rests on, so that the first answer comes as soon as any.
 * Each slice is a piece of work of its own, so that whatever else is asked for comes in between.
 */
export function prepareSoon(session: Session, folder: Folder): void {
  folder.preparation?.abort();
  const abort = new AbortController();
  folder.preparation = abort;
  const signal = AbortSignal.any([abort.signal, folder.closed.signal]);
  prepare(session, folder, signal).catch((error: unknown) => {
    session.log(`Questions about ${folder.name} could not be prepared: ${describe(error)}`);
  });
}

async function prepare(session: Session, folder: Folder, signal: AbortSignal): Promise<void> {
  const work = prepareQuestions(folder.workspace);
  for (;;) {
    const isDone = await session.scheduler.run(() => sliceOf(work), { signal });
    if (isDone !== false) return;
  }
}

/** How long others wait at most before their turn comes, in milliseconds. */
const SLICE = 2;

/** Whether all is known after it. */
function* sliceOf(work: Generator<undefined, void>): Generator<undefined, boolean> {
  yield undefined;
  const until = performance.now() + SLICE;
  do {
    if (work.next().done === true) return true;
  } while (performance.now() < until);
  return false;
}
