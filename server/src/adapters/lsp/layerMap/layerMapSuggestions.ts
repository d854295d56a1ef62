import type { LayerMapVisibleParams } from '#protocol/layerMap.ts';
import type { MapRow } from '#application/layerMap/rows.ts';
import type { Folder } from '../session/folder.ts';
import { describe } from '../guard.ts';
import type { Session } from '../session/session.ts';

/** The editor draws those rows: where some are of modules in no layer, it is worked out where these belong. */
export function wantSuggestions(session: Session, folder: Folder, rows: readonly MapRow[]): void {
  const wanted = rows.filter(
    ({ kind, path }) => kind === 'module' && path !== undefined && folder.suggestions.want(path),
  );
  if (wanted.length > 0) suggestSoon(session, folder);
}

/** Goes on where the map is to be seen again. */
export function showMap(session: Session, { visible }: LayerMapVisibleParams): void {
  session.mapIsVisible = visible;
  for (const folder of session.folders) suggestSoon(session, folder);
}

/**
 * Works out in the background what the rows of the map that were drawn should say. Each module is a piece of work of its
 * own, so that whatever else is asked for comes in between, and nothing goes on once the map is hidden.
 */
export function suggestSoon(session: Session, folder: Folder): void {
  if (!session.mapIsVisible || !folder.workspace.indexed) return;
  const isBusy = folder.suggesting !== 'no';
  folder.suggesting = isBusy ? 'again' : 'yes';
  if (!isBusy) void suggest(session, folder);
}

async function suggest(session: Session, folder: Folder): Promise<void> {
  const { signal } = folder.closed;
  try {
    while (session.mapIsVisible) {
      const progress = await session.scheduler.run(folder.suggestions.workOutNext, { signal });
      if (progress === 'changed') session.notices.mapChanged();
      if (progress === undefined) return;
      // What was looked at before an edit may no longer be right.
      if (progress === 'none' && folder.suggesting === 'yes') return;
      if (progress === 'none') folder.suggesting = 'yes';
    }
  } catch (error) {
    session.log(`Where modules of ${folder.name} belong could not be worked out: ${describe(error)}`);
  } finally {
    folder.suggesting = 'no';
  }
}
