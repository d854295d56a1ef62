import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { method } from '#protocol/messages.ts';
import type { LayerMapNode } from '#protocol/layerMap.ts';
import type { FileStatus } from '#protocol/status.ts';
import { removeFolder } from '#test/support/temporaryFolder.ts';
import { uriOf } from '#test/support/languageClient.ts';
import { editors } from './editor.ts';
import { below, ORDERLY, UNTIDY } from './projects.ts';

describe('workspace folders', () => {
  const start = editors();

  it('are each a workspace of their own', async () => {
    const editor = await start({ ...below('shop', UNTIDY), ...below('bank', ORDERLY) }, { folders: ['shop', 'bank'] });
    await editor.findings('shop/src/domain/order.ts', ['layer-order']);
    await editor.show('bank/src/domain/price.ts', "import '../adapters/db.ts';\n");
    await editor.findings('bank/src/domain/price.ts', ['layer-order']);
    const rows = await editor.request<LayerMapNode[]>(method.layerMapChildren, TOP);
    assert.deepEqual(
      rows.map(({ kind, label, description }) => [kind, label, description]),
      [
        ['contract', 'shop', 'inward.json · 5 modules · 80 % in a layer · 1 finding'],
        ['contract', 'bank', 'inward.json · 5 modules · 80 % in a layer · 1 finding'],
      ],
    );
  });

  it('come and go', async () => {
    const editor = await start({ ...below('shop', UNTIDY), ...below('bank', UNTIDY) }, { folders: ['shop'] });
    await editor.show('bank/src/domain/order.ts', "import '../adapters/db.ts';\nimport '../adapters/db.ts';\n");
    const bank = { uri: editor.uri('bank'), name: 'bank' };
    const shop = { uri: editor.uri('shop'), name: 'shop' };
    await editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [bank], removed: [] } });
    await editor.findings('bank/src/domain/order.ts', ['layer-order', 'layer-order']);
    await editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [shop] } });
    await editor.findings('shop/src/domain/order.ts', []);
    const status = await editor.status((told) => told.findings === 2);
    assert.equal(status.hasContract, true);
  });

  it('may lie in one another: the deepest has the file', async () => {
    const editor = await start(
      { ...below('packages/shop', UNTIDY), 'readme.md': '' },
      { folders: ['', 'packages/shop'] },
    );
    const file = 'packages/shop/src/domain/order.ts';
    await editor.findings(file, ['layer-order']);
    await editor.status((told) => told.findings === 1 && !told.indexing);
    const rows = await editor.request<LayerMapNode[]>(method.layerMapChildren, TOP);
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['adapters', 'application', 'domain', 'not in a layer'],
    );
    await editor.show(file);
    await editor.edit(editor.uri(file), 'export const order = 1;\n');
    await editor.findings(file, []);
    await editor.status((told) => told.findings === 0);
  });

  it('show the findings of the outer folder again when the inner one is closed', async () => {
    const editor = await start(below('packages/shop', UNTIDY), { folders: ['', 'packages/shop'] });
    const file = 'packages/shop/src/domain/order.ts';
    await editor.findings(file, ['layer-order']);
    const before = editor.received.length;
    const removed = [{ uri: editor.uri('packages/shop'), name: 'shop' }];
    await editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed } });
    await editor.message(({ params }) => isAbout(params, editor.uri(file)) && !isEmpty(params), before);
    await editor.findings(file, ['layer-order']);
  });

  it('are spelled as the editor spells them', async () => {
    const name = 'a b/(group)/[id]/ü';
    const editor = await start(below(name, UNTIDY), { folders: [name] });
    const file = `${name}/src/domain/order.ts`;
    const { diagnostics } = await editor.diagnostics(
      `${editor.uri(name)}/src/domain/order.ts`,
      (published) => published.diagnostics.length > 0,
    );
    assert.equal(diagnostics[0]?.code, 'layer-order');
    const status = await editor.request<FileStatus>(method.fileStatus, { uri: editor.uri(file) });
    assert.equal(status.text, 'domain');
  });

  it('may be reached through a symbolic link', async () => {
    const editor = await start(UNTIDY, { folders: [] });
    const link = `${editor.root}-link`;
    symlinkSync(editor.root, link, 'dir');
    try {
      const added = [{ uri: uriOf(link), name: 'link' }];
      await editor.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
      const linked = uriOf(path.join(link, 'src/domain/order.ts'));
      await editor.diagnostics(linked, ({ diagnostics }) => diagnostics.length === 1);
      // Now the editor opens the same file under the name that the link leads to.
      await editor.show('src/domain/order.ts', 'export {};\n');
      await editor.diagnostics(linked, ({ diagnostics }) => diagnostics.length === 0);
      await editor.findingsOfVersion('src/domain/order.ts', 1);
    } finally {
      removeFolder(link);
    }
  });

  it('need not be there: single files are none of the server’s business', async () => {
    const editor = await start(UNTIDY, { folders: [] });
    await editor.show('src/domain/order.ts');
    const status = await editor.request<FileStatus>(method.fileStatus, { uri: editor.uri('src/domain/order.ts') });
    assert.equal(status.text, 'not analysed');
    assert.deepEqual(await editor.request(method.layerMapChildren, TOP), []);
    await editor.request(method.reindex);
    assert.equal(editor.published(editor.uri('src/domain/order.ts')), undefined);
  });

  it('hold only files: other documents are ignored', async () => {
    const editor = await start(ORDERLY);
    for (const uri of [
      'untitled:Untitled-1',
      `git:${editor.uri('src/domain/price.ts').slice(5)}?x`,
      'file:///%E0%A4%A',
      '%',
    ]) {
      await editor.open(uri, "import '../adapters/db.ts';\n");
      await editor.edit(uri, "import '../adapters/db.ts';\n\n");
      await editor.request(method.fileStatus, { uri });
      await editor.close(uri);
    }
    await editor.edit('file:///never/opened.ts', '');
    await editor.close('file:///never/opened.ts');
    assert.deepEqual(
      editor.received.filter(({ method: name }) => name === 'textDocument/publishDiagnostics'),
      [],
    );
  });
});

const TOP = { parent: null, grouping: 'layer', onlyFindings: false };

function isAbout(params: unknown, uri: string): boolean {
  return (params as { uri?: string } | undefined)?.uri === uri;
}

function isEmpty(params: unknown): boolean {
  return (params as { diagnostics?: unknown[] }).diagnostics?.length === 0;
}
