import type { EditorSettings } from '#protocol/messages.ts';
import { BASELINE_SHOWINGS } from '#protocol/messages.ts';
import type { BaselineShowing } from '#application/showBaselined.ts';
import { publishFile } from './diagnostics.ts';
import { survivingErrors } from './guard.ts';
import type { Session } from './session.ts';

/** How accepted findings are shown; as hints where the editor says nothing, or nothing that is known. */
export function baselineShowingOf(settings: unknown): BaselineShowing {
  const said = (settings as Partial<EditorSettings> | null | undefined)?.baseline;
  return BASELINE_SHOWINGS.find((showing) => showing === said) ?? 'hint';
}

/** Shows everything anew where a setting is changed that decides how. */
export function followSettings(session: Session): void {
  session.connection.onDidChangeConfiguration(
    survivingErrors(session.log, 'Changing settings', ({ settings }) => {
      const { inward } = (settings ?? {}) as { readonly inward?: unknown };
      // An editor that tells no settings wants to be asked for them. What it said at first then stays.
      if (inward !== undefined && inward !== null) showBaselinedAs(session, baselineShowingOf(inward));
    }),
  );
}

function showBaselinedAs(session: Session, showing: BaselineShowing): void {
  if (session.baseline === showing) return;
  const before = session.folders.map((folder) => [...folder.workspace.findings().keys()]);
  session.baseline = showing;
  for (const [index, folder] of session.folders.entries()) {
    const files = new Set([...(before[index] ?? []), ...folder.workspace.findings().keys()]);
    if (folder.workspace.indexed) for (const file of files) publishFile(session, folder, file);
    folder.map.findingsChanged(files);
  }
  session.notices.statusChanged();
  session.notices.mapChanged();
}
