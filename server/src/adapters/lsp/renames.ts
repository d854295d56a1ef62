import type { RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver/node';
import type { Rename } from '#application/moves/renamedFiles.ts';
import { renameInBaselines } from '#application/renameInBaselines.ts';
import { projectEdit } from '#application/projectEdit.ts';
import type { Folder } from './folder.ts';
import type { Session } from './session.ts';
import { spelledPlacesOf } from './session.ts';
import { toWorkspaceEdit } from './workspaceEdits.ts';

/** What has to change with files that are about to get another name; nothing where nobody has said that we may write. */
export function willRenameFiles(session: Session, { files }: RenameFilesParams): WorkspaceEdit | null {
  if (!session.client.trusted) return null;
  const renames = new Map<Folder, Rename[]>();
  for (const { oldUri, newUri } of files) {
    const after = spelledPlacesOf(session, newUri);
    for (const { folder, path: from } of spelledPlacesOf(session, oldUri)) {
      const to = after.find((place) => place.folder === folder)?.path;
      if (to !== undefined) renames.set(folder, [...(renames.get(folder) ?? []), { from, to }]);
    }
  }
  const edits = [...renames].map(([folder, ofFolder]) => {
    const context = { world: folder.world, view: folder.workspace };
    return toWorkspaceEdit(session, folder, projectEdit({ edits: renameInBaselines(context, ofFolder) }));
  });
  return merged(edits);
}

/** Folders may lie in one another; then they answer for the same baseline, and one answer is enough. */
function merged(edits: readonly WorkspaceEdit[]): WorkspaceEdit | null {
  const documentChanges = edits.flatMap((edit) => edit.documentChanges ?? []);
  const changes = Object.assign({}, ...edits.map((edit) => edit.changes ?? {})) as NonNullable<
    WorkspaceEdit['changes']
  >;
  const known = new Set<string>();
  const once = documentChanges.filter((change) => {
    const uri = 'textDocument' in change ? change.textDocument.uri : '';
    return !known.has(uri) && known.add(uri);
  });
  if (once.length > 0) return { documentChanges: once };
  return Object.keys(changes).length > 0 ? { changes } : null;
}
