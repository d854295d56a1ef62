import type { ModulePath } from '#domain/graph/module.ts';
import type { FixContext } from '../fixes/fix.ts';
import type { Planned } from '../edits/projectEdit.ts';
import { refused } from '../edits/projectEdit.ts';
import { moveModules } from './moveModules.ts';
import { placeInLayer } from './placeInLayer.ts';
import type { Rename } from './renamedFiles.ts';

/**
 * The move of modules to where they would lie in that layer of their contract; those that lie there stay. Nobody has
 * tried it yet. Refuses where one of them has no place there: half of what was asked for helps nobody.
 */
export function moveToLayer(
  context: Pick<FixContext, 'world' | 'view'>,
  modules: readonly ModulePath[],
  layer: string,
): Planned {
  const isThere = (path: ModulePath): boolean => context.view.placementOf(path)?.layer?.name === layer;
  const away = modules.filter((path) => !isThere(path));
  const renames: Rename[] = [];
  for (const from of away.length === 0 ? modules : away) {
    const place = placeInLayer(context.view, from, layer);
    if (place.kind === 'none') return refused(place.reason);
    renames.push({ from, to: place.path });
  }
  return moveModules(context, renames);
}
