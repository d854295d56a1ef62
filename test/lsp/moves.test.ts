import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  ShowMessageParams,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { applyTextEdits } from '#application/edits/applyTextEdits.ts';
import type { Editor, FileTexts } from './editor.ts';
import { editors } from './editor.ts';

const SHOP: FileTexts = {
  'inward.json': JSON.stringify({
    layers: [
      { name: 'web', paths: ['src/web/**'] },
      { name: 'domain', paths: ['src/domain/**'] },
    ],
  }),
  'src/web/page.ts': "import { order } from '../domain/order';\nexport const page = order;\n",
  'src/web/format.ts': 'export const format = String;\n',
  'src/domain/order.ts': "import { price } from './price';\nexport const order = price;\n",
  'src/domain/price.ts': 'export const price = 1;\n',
  'src/domain/order.test.ts': "vi.mock('./price');\n",
};

const CAPABILITIES: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true }, configuration: true },
  window: { showDocument: { support: true } },
};

describe('a file that is moved in the editor', () => {
  const start = editors();

  it('takes imports and mocks along', async () => {
    const editor = await start(SHOP);
    assert.deepEqual(await textsAfter(editor, 'src/domain/price.ts', 'src/domain/money/price.ts'), {
      'src/domain/order.ts': "import { price } from './money/price';\nexport const order = price;\n",
      'src/domain/order.test.ts': "vi.mock('./money/price');\n",
    });
    assert.deepEqual(await textsAfter(editor, 'src/domain', 'src/core'), {
      'src/web/page.ts': "import { order } from '../core/order';\nexport const page = order;\n",
    });
  });

  it('follows the text that is typed and not saved', async () => {
    const editor = await start(SHOP);
    const text = "/* 😀 */ import { price } from './price';\r\n\r\nimport '../web/format';";
    await editor.show('src/domain/order.ts');
    await editor.edit(editor.uri('src/domain/order.ts'), text);
    const after = await textsAfter(editor, 'src/domain/order.ts', 'src/order.ts', { 'src/domain/order.ts': text });
    assert.equal(
      after['src/domain/order.ts'],
      "/* 😀 */ import { price } from './domain/price';\r\n\r\nimport './web/format';",
    );
  });

  it('leaves imports to an editor that has them follow, and mocks to one that asks first', async () => {
    const editor = await start(SHOP, { capabilities: CAPABILITIES });
    const move = () => textsAfter(editor, 'src/domain/price.ts', 'src/domain/money/price.ts');
    let said: unknown = 'always';
    editor.connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => (section === 'typescript.updateImportsOnFileMove.enabled' ? said : null)),
    );
    assert.deepEqual(Object.keys(await move()), ['src/domain/order.test.ts']);
    said = 'prompt';
    assert.deepEqual(await move(), {});
    said = 'never';
    assert.deepEqual(Object.keys(await move()), ['src/domain/order.ts', 'src/domain/order.test.ts']);
    said = null;
    assert.deepEqual(Object.keys(await move()), ['src/domain/order.ts', 'src/domain/order.test.ts']);
  });

  it('does as the setting says', async () => {
    const editor = await start(SHOP, { initializationOptions: { trusted: true, updateImportsOnFileMove: 'never' } });
    const move = () => textsAfter(editor, 'src/domain/price.ts', 'src/domain/money/price.ts');
    assert.deepEqual(await move(), {});
    const settings = { inward: { updateImportsOnFileMove: 'always' } };
    await editor.notify('workspace/didChangeConfiguration', { settings });
    assert.deepEqual(Object.keys(await move()), ['src/domain/order.ts', 'src/domain/order.test.ts']);
  });

  it('tells how many findings come and go once it was moved', async () => {
    const editor = await start(SHOP);
    assert.deepEqual(await move(editor, 'src/domain/order.ts', 'src/web/order.ts'), []);
    assert.deepEqual(await move(editor, 'src/web/format.ts', 'src/domain/format.ts'), []);
    assert.deepEqual(await move(editor, 'src/domain/price.ts', 'src/web/price.ts'), [
      'Moving price.ts to web adds 1 finding.',
    ]);
  });

  it('tells what goes with the move', async () => {
    const editor = await start({ ...SHOP, 'src/domain/order.ts': "import '../web/format';\n" });
    assert.deepEqual(await move(editor, 'src/web/format.ts', 'src/domain/format.ts'), [
      'Moving format.ts to domain removes 1 finding.',
    ]);
  });

  it('shows the first finding to whoever wants to see it', async () => {
    const editor = await start(SHOP, { capabilities: CAPABILITIES });
    editor.connection.onRequest('workspace/configuration', () => [null, null]);
    editor.connection.onRequest('window/showMessageRequest', ({ actions }: { actions: unknown[] }) => actions[0]);
    const shown = new Promise((resolve) => {
      editor.connection.onRequest('window/showDocument', (params) => {
        resolve(params);
        return { success: true };
      });
    });
    await willRename(editor, 'src/domain/price.ts', 'src/web/price.ts');
    await editor.notify('workspace/didRenameFiles', filesOf(editor, 'src/domain/price.ts', 'src/web/price.ts'));
    const start0 = { line: 0, character: 23 };
    assert.deepEqual(await shown, {
      uri: editor.uri('src/domain/order.ts'),
      selection: { start: start0, end: { line: 0, character: 35 } },
      takeFocus: true,
    });
  });

  it('tells nothing of a move that was not made, and nothing of another', async () => {
    const editor = await start(SHOP);
    await willRename(editor, 'src/domain/price.ts', 'src/web/price.ts');
    assert.deepEqual(await move(editor, 'src/web/format.ts', 'src/web/formats.ts'), []);
  });

  it('never has a text change alone, so that an undo opens its file', async () => {
    const editor = await start(SHOP);
    const answer = await willRename(editor, 'src/domain/order.ts', 'src/domain/orders.ts');
    const changes = (answer?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(
      changes.map(({ textDocument, edits }) => [textDocument.uri, changesSomething({ textDocument, edits })]),
      [
        [editor.uri('src/web/page.ts'), true],
        [editor.uri('src/domain/order.ts'), false],
      ],
    );
  });

  it('tells what cannot follow, and which configuration names the file', async () => {
    const editor = await start({
      ...SHOP,
      'package.json': '{ "name": "shop", "main": "src/web/page.ts", "exports": "./src/web/page.ts" }',
      'src/web/other.ts': "import 'shop';\n",
    });
    assert.deepEqual(await move(editor, 'src/web/page.ts', 'src/web/x/start.ts'), [
      'src/web/other.ts:1 names `shop`: it leads to what is to be moved, and nothing was found to write there instead. ' +
        'Change that place first. ' +
        'package.json names src/web/page.ts under `main`. That is left as it is: it will be src/web/x/start.ts. ' +
        'package.json names src/web/page.ts under `exports`. That is left as it is: it will be src/web/x/start.ts.',
    ]);
  });

  it('changes nothing in a workspace that is not trusted', async () => {
    const editor = await start(SHOP, { initializationOptions: { trusted: false } });
    assert.equal(await willRename(editor, 'src/domain/price.ts', 'src/web/price.ts'), null);
  });
});

