import type { CancellationToken } from 'vscode-languageserver/node';
import type { Fix } from '#application/fixes/fix.ts';
import type { Planned } from '#application/edits/projectEdit.ts';
import type { Folder } from '../session/folder.ts';
import { showLateProgress } from './lateProgress.ts';
import type { Session } from '../session/session.ts';

/** How long refactorers keep in mind what they know of a project that nobody asks them about, in milliseconds. */
const IDLE = 5 * 60_000;

/** What came of working something out. Stale where the text changed meanwhile. */
export type Outcome<Result> = Result | { readonly kind: 'stale' } | { readonly kind: 'given-up' };

/** Works out in slices what a fix or another change would do, for as long as nobody types and nobody gives up on it. */
export async function workOut<Result = Planned>(
  session: Session,
  folder: Folder,
  work: { readonly title: Fix['title']; readonly plan: () => Generator<void, Result> },
  token: CancellationToken,
): Promise<Outcome<Result>> {
  const abort = new AbortController();
  const giveUp = (): void => {
    abort.abort();
  };
  folder.closed.signal.addEventListener('abort', giveUp);
  const listening = token.onCancellationRequested(giveUp);
  const before = versionsOf(folder);
  const progress = showLateProgress(session, `${work.title} …`, giveUp);
  const goesOn = (): void => {
    progress.goesOn();
    // What a plan has read already is no longer so.
    if (versionsOf(folder) !== before) giveUp();
  };
  try {
    const result = await session.scheduler.run(work.plan, { signal: abort.signal, onProgress: goesOn });
    if (versionsOf(folder) !== before) return { kind: 'stale' };
    return result ?? { kind: 'given-up' };
  } finally {
    progress.ends();
    listening.dispose();
    folder.closed.signal.removeEventListener('abort', giveUp);
    letGoWhenIdle(folder);
  }
}

/** Another text whenever something is typed in a document of the folder, or one is opened or closed. */
function versionsOf({ documents }: Folder): string {
  return [...documents].map(([path, { version }]) => `${path} ${String(version)}`).join('\n');
}

function letGoWhenIdle(folder: Folder): void {
  clearTimeout(folder.letGo);
  if (folder.closed.signal.aborted) {
    folder.refactorers.forget();
    return;
  }
  folder.letGo = setTimeout(folder.refactorers.forget, IDLE).unref();
}
