import { realpathSync } from 'node:fs';
import type { Connection } from 'vscode-languageserver/node';
import type { BaselineShowing } from '#application/exceptions/showBaselined.ts';
import { showBaselined } from '#application/exceptions/showBaselined.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { PresetName } from '#domain/architecture/contract.ts';
import type { EditorSettings } from '#protocol/settings.ts';
import type { ClientAbilities } from './abilities.ts';
import type { Folder, OpenedFolder } from './folder.ts';
import { createFolder } from './folder.ts';
import type { Log } from '../guard.ts';
import type { MoveMemory } from '../moves/moveMemory.ts';
import type { Scheduler } from './scheduler.ts';
import { pathOfUri, relativeTo, withForwardSlashes, withoutTrailingSlash } from '../uris.ts';

/** What the language server is given by whoever assembles it. */
export interface Host {
  readonly version: string;
  /** Opens the folder at that absolute path. Nothing is written for it, not even a cache, unless `trusted`. */
  readonly openFolder: (root: string, trusted: boolean, log: Log) => OpenedFolder;
  /** The text of a first `inward.json` for a project with these modules, within a preset where one is chosen. */
  readonly contractText: (modules: readonly ModulePath[], preset: PresetName | undefined) => string;
  /** The page that explains a rule; undefined where there is none. */
  readonly pageOf: (rule: string) => string | undefined;
}

/** Tells the editor what changed, and nothing twice. */
export interface Notices {
  /** Something that the map shows is no longer so. */
  readonly mapChanged: () => void;
  /** Something that the status shows may no longer be so. */
  readonly statusChanged: () => void;
}

/** The state of the server: the folders that the editor has open, in its order. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly scheduler: Scheduler;
  readonly log: Log;
  readonly notices: Notices;
  client: ClientAbilities;
  /** How accepted findings are shown. */
  baseline: BaselineShowing;
  updateImports: EditorSettings['updateImportsOnFileMove'];
  readonly moves: MoveMemory;
  /** Whether anybody sees the layer map; editors that do not say so ask only for what they show. */
  mapIsVisible: boolean;
  folders: readonly Folder[];
}

/** Where a file lies. */
export interface Place {
  readonly folder: Folder;
  readonly path: ModulePath;
}

/** The deepest folder that has the file; undefined where it lies outside all folders or is no file on disk. */
export function placeOf(session: Session, uri: string): Place | undefined {
  return placesOf(session, uri)[0];
}

/**
 * All folders that have the file, the deepest first; folders may lie in one another. A file that is reached through a
 * symbolic link is the one that the link leads to.
 */
export function placesOf(session: Session, uri: string): readonly Place[] {
  return spelledPlacesOf(session, uri).map(({ folder, path }) => ({
    folder,
    path: folder.files.realPath(path) ?? path,
  }));
}

/** The same without following links, for files by the thousand. */
export function spelledPlacesOf(session: Session, uri: string): readonly Place[] {
  const absolute = pathOfUri(uri);
  if (absolute === undefined) return [];
  const places = session.folders.flatMap((folder) => {
    const path = relativeTo(folder.root, absolute) ?? relativeTo(folder.realRoot, absolute);
    return path === undefined ? [] : [{ folder, path }];
  });
  return places.sort((a, b) => b.folder.root.length - a.folder.root.length);
}

/** Whether a file is shown as one of this folder, and not of another one that lies deeper. */
export function isShownIn(session: Session, folder: Folder, path: ModulePath): boolean {
  const absolute = `${folder.root}/${path}`;
  return !session.folders.some(
    ({ root }) => root.length > folder.root.length && relativeTo(root, absolute) !== undefined,
  );
}

export function openFolder(session: Session, uri: string, name: string): Folder | undefined {
  const root = pathOfUri(withoutTrailingSlash(uri));
  if (root === undefined) return undefined;
  const opened = session.host.openFolder(root, session.client.trusted, session.log);
  const workspace = showBaselined(opened.workspace, () => session.baseline);
  const place = { uri: withoutTrailingSlash(uri), name, root, realRoot: realPathOf(root) };
  const folder = createFolder(place, { ...opened, workspace });
  session.folders = [...session.folders, folder];
  return folder;
}

/** Forgets the folder and whatever it is busy with. */
export function closeFolder(session: Session, folder: Folder): void {
  folder.closed.abort();
  folder.indexRun?.abort.abort();
  clearTimeout(folder.letGo);
  folder.refactorers.forget();
  session.folders = session.folders.filter((other) => other !== folder);
}

function realPathOf(root: string): string {
  try {
    return withForwardSlashes(realpathSync.native(root));
  } catch {
    // The folder is not there: it stands for itself, and the listing will find nothing.
    return root;
  }
}
