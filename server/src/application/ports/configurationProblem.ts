import type { ModulePath } from '#domain/graph/module.ts';
import type { TextRange } from '#domain/text.ts';

/** A configuration or contract file that says something wrong, at the range where it says so. */
export interface ConfigurationProblem {
  readonly file: ModulePath;
  readonly range: TextRange;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}
