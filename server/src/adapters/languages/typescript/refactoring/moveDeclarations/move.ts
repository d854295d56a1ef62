import type { ModulePath } from '#domain/graph/module.ts';
import type { Surroundings } from '#application/ports/refactorer.ts';
import type { CheckedProgram } from '../../program/programs.ts';
import type { Draft } from '../draft.ts';
import type { Division } from './divide.ts';
import type { Exposure } from './exposure.ts';
import type { Target } from './target.ts';
import type { TopLevel } from './units.ts';

/** One move of declarations while it is put together. */
export interface Move {
  readonly checked: CheckedProgram;
  readonly surroundings: Surroundings;
  readonly draft: Draft;
  readonly module: ModulePath;
  readonly to: ModulePath;
  readonly topLevel: TopLevel;
  readonly target: Target;
  readonly division: Division;
  readonly exposure: Exposure;
  /** Whether nothing is left of the module, so that its file goes. */
  readonly isEmptied: boolean;
}
