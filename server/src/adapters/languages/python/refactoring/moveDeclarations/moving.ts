import type { ModulePath } from '#domain/graph/module.ts';
import type { Reading } from '../../outline/reading.ts';
import type { ModuleUses } from './moduleUses.ts';

/** A module that says something of the one that is divided. */
export interface Importer {
  readonly reading: Reading;
  readonly uses: ModuleUses;
}

/** What importers have to learn: that names of a module come from another one now. */
export interface Moving {
  readonly from: ModulePath;
  /** What they are called in the module that they went to, by what they are called in this one. */
  readonly names: ReadonlyMap<string, string>;
}
