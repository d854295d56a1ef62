import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import type { Editor, FileTexts } from './editor.ts';
import { editors } from './editor.ts';
import { CONTRACT, ORDERLY } from './projects.ts';

const ORDER = 'src/domain/order.ts';

/** The first import names a type alone, the second does not. */
const TYPED: FileTexts = {
  ...ORDERLY,
  'inward.json': CONTRACT.replace('"preset"', '"typeImports": "allow", "preset"'),
  'src/adapters/db.ts': 'export type Row = string;\nexport const db = 0;\n',
  [ORDER]:
    "import { Row } from '../adapters/db.ts';\nimport { db } from '../adapters/db.ts';\nexport const order = (row: Row) => row + db;\n",
};

const MAKE_TYPE_ONLY = 'Import types only';

describe('a fix that changes code', () => {
  const start = editors();

  it('says of a single file what it is for, and asks nobody', async () => {
    const editor = await opened(start(TYPED));
    const { edit, command } = await resolved(editor, await actionOn(editor, 0));
    const changes = edit?.documentChanges as readonly {
      readonly edits: readonly object[];
      readonly textDocument: object;
    }[];
    assert.deepEqual(
      changes.map(({ textDocument }) => textDocument),
      [{ uri: editor.uri(ORDER), version: 1 }],
    );
    const place = { line: 0, character: 7 };
    assert.deepEqual(changes[0]?.edits, [
      { range: { start: place, end: place }, newText: 'type ', annotationId: 'change' },
    ]);
    assert.deepEqual(edit?.changeAnnotations, { change: { label: MAKE_TYPE_ONLY, description: 'in this file' } });
    assert.equal(command, undefined);
  });

  it('that cannot be done says why, and does nothing', async () => {
    const editor = await opened(start(TYPED));
    const { edit } = await resolved(editor, await actionOn(editor, 1));
    assert.equal(edit, undefined);
    assert.match(
      await messageIn(editor),
      /^“Import types only” cannot be done here\. The code would no longer compile/,
    );
  });

  it('is not worked out over a text that does not parse', async () => {
    const half = `${TYPED[ORDER] ?? ''}const left = order(;\n`;
    const editor = await opened(start({ ...TYPED, [ORDER]: half }));
    const { edit } = await resolved(editor, await actionOn(editor, 0));
    assert.equal(edit, undefined);
    assert.match(
      await messageIn(editor),
      /There is a syntax error in src\/domain\/order\.ts, line 4: '\)' expected\. Mend it first\.$/,
    );
  });

  it('is given up where the text changes meanwhile', async () => {
    const editor = await opened(start(TYPED));
    const action = await actionOn(editor, 0);
    const answer = assert.rejects(resolved(editor, action), /changed while the fix was being worked out/);
    const end = { line: 3, character: 0 };
    await editor.edit(editor.uri(ORDER), '// typed\n', { start: end, end });
    await answer;
    assert.match(await messageIn(editor), /changed while the fix was being worked out/);
    const { edit } = await resolved(editor, await actionOn(editor, 0));
    assert.ok(edit, 'it works when it is asked for again');
  });

  it('is given up where the editor asks for that', async () => {
    const editor = await opened(start(TYPED));
    const action = await actionOn(editor, 0);
    const source = new CancellationTokenSource();
    const answer = editor.connection.sendRequest('codeAction/resolve', action, source.token);
    source.cancel();
    await assert.rejects(answer, /given up|cancel/i);
  });

  it('is not offered where the editor wants to know at once what it does', async () => {
    const editor = await opened(start(TYPED, { capabilities: {} }));
    const offered = await ask(editor, 0);
    assert.ok(offered.length > 0);
    assert.ok(offered.every(({ title, edit }) => title !== MAKE_TYPE_ONLY && edit !== undefined));
  });
});

async function opened(started: Promise<Editor>): Promise<Editor> {
  const editor = await started;
  await editor.show(ORDER);
  await editor.findings(ORDER, ['layer-order', 'layer-order']);
  return editor;
}

async function ask(editor: Editor, line: number): Promise<readonly CodeAction[]> {
  const place = { line, character: 30 };
  return editor.request('textDocument/codeAction', {
    textDocument: { uri: editor.uri(ORDER) },
    range: { start: place, end: place },
    context: { diagnostics: [] },
  });
}

async function actionOn(editor: Editor, line: number): Promise<CodeAction> {
  const action = (await ask(editor, line)).find(({ title }) => title === MAKE_TYPE_ONLY);
  return action ?? assert.fail('It is offered');
}

async function resolved(editor: Editor, action: CodeAction): Promise<CodeAction> {
  return editor.request('codeAction/resolve', action);
}

async function messageIn(editor: Editor): Promise<string> {
  const { params } = await editor.message(({ method }) => method === 'window/showMessage', 0);
  return (params as { readonly message: string }).message;
}
