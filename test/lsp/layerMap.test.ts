import assert from 'node:assert/strict';
import { method } from '#protocol/messages.ts';
import type { LayerMapChildrenParams } from '#protocol/layerMap.ts';
import { editors } from './editor.ts';
import type { FileTexts } from './editor.ts';
import { children, drawn, pathTo, walk } from './layerMapRows.ts';
import { below } from './projects.ts';

const CONTRACT = `{
  "preset": "none",
  "layers": [
    { "name": "composition", "role": "composition", "paths": ["src/main.ts"] },
    { "name": "tests", "role": "test", "paths": ["test/**"] },
    { "name": "adapters", "role": "adapter", "paths": ["src/*/adapters/**"] },
    { "name": "policies", "role": "domain", "paths": ["src/policies/**"] },
    { "name": "domain", "role": "domain", "paths": ["src/*/domain/**", "src/kernel/**"] }
  ],
  "contexts": { "paths": ["src/{context}/**"], "kernel": ["src/kernel/**"], "public": [] },
  "rules": { "unplaced-module": "warning" }
}
`;

const PROJECT: FileTexts = {
  'inward.json': CONTRACT,
  'src/main.ts': '',
  'src/orders/adapters/db.ts': '',
  'src/orders/domain/order.ts': "import '../adapters/db.ts';\nimport '../../kernel/money.ts';\n",
  'src/orders/domain/deep/down/line.ts': '',
  'src/orders/domain/deep/down/item.ts': '',
  'src/billing/domain/bill.ts': '',
  'src/kernel/money.ts': '',
  'src/helper.ts': '',
  'test/order.test.ts': '',
};

