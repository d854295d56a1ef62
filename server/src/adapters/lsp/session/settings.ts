import { DidChangeConfigurationNotification } from 'vscode-languageserver/node';
import type { EditorSettings } from '#protocol/settings.ts';
import { BASELINE_SHOWINGS, UPDATE_IMPORTS } from '#protocol/settings.ts';
import type { BaselineShowing } from '#application/exceptions/showBaselined.ts';
import { publishFile } from '../diagnostics.ts';
import { describe, survivingErrors } from '../guard.ts';
import type { Session } from './session.ts';

/** How accepted findings are shown; as hints where the editor says nothing, or nothing that is known. */
export function baselineShowingOf(settings: unknown): BaselineShowing {
  const said = (settings as Partial<EditorSettings> | null | undefined)?.baseline;
  return BASELINE_SHOWINGS.find((showing) => showing === said) ?? 'hint';
}

/** When imports follow moves; as the editor leaves it to us where it says nothing, or nothing that is known. */
export function updateImportsOf(settings: unknown): EditorSettings['updateImportsOnFileMove'] {
  const said = (settings as Partial<EditorSettings> | null | undefined)?.updateImportsOnFileMove;
  return UPDATE_IMPORTS.find((choice) => choice === said) ?? 'auto';
}

/** Shows everything anew where a setting is changed that decides how. */
export function followSettings(session: Session): void {
  session.connection.onDidChangeConfiguration(
    survivingErrors(session.log, 'Changing settings', ({ settings }) => {
      const { inward } = (settings ?? {}) as { readonly inward?: unknown };
      // Some editors send the settings along, others want to be asked.
      if (inward !== undefined && inward !== null) adoptSettings(session, inward);
      else if (session.client.tellsSettings) void askForSettings(session);
    }),
  );
}

/** Asks the editor to tell when settings are changed. */
export async function watchSettings({ connection, client, log }: Session): Promise<void> {
  if (!client.watchesSettings) return;
  try {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'inward' });
  } catch (error) {
    log(`The editor does not tell of settings, so those it started with stay: ${describe(error)}`);
  }
}

async function askForSettings(session: Session): Promise<void> {
  try {
    adoptSettings(session, await session.connection.workspace.getConfiguration('inward'));
  } catch (error) {
    session.log(`The editor did not tell the settings: ${describe(error)}`);
  }
}

function adoptSettings(session: Session, settings: unknown): void {
  session.updateImports = updateImportsOf(settings);
  showBaselinedAs(session, baselineShowingOf(settings));
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
