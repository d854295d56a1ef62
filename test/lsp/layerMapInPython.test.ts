import assert from 'node:assert/strict';
import type { LayerMapNode } from '#protocol/layerMap.ts';
import { method } from '#protocol/messages.ts';
import type { FileStatus } from '#protocol/status.ts';
import { editors } from './editor.ts';
import { children, CUT, pathTo } from './layerMapRows.ts';

describe('the layer map of a Python project', () => {
  const start = editors();

  it('counts and shows no file that only makes its folder a package, until there is something in it', async () => {
    const marker = 'shop/__init__.py';
    const editor = await start({
      'inward.json': '{ "layers": [{ "name": "domain", "paths": ["shop/domain/**"] }] }',
      [marker]: '# The shop.\n',
      'shop/domain/__init__.py': '',
      'shop/domain/order.py': '',
    });
    const labels = async () => (await children(editor, { grouping: 'layer' })).map(({ label }) => label);
    assert.deepEqual(await labels(), ['domain']);
    const status = await editor.request<FileStatus>(method.fileStatus, { uri: editor.uri(marker) });
    assert.deepEqual([status.text, /only makes its folder a package/.test(status.detail)], ['package', true]);
    await editor.show(marker);
    const before = editor.received.length;
    await editor.edit(editor.uri(marker), 'from shop.domain.order import Order\n');
    await editor.message((message) => message.method === method.layerMapChanged, before);
    assert.deepEqual(await labels(), ['domain', 'not in a layer']);
  });

  it('shows contracts of import-linter where there are no layers, and what breaks them', async () => {
    const contract = (name: string, source: string, target: string) =>
      `[importlinter:contract:${name}]\nname = ${name}\ntype = forbidden\nsource_modules = ${source}\nforbidden_modules = ${target}\n`;
    const kept = '[importlinter]\nroot_package = p\n\n' + contract('one', 'p.a', 'p.b') + contract('two', 'p.b', 'p.a');
    const editor = await start({ '.importlinter': kept, 'p/__init__.py': '', 'p/a.py': 'import p.b\n', 'p/b.py': '' });
    const top = await editor.request<LayerMapNode[]>(method.layerMapChildren, CUT);
    const file = top.find(({ label }) => label === '.importlinter');
    assert.equal(file?.description, '1 kept, 1 broken');
    const rows = await children(editor, { grouping: 'layer', parent: file.id });
    assert.deepEqual(
      rows.map(({ label, description, severity }) => [label, description, severity]),
      [
        ['one', 'broken', 'error'],
        ['two', 'kept', null],
      ],
    );
    assert.equal(rows[1]?.location?.range.start.line, 9);
    const [finding, ...others] = await children(editor, { grouping: 'layer', parent: rows[0]?.id ?? '' });
    assert.deepEqual([finding?.location?.uri, others], [editor.uri('p/a.py'), []]);
    const path = await pathTo(editor, '.importlinter', { grouping: 'layer' });
    assert.deepEqual(
      path.map(({ label }) => label),
      ['.importlinter'],
    );
  });
});
