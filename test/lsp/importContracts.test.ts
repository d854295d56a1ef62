import assert from 'node:assert/strict';
import { editors } from './editor.ts';

const linter = (layers: readonly string[]): string =>
  [
    ...[
      '[importlinter]',
      'root_package = shop',
      '',
      '[importlinter:contract:layers]',
      'name = Layers',
      'type = layers',
    ],
    ...['layers =', ...layers.map((layer) => `    ${layer}`), ''],
  ].join('\n');

const SHOP = {
  '.importlinter': linter(['shop.web', 'shop.orders']),
  'shop/__init__.py': '',
  'shop/web.py': '',
  'shop/utils.py': 'import shop.web\n',
  'shop/orders.py': 'from shop import utils\n',
};

const FILE = '.importlinter';
const ORDERS = 'shop/orders.py';
const RULE = 'contract-layers';

describe('contracts of import-linter in an editor', () => {
  const start = editors();

  it('are shown on the first import of a chain, with the rest and the line of the contract', async () => {
    const editor = await start(SHOP);
    const [diagnostic] = await editor.findings(ORDERS, [RULE]);
    assert.deepEqual(diagnostic?.range, { start: { line: 0, character: 17 }, end: { line: 0, character: 22 } });
    const related = diagnostic.relatedInformation?.map(({ location: { uri, range }, message }) => ({
      ...{ file: uri.slice(uri.indexOf(editor.root) + editor.root.length + 1), line: range.start.line, message },
    }));
    assert.deepEqual(related, [
      { file: 'shop/orders.py', line: 0, message: 'shop/orders.py imports shop/utils.py' },
      { file: 'shop/utils.py', line: 0, message: 'shop/utils.py imports shop/web.py' },
      { file: '.importlinter', line: 8, message: 'the contract says so here' },
    ]);
  });

  it('follow what is typed in a module elsewhere', async () => {
    const editor = await start(SHOP);
    await editor.findings(ORDERS, [RULE]);
    await editor.show('shop/utils.py', '');
    await editor.findings(ORDERS, []);
    await editor.show('shop/web.py', 'import shop.orders\n');
    await editor.edit(editor.uri('shop/utils.py'), 'from shop.web import x\n');
    await editor.findings(ORDERS, [RULE]);
  });

  it('follow what is typed in their file before it is saved, and keep to the last good text', async () => {
    const editor = await start(SHOP);
    await editor.findings(ORDERS, [RULE]);
    await editor.show(FILE);
    await editor.edit(editor.uri(FILE), linter(['shop.orders', 'shop.web']));
    await editor.findings(ORDERS, []);
    await editor.edit(editor.uri(FILE), linter(['shop.web', 'shop.order', 'shop.orders']));
    await editor.findings(ORDERS, [RULE]);
    const [missing] = await editor.findings(FILE, ['contract-error']);
    assert.deepEqual(missing?.range, { start: { line: 8, character: 4 }, end: { line: 8, character: 14 } });
    await editor.edit(editor.uri(FILE), `${linter(['shop.web', 'shop.orders'])}[half\n`);
    await editor.findings(FILE, ['contract-error']);
    await editor.findings(ORDERS, [RULE]);
  });

  it('follow their file on disk', async () => {
    const editor = await start(SHOP);
    await editor.findings(ORDERS, [RULE]);
    await editor.changeOnDisk({ [FILE]: null });
    await editor.findings(ORDERS, []);
    await editor.changeOnDisk({ 'pyproject.toml': '[tool.importlinter]\nroot_package = "shops"\n' });
    await editor.findings('pyproject.toml', ['contract-error']);
  });
});
