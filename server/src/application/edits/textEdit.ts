import type { ModulePath } from '#domain/graph/module.ts';
import type { TextRange } from '#domain/text.ts';

/** A stretch of a file that is to be replaced. Those of one change do not overlap and all speak of the text as it is. */
export interface TextEdit {
  readonly file: ModulePath;
  readonly range: TextRange;
  readonly newText: string;
}
