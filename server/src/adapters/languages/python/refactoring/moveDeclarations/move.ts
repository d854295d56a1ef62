import type { Surroundings } from '#application/ports/refactorer.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Tree } from '../../resolution/tree.ts';
import type { Division } from './divide.ts';
import type { MoveDraft } from './moveDraft.ts';
import type { TopLevel } from './topLevel.ts';

/** One move of declarations while it is put together. */
export interface Move {
  readonly surroundings: Surroundings;
  readonly draft: MoveDraft;
  /** What names lead to, as it is and with the module that things go to. */
  readonly trees: { readonly before: Tree; readonly after: Tree };
  readonly module: ModulePath;
  readonly to: ModulePath;
  readonly topLevel: TopLevel;
  readonly division: Division;
  /** The module that things go to, where it is there already. */
  readonly target: TopLevel | undefined;
}

/** A sentence that says why something cannot be moved; undefined where it can. */
export type Obstacle = string | undefined;

/** The names that move. */
export function movedNames({ division }: Pick<Move, 'division'>): ReadonlySet<string> {
  return new Set(division.moved.flatMap(({ names }) => names));
}
