import type { FixContext } from '../fixes/fix.ts';
import type { ProjectEdit } from '../edits/projectEdit.ts';
import { projectEdit } from '../edits/projectEdit.ts';
import { renameInBaselines } from '../exceptions/renameInBaselines.ts';
import type { TextEdit } from '../edits/textEdit.ts';
import { movableProject } from './movableProject.ts';
import { notesOfMoves } from './notesOfMoves.ts';
import type { LostLink } from './planMoves.ts';
import { planMoves } from './planMoves.ts';
import type { Moves, Rename } from './renamedFiles.ts';

/** What goes with a move that somebody makes, whether or not everything can follow. */
export interface Following {
  readonly edit: ProjectEdit;
  /** The parts of `edit` that are no imports: in baselines, and where modules are named without being imported. */
  readonly baselines: readonly TextEdit[];
  readonly mentions: readonly TextEdit[];
  /** What cannot follow, with the reason: a sentence for each place. */
  readonly lost: readonly string[];
}

export function followMoves(context: Pick<FixContext, 'world' | 'view'>, renames: readonly Rename[]): Following {
  const project = movableProject(context);
  const { moves, edits, mentions, lost } = planMoves(project, renames);
  const baselines = renameInBaselines(context, renames);
  const notes = notesOfMoves(project, context.view, renames, moves);
  return {
    edit: projectEdit({ edits: [...edits, ...mentions, ...baselines], moved: moves, notes }),
    ...{ baselines, mentions },
    lost: lost.map((link) => whyLost(link, moves)),
  };
}

function whyLost({ module, site }: LostLink, moves: Moves): string {
  const place = `${module}:${String(site.line + 1)}`;
  const what = moves.has(module) ? 'after the move it would lead elsewhere' : 'it leads to what is to be moved';
  return `${place} names \`${site.specifier}\`: ${what}, and nothing was found to write there instead. Change that place first.`;
}
