import assert from 'node:assert/strict';
import { method } from '#protocol/messages.ts';
import type { LayerMapNode } from '#protocol/layerMap.ts';
import type { Editor, FileTexts } from './editor.ts';
import { editors } from './editor.ts';
import { ORDERLY } from './projects.ts';

const UNPLACED = 'src/lib/pgClient.ts';

const PROJECT: FileTexts = {
  ...ORDERLY,
  'package.json': '{ "dependencies": { "pg": "8" } }',
  'src/adapters/pgOrders.ts': "import { Pool } from 'pg';\nexport const orders = new Pool();\n",
  'src/adapters/pgBills.ts': "import { Pool } from 'pg';\nexport const bills = new Pool();\n",
  [UNPLACED]: "import { Pool } from 'pg';\nexport const pool = new Pool();\n",
};

describe('where the modules in no layer of the map belong', () => {
  const start = editors();

  it('is worked out once their rows are drawn, and told when it is known', async () => {
    const editor = await start(PROJECT);
    const before = editor.received.length;
    assert.equal((await rowOf(editor))?.description, '');
    await changed(editor, before);
    const row = await rowOf(editor);
    assert.equal(row?.description, 'belongs in adapters?');
    assert.match(row.spoken, /pgClient\.ts, belongs in adapters\?/);
  });

  it('follows an edit of the module, and is no question any more once it lies in a layer', async () => {
    const editor = await start(PROJECT);
    await known(editor);
    await editor.show(UNPLACED);
    const before = editor.received.length;
    await editor.edit(
      editor.uri(UNPLACED),
      "import { order } from '../domain/order.ts';\nexport class PlaceOrderUseCase {\n  async execute(): Promise<number> {\n    return order;\n  }\n}\n",
    );
    await changed(editor, before);
    assert.doesNotMatch((await rowOf(editor))?.description ?? '', /adapters/);
    const file = editor.received.length;
    const contract = (PROJECT['inward.json'] ?? '').replace('"src/adapters/**"', '"src/adapters/**", "src/lib/**"');
    await editor.changeOnDisk({ 'inward.json': contract });
    await changed(editor, file);
    assert.equal(await rowOf(editor), undefined);
  });

  it('is worked out for nobody while the map is hidden', async () => {
    const editor = await start(PROJECT);
    await editor.notify(method.layerMapVisible, { visible: false });
    const before = editor.received.length;
    assert.equal((await rowOf(editor))?.description, '');
    // Whatever is under way in the background is done before this is answered.
    await editor.request(method.reindex);
    await changed(editor, before);
    assert.equal((await rowOf(editor))?.description, '');
    const hidden = editor.received.length;
    await editor.notify(method.layerMapVisible, { visible: true });
    await changed(editor, hidden);
    assert.equal((await rowOf(editor))?.description, 'belongs in adapters?');
  });
});

async function known(editor: Editor): Promise<void> {
  const before = editor.received.length;
  await rowOf(editor);
  await changed(editor, before);
}

function changed(editor: Editor, since: number): Promise<unknown> {
  return editor.message((message) => message.method === method.layerMapChanged, since);
}

async function rowOf(editor: Editor): Promise<LayerMapNode | undefined> {
  const cut = { grouping: 'layer', onlyFindings: false };
  const top = await editor.request<LayerMapNode[]>(method.layerMapChildren, { ...cut, parent: null });
  const unplaced = top.find(({ kind }) => kind === 'unplaced');
  if (unplaced === undefined) return undefined;
  const rows = await editor.request<LayerMapNode[]>(method.layerMapChildren, { ...cut, parent: unplaced.id });
  return rows.find(({ label }) => label.endsWith('pgClient.ts'));
}
