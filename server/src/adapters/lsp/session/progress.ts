import type { WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import type { Progress } from '#application/change.ts';
import type { Session } from './session.ts';

/** How often the editor hears of an index under way, in milliseconds. */
const PAUSE = 100;

export interface IndexProgress {
  readonly report: (step: Progress | undefined) => void;
  readonly done: () => void;
}

/** Where each phase of an index begins on the way from 0 to 100, and how much of the way it is. */
const PHASES: Readonly<
  Record<Progress['phase'], { readonly from: number; readonly share: number; readonly word: string }>
> = {
  listing: { from: 0, share: 10, word: 'Finding the modules' },
  placing: { from: 10, share: 5, word: 'Placing the modules' },
  reading: { from: 15, share: 60, word: 'Reading imports' },
  linking: { from: 75, share: 5, word: 'Linking modules' },
  checking: { from: 80, share: 20, word: 'Checking' },
};

/** Shows how an index gets on, where the editor can show that. */
export function showProgress(session: Session, title: string): IndexProgress {
  let reporter: WorkDoneProgressServerReporter | undefined;
  let over = false;
  let reported = 0;
  session.connection.window.createWorkDoneProgress().then(
    (created) => {
      if (over) {
        created.done();
        return;
      }
      reporter = created;
      reporter.begin(title, 0);
    },
    (error: unknown) => {
      session.log(`The editor shows no progress: ${String(error)}`);
    },
  );
  return {
    report: (step) => {
      if (step === undefined || performance.now() - reported < PAUSE) return;
      reported = performance.now();
      reporter?.report(percentageOf(step), textOf(step));
    },
    done: () => {
      over = true;
      reporter?.done();
    },
  };
}

function percentageOf({ phase, done, total }: Progress): number {
  const { from, share } = PHASES[phase];
  return Math.round(from + (total === 0 ? 0 : (share * done) / total));
}

function textOf({ phase, done, total }: Progress): string {
  const { word } = PHASES[phase];
  return total === 0 ? `${word} (${inWords(done)})` : `${word} (${inWords(done)} of ${inWords(total)})`;
}

function inWords(count: number): string {
  return count.toLocaleString('en-US');
}
