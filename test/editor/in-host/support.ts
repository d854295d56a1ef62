import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import {
  commands,
  extensions,
  languages,
  Position,
  Range,
  Selection,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { Diagnostic, TextDocument, TextEditor } from 'vscode';
import type { Inward } from '../../../client/src/extension.ts';

export type { Inward } from '../../../client/src/extension.ts';

/** What a busy machine may need; nothing waits so long where all is well. */
const LIMIT = 40_000;
const INTERVAL = 20;

/** The extension, active. */
export async function inward(): Promise<Inward> {
  const extension = extensions.getExtension<Inward>('inward.inward');
  assert.ok(extension, 'the extension is known to the host');
  return extension.activate();
}

/** A file of the workspace: of its first folder, or of the one that is named. */
export function fileAt(path: string, folder = 0): Uri {
  const root = workspace.workspaceFolders?.[folder];
  assert.ok(root, 'a folder is open');
  return Uri.joinPath(root.uri, path);
}

export function findingsOf(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'inward');
}

/** All findings there are, as `path rule`, sorted. */
export function allFindings(): string[] {
  return languages
    .getDiagnostics()
    .flatMap(([uri]) => findingsOf(uri).map((finding) => `${workspace.asRelativePath(uri)} ${ruleOf(finding)}`))
    .sort();
}

export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The first true thing that `probe` tells, asked again and again until it does. */
export async function eventually<T>(
  what: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  limit = LIMIT,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const seen = await probe();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}; the findings are ${inspect(allFindings())}`);
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
}

/** The findings of a file, once there are as many of that rule as expected. */
export async function findingsOnce(uri: Uri, rule: string, count = 1): Promise<Diagnostic[]> {
  return eventually(`${String(count)} × ${rule} in ${workspace.asRelativePath(uri)}`, () => {
    const found = findingsOf(uri).filter((finding) => ruleOf(finding) === rule);
    return found.length === count && found;
  });
}

export async function findingsGone(uri: Uri, rule: string): Promise<void> {
  await findingsOnce(uri, rule, 0);
}

/** Whether a file is there, on disk. */
export async function isThere(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

export async function openEditor(uri: Uri): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(uri));
}

/** Types at a position as a user does: one character after the other, through whatever listens to typing. */
export async function typeAt(editor: TextEditor, position: Position, text: string): Promise<void> {
  editor.selection = new Selection(position, position);
  for (const character of text) await commands.executeCommand('type', { text: character });
}

/** Puts text in place of a range of a file, without saving it. */
export async function replaceUnsaved(uri: Uri, range: Range, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(uri, range, text);
  assert.ok(await workspace.applyEdit(edit));
}

export async function insertUnsaved(uri: Uri, text: string, line = 0): Promise<void> {
  await replaceUnsaved(uri, new Range(line, 0, line, 0), text);
}

/** The place of `text` in a document, where it stands once. */
export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `${text} stands in ${document.uri.path}`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Shuts all editors and takes back what was not saved. */
export async function discardEdits(): Promise<void> {
  for (const document of workspace.textDocuments.filter(isUnsavedWork)) {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

function isUnsavedWork({ isDirty, uri }: TextDocument): boolean {
  return isDirty && workspace.getWorkspaceFolder(uri) !== undefined;
}
