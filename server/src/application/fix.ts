import type { TextEdit } from './textEdit.ts';
import type { WorkspaceView } from './workspace.ts';
import type { World } from './world.ts';

/** Something that can be done about a finding. Text edits are data: nothing is written here. */
export interface Fix {
  /** What is done, in a word that stays the same: `remove-comment`. */
  readonly kind: string;
  /** What is done, for people: an imperative without a full stop. */
  readonly title: string;
  /** Whether it is what nearly everybody would do. */
  readonly preferred: boolean;
  /** Worked out when it is asked for. Undefined where the text has changed so that it cannot be done any more. */
  readonly edits: () => readonly TextEdit[] | undefined;
}

/** What a fix may look at. */
export interface FixContext {
  readonly world: Pick<World, 'files' | 'languages' | 'contracts'>;
  readonly view: WorkspaceView;
}
