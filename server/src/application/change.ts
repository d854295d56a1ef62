import type { ModulePath } from '#domain/graph/module.ts';

/** How far an index has come. `total` is 0 while it is not known yet. */
export interface Progress {
  readonly phase: 'listing' | 'placing' | 'reading' | 'linking' | 'checking';
  readonly done: number;
  readonly total: number;
}

/** What a change did, so that nothing else is shown anew. */
export interface Change {
  /** Files whose findings, or the ranges of whose findings, are not what they were. */
  readonly files: ReadonlySet<ModulePath>;
  /** Modules, layers or contracts came, went or moved, not only findings. */
  readonly structure: boolean;
}
