import { CreateFile, DeleteFile, RenameFile } from 'vscode-languageserver/node';
import type {
  ChangeAnnotation,
  TextDocumentEdit,
  TextEdit as WireTextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { ProjectEdit } from '#application/edits/projectEdit.ts';
import { filesTouched } from '#application/edits/projectEdit.ts';
import type { TextEdit } from '#application/edits/textEdit.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { ClientAbilities } from './session/abilities.ts';
import { toRange } from './convert.ts';
import { uriOf } from './diagnostics.ts';
import type { Folder } from './session/folder.ts';
import { rememberMoves } from './moves/ownMoves.ts';
import type { Session } from './session/session.ts';

/** Whether the editor can make such an edit at all. */
export function canMake(client: ClientAbilities, { created, moved, deleted }: ProjectEdit): boolean {
  const [creates, moves, deletes] = [created.length > 0, moved.size > 0, deleted.length > 0];
  return (!creates || client.createsFiles) && (!moves || client.renamesFiles) && (!deletes || client.deletesFiles);
}

/** Whether an edit with a title is shown before it is made: where it changes several files, and the editor can. */
export function isShownFirst({ versionedEdits, annotatesEdits }: ClientAbilities, edit: ProjectEdit): boolean {
  return versionedEdits && annotatesEdits && filesChanged(edit) > 1;
}

/** Why an edit is better not made now: a sentence for people. An undo brings back what was saved, and nothing else. */
export function unsavedLoss({ files }: Pick<Folder, 'files'>, { deleted }: ProjectEdit): string | undefined {
  const lost = deleted.find(files.isUnsaved);
  return lost === undefined ? undefined : `${lost} is to be deleted and has changes that are not saved. Save it first.`;
}

/**
 * An edit as the editor makes it, in documents of just that version where it can tell: files come into being, then texts
 * change, then files move, then files go. With a title, people are shown an edit of several files before it is made.
 *
 * All files come into being before the first of them gets its text: VS Code takes back neighbouring changes of texts
 * together and opens the files for that, but it fails at a change that stands alone in a file that is not open.
 */
export function toWorkspaceEdit(session: Session, folder: Folder, edit: ProjectEdit, title?: string): WorkspaceEdit {
  const { client } = session;
  session.moves.own = rememberMoves(session.moves.own, folder, edit);
  const changed = [...byFile([...edit.edits, ...besideLoneText(folder, edit)])];
  if (!client.versionedEdits) {
    return { changes: Object.fromEntries(changed.map(([file, ofFile]) => [uriOf(folder, file), ofFile])) };
  }
  const annotation = client.annotatesEdits && title !== undefined ? CHANGE : undefined;
  const created = edit.created.map(({ file }) =>
    CreateFile.create(uriOf(folder, file), { ignoreIfExists: false, overwrite: false }, annotation),
  );
  const filled = edit.created.map(({ file, text }) =>
    textEdits(uriOf(folder, file), null, [{ range: NOWHERE, newText: text }], annotation),
  );
  const edited = changed.map(([file, ofFile]) =>
    textEdits(uriOf(folder, file), folder.documents.get(file)?.version ?? null, ofFile, annotation),
  );
  const moved = [...edit.moved].map(([from, to]) =>
    RenameFile.create(uriOf(folder, from), uriOf(folder, to), undefined, annotation),
  );
  const deleted = edit.deleted.map((file) => DeleteFile.create(uriOf(folder, file), undefined, annotation));
  const documentChanges = [...created, ...filled, ...edited, ...moved, ...deleted];
  if (annotation === undefined || title === undefined) return { documentChanges };
  const asked = { title, count: filesChanged(edit), there: fileThere(folder, documentChanges) };
  return { documentChanges, ...askedFirst(documentChanges, asked, client) };
}

/**
 * A change that changes nothing, so that the only text that does change along with a move does not stand alone: people
 * may undo from a file that was moved or from the explorer, and that text may be in one that is not open.
 */
export function besideLoneText(folder: Folder, edit: ProjectEdit): readonly TextEdit[] {
  const { edits, created, moved } = edit;
  const [text, ...others] = new Set([...created, ...edits].map(({ file }) => file));
  if (text === undefined || others.length > 0 || moved.size === 0) return [];
  for (const candidates of [moved.keys(), folder.workspace.graph.paths()]) {
    for (const file of candidates) if (file !== text) return [{ file, range: NOWHERE, newText: '' }];
  }
  return [];
}

/** A file that moves is one, though it has two paths. */
function filesChanged(edit: ProjectEdit): number {
  return filesTouched(edit).size - edit.moved.size;
}

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const CHANGE = 'change';
const LOOK = 'look';

type DocumentChanges = NonNullable<WorkspaceEdit['documentChanges']>;

/**
 * Whatever needs a confirmation is not ticked in the preview of VS Code, so that whoever agrees would have to tick each
 * file first, and half of a fix is worse than none. So what needs it is something beside the fix that does nothing: a
 * file that is there already is made where it is not there. It has the whole edit shown first, with everything ticked.
 */
function askedFirst(
  changes: DocumentChanges,
  { title, count, there }: { readonly title: string; readonly count: number; readonly there: string | undefined },
  { createsFiles }: ClientAbilities,
): Pick<WorkspaceEdit, 'documentChanges' | 'changeAnnotations'> {
  const label = { label: title, description: count === 1 ? 'in this file' : `in ${String(count)} files` };
  const idle = createsFiles ? there : undefined;
  const change: ChangeAnnotation = { ...label, ...(count > 1 && idle === undefined && { needsConfirmation: true }) };
  if (count === 1 || idle === undefined) return { changeAnnotations: { [CHANGE]: change } };
  return {
    documentChanges: [CreateFile.create(idle, { ignoreIfExists: true }, LOOK), ...changes],
    changeAnnotations: { [CHANGE]: change, [LOOK]: { ...label, needsConfirmation: true } },
  };
}

/** A file that is there before the edit is made: one that it touches, or where it only makes files any other. */
function fileThere(folder: Folder, changes: DocumentChanges): string | undefined {
  const made = new Set(changes.flatMap((change) => (CreateFile.is(change) ? [change.uri] : [])));
  const touched = changes.flatMap((change) =>
    RenameFile.is(change) ? [change.oldUri] : 'textDocument' in change ? [change.textDocument.uri] : [],
  );
  return touched.find((uri) => !made.has(uri)) ?? anyModule(folder);
}

function anyModule(folder: Folder): string | undefined {
  const [path] = folder.workspace.graph.paths();
  return path === undefined ? undefined : uriOf(folder, path);
}

function textEdits(
  uri: string,
  version: number | null,
  edits: readonly WireTextEdit[],
  annotationId: string | undefined,
): TextDocumentEdit {
  const annotated = annotationId === undefined ? [...edits] : edits.map((edit) => ({ ...edit, annotationId }));
  return { textDocument: { uri, version }, edits: annotated };
}

function byFile(edits: readonly TextEdit[]): ReadonlyMap<ModulePath, WireTextEdit[]> {
  const files = new Map<ModulePath, WireTextEdit[]>();
  for (const { file, range, newText } of edits) {
    files.set(file, [...(files.get(file) ?? []), { range: toRange(range), newText }]);
  }
  return files;
}
