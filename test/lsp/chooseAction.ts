import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Editor } from './editor.ts';

/** What is offered at a finding. */
export async function actionsFor(
  editor: Editor,
  file: string,
  diagnostic: Diagnostic | undefined,
): Promise<CodeAction[]> {
  assert.ok(diagnostic !== undefined);
  return ask(editor, file, diagnostic.range);
}

export async function ask(
  editor: Editor,
  file: string,
  range: Diagnostic['range'],
  only?: string[],
): Promise<CodeAction[]> {
  return editor.request('textDocument/codeAction', {
    textDocument: { uri: editor.uri(file) },
    range,
    context: { diagnostics: [], ...(only && { only }) },
  });
}

/** The text of `file` once the action is chosen. */
export async function applied(
  editor: Editor,
  file: string,
  text: string,
  action: CodeAction | undefined,
): Promise<string> {
  assert.ok(action !== undefined);
  const { edit } = await editor.request<CodeAction>('codeAction/resolve', action);
  const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  assert.deepEqual(
    changes.map(({ textDocument }) => textDocument.uri),
    [editor.uri(file)],
  );
  const document = TextDocument.create('', '', 1, text);
  return TextDocument.applyEdits(
    document,
    changes.flatMap(({ edits }) => edits as TextEdit[]),
  );
}

export function titlesOf(actions: readonly CodeAction[]): string[] {
  return actions.map(({ title }) => title);
}
