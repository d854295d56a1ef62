import type { TextEdit as WireTextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { TextEdit } from '#application/textEdit.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { toRange } from './convert.ts';
import { uriOf } from './diagnostics.ts';
import type { Folder } from './folder.ts';
import type { Session } from './session.ts';

/** Edits as the editor makes them, in documents of just that version where it can tell. */
export function toWorkspaceEdit({ client }: Session, folder: Folder, edits: readonly TextEdit[]): WorkspaceEdit {
  const files = new Map<ModulePath, WireTextEdit[]>();
  for (const { file, range, newText } of edits) {
    const ofFile = files.get(file) ?? [];
    files.set(file, [...ofFile, { range: toRange(range), newText }]);
  }
  const changed = [...files];
  if (!client.versionedEdits) {
    return { changes: Object.fromEntries(changed.map(([file, ofFile]) => [uriOf(folder, file), ofFile])) };
  }
  return {
    documentChanges: changed.map(([file, ofFile]) => ({
      textDocument: { uri: uriOf(folder, file), version: folder.documents.get(file)?.version ?? null },
      edits: ofFile,
    })),
  };
}
