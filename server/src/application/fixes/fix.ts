import type { Planned } from '../edits/projectEdit.ts';
import { planned, refused } from '../edits/projectEdit.ts';
import type { Refactorers } from '../refactorers.ts';
import type { TextEdit } from '../edits/textEdit.ts';
import type { WorkspaceView } from '../workspace.ts';
import type { World } from '../world.ts';

/** Something that can be done about a finding. What it does is data: nothing is written here. */
export interface Fix {
  /** What is done, in a word that stays the same: `remove-comment`. */
  readonly kind: string;
  /** The layer that something goes to, where the same is offered for several layers. */
  readonly layer?: string;
  /** What is done, for people: an imperative without a full stop. */
  readonly title: string;
  /** Whether it is what nearly everybody would do. */
  readonly preferred: boolean;
  /**
   * Worked out when it is asked for, and tried where it changes more than a comment or a contract. Yields now and then:
   * to understand a whole project takes time. Refuses where it cannot be done, or not without doing harm.
   */
  readonly plan: () => Generator<void, Planned>;
  /** The same before it is tried, for whoever tries several at once. Absent where nothing has to be tried. */
  readonly untried?: () => Generator<void, Planned>;
}

/** What a fix may look at. */
export interface FixContext {
  readonly world: Pick<World, 'files' | 'languages' | 'contracts' | 'importContracts'>;
  readonly view: WorkspaceView;
  readonly refactorers: Refactorers;
}

const GONE = 'What this was offered for is no longer there.';

/** A plan of text edits alone; undefined stands for a text that has changed so that it cannot be done any more. */
export function planOfEdits(edits: () => readonly TextEdit[] | undefined): Fix['plan'] {
  return function* () {
    const made = edits();
    return made === undefined ? refused(GONE) : planned({ edits: made });
  };
}
