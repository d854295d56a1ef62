import assert from 'node:assert/strict';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { runInward } from './runInward.ts';

const SHOP = {
  'pyproject.toml': [
    ...['[tool.importlinter]', 'root_package = "shop"', ''],
    ...['[[tool.importlinter.contracts]]', 'id = "layers"', 'name = "Layers"', 'type = "layers"'],
    ...['layers = ["shop.web", "shop.orders"]', ''],
    ...['[[tool.importlinter.contracts]]', 'name = "Apart"', 'type = "independence"'],
    ...['modules = ["shop.web", "shop.storage"]', ''],
  ].join('\n'),
  'shop/__init__.py': '',
  'shop/web.py': 'import shop.orders\n',
  'shop/orders.py': 'import shop.web\n',
  'shop/storage.py': '',
};

interface Document {
  readonly contract: string | null;
  readonly importContracts: unknown;
  readonly findings: readonly Record<string, unknown>[];
}

const BASELINE = JSON.stringify({
  version: 1,
  findings: [{ rule: 'contract-layers', from: 'shop/orders.py', to: 'shop/web.py', symbol: 'layers' }],
});

describe('Contracts of import-linter on the command line', () => {
  after(removeFolders);

  it('are checked where there are no layers, and each finding names its contract', () => {
    const { exitCode, stdout } = runInward(folderWith(SHOP), ['check', '--format', 'json']);
    assert.equal(exitCode, 1);
    const { contract, importContracts, findings } = JSON.parse(stdout) as Document;
    assert.equal(contract, null);
    const file = 'pyproject.toml';
    assert.deepEqual(importContracts, [
      { file, id: 'layers', name: 'Layers', verdict: 'broken' },
      { file, id: 'Apart', name: 'Apart', verdict: 'kept' },
    ]);
    assert.equal(findings.length, 1);
    const [finding] = findings;
    assert.equal(finding?.['rule'], 'contract-layers');
    assert.deepEqual(finding['contract'], { file, id: 'layers', name: 'Layers' });
    assert.deepEqual(finding['to'], { file: 'shop/web.py', layer: null, context: null });
    assert.deepEqual(finding['chain'], ['shop/orders.py', 'shop/web.py']);
    assert.deepEqual(finding['range'], { start: { line: 0, character: 7 }, end: { line: 0, character: 15 } });
  });

  it('are counted in the summary, and told in every format', () => {
    const root = folderWith(SHOP);
    for (const format of ['pretty', 'markdown']) {
      const { stdout } = runInward(root, ['check', '--format', format]);
      assert.match(stdout, /^import-linter contracts: 1 kept, 1 broken\.$/m);
    }
    for (const format of ['sarif', 'github', 'junit']) {
      const { exitCode, stdout } = runInward(root, ['check', '--format', format]);
      assert.match(stdout, /contract-layers/);
      assert.equal(exitCode, 1, format);
    }
  });

  it('accept what the baseline accepts', () => {
    const root = folderWith({ ...SHOP, '.inward-baseline.json': BASELINE });
    const { exitCode, stdout } = runInward(root, ['check']);
    assert.match(stdout, /1 finding accepted in the baseline/);
    assert.equal(exitCode, 0);
  });

  it('that cannot be read are the fault of the contract, and the exit code says so', () => {
    const text = SHOP['pyproject.toml'].replace('shop.orders', 'shop.order');
    const { exitCode, stdout } = runInward(folderWith({ ...SHOP, 'pyproject.toml': text }), ['check']);
    assert.match(stdout, /error {2}contract-error {2}This layer is missing\./);
    assert.match(stdout, /^import-linter contracts: 1 kept, 0 broken, 1 not checked\.$/m);
    assert.equal(exitCode, 2);
  });
});
