import type { DeclaredName } from '#application/edits/projectEdit.ts';

/** Why something cannot be done, and what would have to lie further in for it. */
export interface Against {
  readonly reason: string;
  readonly tooFarOut?: readonly DeclaredName[];
}