function filesOf(editor: Editor, from: string, to: string) {
  return { files: [{ oldUri: editor.uri(from), newUri: editor.uri(to) }] };
}

function willRename(editor: Editor, from: string, to: string): Promise<WorkspaceEdit | null> {
  return editor.request<WorkspaceEdit | null>('workspace/willRenameFiles', filesOf(editor, from, to));
}

/** The new texts of the files that change along, without one that only keeps another company. */
async function textsAfter(editor: Editor, from: string, to: string, typed: FileTexts = {}): Promise<FileTexts> {
  const answer = await willRename(editor, from, to);
  const changes = ((answer?.documentChanges ?? []) as TextDocumentEdit[]).filter(changesSomething);
  const texts = changes.map(({ textDocument, edits }) => {
    const file = Object.keys(SHOP).find((path) => editor.uri(path) === textDocument.uri) ?? textDocument.uri;
    return [file, applyTextEdits(typed[file] ?? SHOP[file] ?? '', edits as { range: never; newText: string }[])];
  });
  return Object.fromEntries(texts) as FileTexts;
}

function changesSomething({ edits }: TextDocumentEdit): boolean {
  return edits.some((edit) => !('newText' in edit) || edit.newText !== '');
}

/** Moves a file; the messages that the editor shows because of it. */
async function move(editor: Editor, from: string, to: string): Promise<readonly string[]> {
  await willRename(editor, from, to);
  const since = editor.received.length;
  await editor.notify('workspace/didRenameFiles', filesOf(editor, from, to));
  // An answer comes behind whatever was said before it.
  await editor.request('inward/presets');
  const messages = editor.received.slice(since).filter(({ method }) => method === 'window/showMessageRequest');
  return messages.map(({ params }) => (params as ShowMessageParams).message);
}
