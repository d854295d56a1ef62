import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf } from '#domain/graph/modulePaths.ts';
import type { TextRange } from '#domain/text.ts';
import type { FixContext } from '../fixes/fix.ts';
import { moveModules } from '../moves/moveModules.ts';
import { placeInLayer } from '../moves/placeInLayer.ts';
import type { Planned } from '../projectEdit.ts';
import { refused } from '../projectEdit.ts';
import { fileIn } from './declarationHome.ts';
import { surroundingsOf } from './surroundingsOf.ts';

/**
 * The change that moves the declarations of `module` that `range` touches to the layer called `layer`, with what they
 * privately need: to a module of their own, called after the first of them. For a selection in an editor, which is
 * widened to whole declarations. Refuses with a sentence for people. Nobody has tried the change yet (see `tryEdit`).
 */
export function* moveSelection(
  context: FixContext,
  module: ModulePath,
  range: TextRange,
  layer: string,
): Generator<void, Planned> {
  const names = declarationsIn(context, module, range);
  if (names.length === 0) return refused('No declaration of the top level is selected.');
  return yield* moveNames(context, module, names, layer);
}

/** The same for declarations that are told by their names. */
export function* moveNames(
  context: FixContext,
  module: ModulePath,
  names: readonly string[],
  layer: string,
): Generator<void, Planned> {
  const { view, refactorers } = context;
  const refactorer = refactorers.refactorerFor(module);
  const home = homeInLayer(context, module, names[0] ?? '', layer);
  if (refactorer === undefined) return refused(`Nothing is known of how to move code out of ${module}.`);
  if (typeof home !== 'string') return refused(home.reason);
  const declared = view.outlineOf(module)?.declarations ?? [];
  if (declared.every(({ name }) => names.includes(name))) return moveModules(context, [{ from: module, to: home }]);
  return yield* refactorer.plan({ kind: 'move-declarations', module, names, to: home }, surroundingsOf(context));
}

/** Where a declaration would go: where its module would, in a file of its own. */
export function homeInLayer(
  { view }: FixContext,
  module: ModulePath,
  name: string,
  layer: string,
): ModulePath | { readonly reason: string } {
  const place = placeInLayer(view, module, layer);
  if (place.kind === 'none') return { reason: place.reason };
  return fileIn(view, folderOf(place.path), module, name === 'default' ? 'moved' : name);
}

/** Those whose names are selected, and the one that the selection begins in. */
function declarationsIn({ view }: FixContext, module: ModulePath, { start, end }: TextRange): readonly string[] {
  const declared = view.outlineOf(module)?.declarations ?? [];
  const isBefore = (a: TextRange['start'], b: TextRange['start']): boolean =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  const named = declared.filter(({ range }) => isBefore(start, range.end) && isBefore(range.start, end));
  const begun = declared.filter(({ range }) => isBefore(range.start, start)).at(-1);
  const startsInside = named.length === 0 || named[0]?.range.start.line === start.line;
  return [
    ...new Set(
      [...(begun !== undefined && startsInside && named.length === 0 ? [begun] : []), ...named].map(({ name }) => name),
    ),
  ];
}
