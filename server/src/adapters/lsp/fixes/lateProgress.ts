import type { WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import type { Session } from '../session/session.ts';

/** Work that is over before this is not worth showing, in milliseconds. */
const NOTICEABLE = 300;

export interface LateProgress {
  /** To be called now and then while the work goes on. */
  readonly goesOn: () => void;
  readonly ends: () => void;
}

/** Shows that work is under way once it takes its time, and lets people give up on it. */
export function showLateProgress({ connection, log }: Session, title: string, giveUp: () => void): LateProgress {
  const started = performance.now();
  let reporter: WorkDoneProgressServerReporter | undefined;
  let asked = false;
  let over = false;

  function begin(created: WorkDoneProgressServerReporter): void {
    if (over) {
      created.done();
      return;
    }
    reporter = created;
    created.begin(title, undefined, undefined, true);
    created.token.onCancellationRequested(giveUp);
  }

  return {
    goesOn: () => {
      if (asked || performance.now() - started < NOTICEABLE) return;
      asked = true;
      connection.window.createWorkDoneProgress().then(begin, (error: unknown) => {
        log(`The editor shows no progress: ${String(error)}`);
      });
    },
    ends: () => {
      over = true;
      reporter?.done();
    },
  };
}