describe('the layer map', () => {
  const start = editors();

  it('tells in the hover of a layer or a context how it is coupled to the rest', async () => {
    const editor = await start({
      'inward.json': CONTRACT,
      'src/orders/domain/order.ts': "import '../../kernel/money.ts';\n",
      'src/orders/adapters/db.ts': "import '../domain/order.ts';\n",
      'src/kernel/money.ts': '',
      'test/money.test.ts': "import '../src/orders/domain/order.ts';\n",
    });
    const domain = (await children(editor, { grouping: 'layer' })).find(({ label }) => label === 'domain');
    assert.match(
      domain?.tooltip ?? '',
      /1 module from outside depends on it \(Ca\); 0 modules of it depend on others \(Ce\)\. Instability \(I\) 0\.00\./,
    );
    const [part] = await children(editor, { grouping: 'layer', parent: domain?.id ?? '' });
    assert.doesNotMatch(part?.tooltip ?? '', /Instability/);
    const orders = (await children(editor, { grouping: 'context' })).find(({ label }) => label === 'orders');
    assert.match(
      orders?.tooltip ?? '',
      /0 modules from outside depend on it \(Ca\); 1 module of it depends on others \(Ce\)\. Instability \(I\) 1\.00\./,
    );
  });

  it('has the layers outermost first, the tests behind them, then what lies in no layer', async () => {
    const editor = await start(PROJECT);
    assert.deepEqual(await drawn(editor, {}), [
      'layer composition: 1 module',
      '  module main.ts',
      'layer adapters: 1 module',
      '  context orders: 1 module',
      '    module db.ts',
      'layer policies: domain · 0 modules',
      'layer domain: 5 modules · 1 finding (error)',
      '  context billing: 1 module',
      '    module bill.ts',
      '  context orders: 3 modules · 1 finding (error)',
      '    folder deep/down: 2 modules',
      '      module item.ts',
      '      module line.ts',
      '    module order.ts: 1 finding (error)',
      '      finding layer-order → src/orders/adapters/db.ts: line 1 (error)',
      '  module money.ts',
      'layer tests: 1 module',
      '  module order.test.ts',
      'unplaced not in a layer: 1 module · 1 finding (warning)',
      '  module helper.ts: 1 finding (warning)',
      '    finding unplaced-module: line 1 (warning)',
    ]);
  });

  it('can be cut by context', async () => {
    const editor = await start(PROJECT);
    const rows = await drawn(editor, { grouping: 'context' });
    assert.deepEqual(
      rows.filter((row) => !row.startsWith('    ')),
      [
        'context billing: 1 module',
        '  layer domain: 1 module',
        'context orders: 4 modules · 1 finding (error)',
        '  layer adapters: 1 module',
        '  layer domain: 3 modules · 1 finding (error)',
        'context kernel: 1 module',
        '  layer domain: 1 module',
        'layer composition: 1 module',
        '  module main.ts',
        'layer tests: 1 module',
        '  module order.test.ts',
        'unplaced not in a layer: 1 module · 1 finding (warning)',
        '  module helper.ts: 1 finding (warning)',
      ],
    );
  });

  it('can be narrowed to findings', async () => {
    const editor = await start(PROJECT);
    assert.deepEqual(await drawn(editor, { onlyFindings: true }), [
      'layer domain: 5 modules · 1 finding (error)',
      '  context orders: 3 modules · 1 finding (error)',
      '    module order.ts: 1 finding (error)',
      '      finding layer-order → src/orders/adapters/db.ts: line 1 (error)',
      'unplaced not in a layer: 1 module · 1 finding (warning)',
      '  module helper.ts: 1 finding (warning)',
      '    finding unplaced-module: line 1 (warning)',
    ]);
  });

  it('leads to files, to ranges and to lines of the contract', async () => {
    const editor = await start(PROJECT);
    const path = await pathTo(editor, 'src/orders/domain/order.ts', {});
    assert.deepEqual(
      path.map(({ location }) => location && [location.uri, location.range.start.line, location.range.start.character]),
      [[editor.uri('inward.json'), 7, 14], null, [editor.uri('src/orders/domain/order.ts'), 0, 0]],
    );
    const [finding] = await children(editor, { parent: path.at(-1)?.id ?? '' });
    assert.deepEqual(finding?.location, {
      uri: editor.uri('src/orders/domain/order.ts'),
      range: { start: { line: 0, character: 8 }, end: { line: 0, character: 25 } },
    });
    assert.match(finding.tooltip, /domain may not import adapters/);
    assert.equal(finding.hasChildren, false);
  });

  it('finds the row of a file in every cut', async () => {
    const editor = await start(PROJECT);
    const labels = async (file: string, params: Partial<LayerMapChildrenParams>) =>
      (await pathTo(editor, file, params)).map(({ label }) => label);
    const deep = 'src/orders/domain/deep/down/line.ts';
    assert.deepEqual(await labels(deep, {}), ['domain', 'orders', 'deep/down', 'line.ts']);
    assert.deepEqual(await labels(deep, { grouping: 'context' }), ['orders', 'domain', 'deep/down', 'line.ts']);
    assert.deepEqual(await labels(deep, { onlyFindings: true }), []);
    assert.deepEqual(await labels('src/helper.ts', { onlyFindings: true }), ['not in a layer', 'helper.ts']);
    assert.deepEqual(await labels('inward.json', {}), []);
    assert.deepEqual(await labels('nowhere.ts', {}), []);
  });

  it('keeps ids while lines come and go', async () => {
    const editor = await start(PROJECT);
    const file = 'src/orders/domain/order.ts';
    const idOfFinding = async () => {
      const path = await pathTo(editor, file, {});
      return (await children(editor, { parent: path.at(-1)?.id ?? '' })).map(({ id }) => id);
    };
    const before = await idOfFinding();
    await editor.show(file);
    await editor.edit(editor.uri(file), '\n\n', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    assert.deepEqual(await idOfFinding(), before);
  });

  it('has ids that are unique', async () => {
    const editor = await start({
      ...PROJECT,
      'src/orders/domain/order.ts': "import '../adapters/db.ts';\nimport '../adapters/db.ts';\n",
    });
    const ids: string[] = [];
    await walk(editor, {}, (node) => ids.push(node.id));
    assert.ok(ids.length > 20);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('tells when it changed, and shows the change', async () => {
    const editor = await start(PROJECT);
    await editor.show('src/billing/domain/bill.ts');
    const before = editor.received.length;
    await editor.edit(editor.uri('src/billing/domain/bill.ts'), "import '../../orders/adapters/db.ts';\n");
    await editor.message((message) => message.method === method.layerMapChanged, before);
    const rows = await drawn(editor, { onlyFindings: true });
    assert.ok(rows.includes('    module bill.ts: 2 findings (error)'), rows.join('\n'));
    const after = editor.received.length;
    await editor.changeOnDisk({ 'src/shipping/domain/parcel.ts': '' });
    await editor.message((message) => message.method === method.layerMapChanged, after);
    assert.ok((await drawn(editor, {})).includes('  context shipping: 1 module'));
  });

  it('shows what is wrong with the contract on top', async () => {
    const editor = await start({ ...PROJECT, 'inward.json': CONTRACT.replace('"preset"', '"presett"') });
    const [row] = await children(editor, {});
    assert.deepEqual([row?.kind, row?.label, row?.severity], ['contract', 'inward.json', 'error']);
    assert.equal(row?.location?.uri, editor.uri('inward.json'));
    const [finding] = await children(editor, { parent: row.id });
    assert.equal(finding?.label, 'contract-error');
    assert.deepEqual(
      (await pathTo(editor, 'inward.json', {})).map(({ label }) => label),
      ['inward.json'],
    );
  });

  it('has a row for each contract where there are several', async () => {
    const editor = await start({ ...PROJECT, ...below('packages/shop', PROJECT) });
    const rows = await children(editor, {});
    assert.deepEqual(
      rows.map(({ kind, label, description }) => [
        kind,
        label.startsWith('inward-test-') ? 'root' : label,
        description,
      ]),
      [
        ['contract', 'root', 'inward.json · 9 modules · 88 % in a layer · 2 findings'],
        ['contract', 'packages/shop', 'inward.json · 9 modules · 88 % in a layer · 2 findings'],
      ],
    );
    const path = await pathTo(editor, 'packages/shop/src/main.ts', {});
    assert.deepEqual(
      path.map(({ label }) => label),
      ['packages/shop', 'composition', 'main.ts'],
    );
  });

  it('is empty where there is no contract', async () => {
    const editor = await start({ 'src/a.ts': '' });
    assert.deepEqual(await children(editor, {}), []);
  });

  it('answers questions about rows that are gone', async () => {
    const editor = await start(PROJECT);
    assert.deepEqual(await children(editor, { parent: 'nonsense' }), []);
    const [layer] = await children(editor, {});
    assert.deepEqual(await children(editor, { parent: `${layer?.id ?? ''} > layer:gone` }), []);
  });
});
