import type { InitializeParams, WorkspaceFolder, WorkspaceFoldersChangeEvent } from 'vscode-languageserver/node';
import { publishFile, withdrawFolder } from '../diagnostics.ts';
import type { Documents } from './documents.ts';
import type { Folder } from './folder.ts';
import { describe } from '../guard.ts';
import { reindex } from './indexing.ts';
import type { Session } from './session.ts';
import { closeFolder, openFolder } from './session.ts';
import { pathOfUri, relativeTo, withoutTrailingSlash } from '../uris.ts';

/** The folders that the editor has open when it starts the server; none where it only has single files open. */
export function foldersOf({ workspaceFolders, rootUri }: LegacyParams): readonly WorkspaceFolder[] {
  if (workspaceFolders !== undefined && workspaceFolders !== null) return workspaceFolders;
  if (rootUri === undefined || rootUri === null) return [];
  return [{ uri: rootUri, name: nameOf(rootUri) }];
}

/** Opens folders and begins to index them. */
export function openFolders(session: Session, documents: Documents, added: readonly WorkspaceFolder[]): void {
  const opened = added.flatMap(({ uri, name }) => openFolder(session, uri, name) ?? []);
  documents.placeAnew();
  for (const folder of opened) {
    publishAnew(session, foldersAround(session, folder));
    reindex(session, folder).catch((error: unknown) => {
      session.log(`${folder.name} could not be indexed: ${describe(error)}`);
    });
  }
}

export function changeFolders(session: Session, documents: Documents, change: WorkspaceFoldersChangeEvent): void {
  // What was typed belongs to the folders that were open then.
  documents.settle();
  for (const { uri } of change.removed) {
    const folder = session.folders.find((each) => each.uri === withoutTrailingSlash(uri));
    if (folder === undefined) continue;
    const around = foldersAround(session, folder);
    closeFolder(session, folder);
    withdrawFolder(session, folder);
    publishAnew(session, around);
  }
  openFolders(session, documents, change.added);
  session.notices.statusChanged();
  session.notices.mapChanged();
}

/** Older editors know a single root only. */
type LegacyParams = Pick<InitializeParams, 'workspaceFolders'> & { readonly rootUri?: string | null };

/** The folders that `folder` lies in: what is shown for it is shown for none of them. */
function foldersAround(session: Session, folder: Folder): readonly Folder[] {
  return session.folders.filter((other) => other !== folder && relativeTo(other.root, folder.root) !== undefined);
}

function publishAnew(session: Session, folders: readonly Folder[]): void {
  for (const folder of folders) {
    withdrawFolder(session, folder);
    for (const path of folder.workspace.findings().keys()) publishFile(session, folder, path);
  }
}

function nameOf(uri: string): string {
  return pathOfUri(withoutTrailingSlash(uri))?.split('/').pop() ?? uri;
}
