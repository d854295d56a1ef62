import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf } from '#domain/graph/modulePaths.ts';
import type { FixContext } from '../fixes/fix.ts';
import { moveModules } from '../moves/moveModules.ts';
import { placeInLayer } from '../moves/placeInLayer.ts';
import type { Planned } from '../edits/projectEdit.ts';
import { refused } from '../edits/projectEdit.ts';
import { fileIn } from './declarationHome.ts';
import { surroundingsOf } from './surroundingsOf.ts';

/**
 * The change that moves what `module` declares under `names` to the layer called `layer`, with what it privately needs: to
 * a module of its own, called after the first of them. Refuses with a sentence for people. Nobody has tried the change
 * yet (see `tryEdit`).
 */
export function* moveNames(
  context: FixContext,
  module: ModulePath,
  names: readonly string[],
  layer: string,
): Generator<void, Planned> {
  const { view, refactorers } = context;
  const refactorer = refactorers.refactorerFor(module, 'move-declarations');
  const home = homeInLayer(context, module, names[0] ?? '', layer);
  if (refactorer === undefined) return refused(`Nothing is known of how to move code out of ${module}.`);
  if (typeof home !== 'string') return refused(home.reason);
  const declared = view.outlineOf(module)?.declarations ?? [];
  const isAll = declared.every(({ name }) => names.includes(name));
  if (isAll && !view.known.has(home)) return moveModules(context, [{ from: module, to: home }]);
  return yield* refactorer.plan({ kind: 'move-declarations', module, names, to: home }, surroundingsOf(context));
}

/** Where a declaration would go: where its module would, in a file of its own. */
export function homeInLayer(
  { view }: Pick<FixContext, 'view'>,
  module: ModulePath,
  name: string,
  layer: string,
): ModulePath | { readonly reason: string } {
  const place = placeInLayer(view, module, layer);
  if (place.kind === 'none') return { reason: place.reason };
  return fileIn(view, folderOf(place.path), module, name === 'default' ? 'moved' : name);
}
