import type { ModulePath } from '#domain/graph/module.ts';
import { liesIn } from '#domain/graph/modulePaths.ts';
import type { FixContext } from '../fixes/fix.ts';
import type { Planned } from '../edits/projectEdit.ts';
import { refused } from '../edits/projectEdit.ts';
import { followMoves } from './followMoves.ts';
import { movableProject } from './movableProject.ts';
import type { Moves, Rename } from './renamedFiles.ts';
import { movesOf } from './renamedFiles.ts';

/**
 * Moves files and folders: all that names them follows, baselines included, and what does not is noted. Refuses where a
 * file would be overwritten or a name would lead elsewhere than before.
 */
export function moveModules(context: Pick<FixContext, 'world' | 'view'>, renames: readonly Rename[]): Planned {
  const project = movableProject(context);
  const reason = renames.map((rename) => reasonAgainst(project, rename)).find((each) => each !== undefined);
  if (reason !== undefined) return refused(reason);
  const clash = clashIn(project, movesOf(project, renames));
  if (clash !== undefined) return refused(clash);
  const { edit, lost } = followMoves(context, renames);
  return lost[0] === undefined ? { kind: 'edit', edit } : refused(lost[0]);
}

type Project = ReturnType<typeof movableProject>;

function reasonAgainst(project: Project, { from, to }: Rename): string | undefined {
  if (from === to) return `${from} lies there already.`;
  if (liesIn(from, to)) return `${from} cannot be moved into itself.`;
  if (movesOf(project, [{ from, to }]).size === 0) return `There is no file ${from} in the project.`;
  return undefined;
}

/** A file that lies where another one is to go. */
function clashIn({ known, files }: Project, moves: Moves): string | undefined {
  const taken = new Map<ModulePath, ModulePath>();
  for (const [from, to] of moves) {
    const other = taken.get(to);
    if (other !== undefined) return `${other} and ${from} cannot both become ${to}.`;
    taken.set(to, from);
    // Where a name changes in nothing but its case, a file system may say that the new one is there.
    const isItself = from.toLowerCase() === to.toLowerCase() && !known.has(to);
    if (known.has(to) || (!isItself && files.isFile(to))) return `There is a file ${to} already.`;
  }
  return undefined;
}
