import type { SourceFile } from 'typescript';
import type { Draft } from '../draft.ts';
import type { WantedImport } from '../draft/importPlan.ts';

/** Has what `tree` imports as `local` come from another module from now on, under the same name. */
export function moveImport(draft: Draft, tree: SourceFile, local: string, wanted: WantedImport): void {
  draft.dropUsed(tree, [local]);
  draft.importName(tree, { ...wanted, as: local });
}
