import { CreateFile, RenameFile, TextDocumentEdit } from 'vscode-languageserver/node';
import type { TextEdit as WireTextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { ProjectEdit } from '#application/projectEdit.ts';
import type { TextEdit } from '#application/textEdit.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { toRange } from './convert.ts';
import { uriOf } from './diagnostics.ts';
import type { Folder } from './folder.ts';
import { rememberMoves } from './ownMoves.ts';
import type { Session } from './session.ts';

/**
 * An edit as the editor makes it, in documents of just that version where it can tell: files come into being, then texts
 * change, then files move.
 */
export function toWorkspaceEdit(session: Session, folder: Folder, edit: ProjectEdit): WorkspaceEdit {
  session.moves.own = rememberMoves(session.moves.own, folder, edit);
  const changed = [...byFile(edit.edits)];
  if (!session.client.versionedEdits) {
    return { changes: Object.fromEntries(changed.map(([file, ofFile]) => [uriOf(folder, file), ofFile])) };
  }
  const created = edit.created.flatMap(({ file, text }) => [
    CreateFile.create(uriOf(folder, file), { ignoreIfExists: false, overwrite: false }),
    TextDocumentEdit.create({ uri: uriOf(folder, file), version: null }, [{ range: NOWHERE, newText: text }]),
  ]);
  const edited = changed.map(([file, ofFile]) =>
    TextDocumentEdit.create({ uri: uriOf(folder, file), version: folder.documents.get(file)?.version ?? null }, ofFile),
  );
  const moved = [...edit.moved].map(([from, to]) => RenameFile.create(uriOf(folder, from), uriOf(folder, to)));
  return { documentChanges: [...created, ...edited, ...moved] };
}

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function byFile(edits: readonly TextEdit[]): ReadonlyMap<ModulePath, WireTextEdit[]> {
  const files = new Map<ModulePath, WireTextEdit[]>();
  for (const { file, range, newText } of edits) {
    files.set(file, [...(files.get(file) ?? []), { range: toRange(range), newText }]);
  }
  return files;
}
