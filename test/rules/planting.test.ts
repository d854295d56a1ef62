import assert from 'node:assert/strict';
import { memoryFiles } from '#adapters/files/memory.ts';
import type { RuleTest } from '#application/selfTest.ts';
import { selfTest } from '#application/selfTest.ts';
import { rules } from '#domain/rules/registry.ts';
import { drain, workspaceOver } from '#test/specs/check.ts';

const LAYERS = [
  { name: 'composition', role: 'composition', paths: ['src/main.ts'] },
  { name: 'adapters', role: 'adapter', paths: ['src/*/adapters/**'] },
  { name: 'application', role: 'application', paths: ['src/*/application/**'] },
  { name: 'domain', role: 'domain', paths: ['src/*/domain/**'] },
];

/** Something of everything: all roles, two contexts, a kernel. */
const PROJECT: Readonly<Record<string, string>> = {
  'src/main.ts': "import './orders/adapters/store';\n",
  'src/orders/adapters/store.ts': "import '../domain/order';\n",
  'src/orders/application/placeOrder.ts': "import '../domain/order';\n",
  'src/orders/domain/order.ts': '',
  'src/billing/application/bill.ts': "import '../domain/invoice';\n",
  'src/billing/domain/invoice.ts': '',
  'src/kernel/money.ts': '',
  'test/order.test.ts': '',
};

const CONTRACT = {
  preset: 'clean',
  layers: LAYERS,
  contexts: { paths: ['src/{context}/**'], kernel: ['src/kernel/**'], public: ['**/index.ts'] },
};

/** Every rule is on, also those that nobody has asked for. */
const ALL_ON = Object.fromEntries(rules.map(({ meta }) => [meta.id, 'error']));

function tested(contract: object, project: Readonly<Record<string, string>> = PROJECT): readonly RuleTest[] {
  const files = memoryFiles({ ...project, 'inward.json': JSON.stringify(contract) });
  const log: string[] = [];
  const workspace = workspaceOver(files, log);
  drain(workspace.index());
  const [inForce] = workspace.contracts;
  assert.ok(inForce);
  const textOf = (path: string): string => {
    const content = files.read(path);
    return content.kind === 'text' ? content.text : '';
  };
  const tests = selfTest({ workspace, textOf, pretend: files.set }, inForce);
  assert.deepEqual(log, []);
  return tests;
}

function testOf(tests: readonly RuleTest[], rule: string): RuleTest | undefined {
  return tests.find((test) => test.rule === rule);
}

describe('a breach of every rule that is planted', () => {
  const tests = tested({ ...CONTRACT, rules: ALL_ON });

  for (const { meta, planting } of rules) {
    const isElsewhere = 'nothing' in planting || meta.id === 'python-structure';
    it(`is found: ${meta.id}`, () => {
      const test = testOf(tests, meta.id);
      assert.equal(test?.outcome, isElsewhere ? 'not-applicable' : 'found', JSON.stringify(test));
    });
  }
});

/** The same in Python, where names of files and folders have to be names of the language. */
const IN_PYTHON: Readonly<Record<string, string>> = {
  'src/main.py': 'import src.orders.adapters.store\n',
  'src/orders/adapters/store.py': 'from ..domain import order\n',
  'src/orders/application/place_order.py': 'from ..domain import order\n',
  'src/orders/domain/order.py': '',
  'src/billing/application/bill.py': 'from src.billing.domain import invoice\n',
  'src/billing/domain/invoice.py': '',
  'src/kernel/money.py': '',
  'test/test_order.py': '',
};

describe('a breach of every rule that is planted in Python', () => {
  const layers = [{ name: 'composition', role: 'composition', paths: ['src/main.py'] }, ...LAYERS.slice(1)];
  const contexts = { ...CONTRACT.contexts, public: ['**/__init__.py'] };
  const tests = tested({ ...CONTRACT, layers, contexts, rules: ALL_ON }, IN_PYTHON);

  for (const { meta, planting } of rules) {
    it(`is found: ${meta.id}`, () => {
      const test = testOf(tests, meta.id);
      assert.equal(test?.outcome, 'nothing' in planting ? 'not-applicable' : 'found', JSON.stringify(test));
    });
  }
});

describe('planting breaches', () => {
  it('says what a contract lacks for a rule', () => {
    const tests = tested({ layers: LAYERS.slice(3) });
    const test = testOf(tests, 'context-boundary');
    assert.equal(test?.outcome, 'not-applicable');
    assert.match(test.reason, /^it needs `contexts`/);
    assert.equal(testOf(tests, 'layer-order')?.outcome, 'not-applicable');
    assert.equal(testOf(tests, 'cycle')?.outcome, 'found');
  });

  it('leaves out a rule that is off', () => {
    assert.equal(testOf(tested({ ...CONTRACT, rules: { 'layer-order': 'off' } }), 'layer-order'), undefined);
  });

  it('reports a rule whose findings all are ignored, and why', () => {
    const ignore = [{ rule: 'core-package', from: 'src/**', reason: 'some day' }];
    const test = testOf(tested({ ...CONTRACT, ignore }), 'core-package');
    assert.equal(test?.outcome, 'missed');
    assert.equal(test.reason, 'an entry of `ignore` hides it: some day');
  });

  it('looks elsewhere where only a part is ignored', () => {
    const ignore = [{ rule: 'core-package', from: 'src/billing/application/**', reason: 'some day' }];
    assert.equal(testOf(tested({ ...CONTRACT, ignore }), 'core-package')?.outcome, 'found');
  });

  it('reports a rule that its options make blind', () => {
    const blind = { domain: [], application: [], uncatalogued: 'allow' };
    const test = testOf(tested({ ...CONTRACT, rules: { 'core-package': ['error', blind] } }), 'core-package');
    assert.equal(test?.outcome, 'missed');
    assert.match(test.reason, /^the contract sets `domain`: \[\]/);
  });

  it('works in layers without a module, in files that patterns name, and in a contract of a folder', () => {
    const contract = { ...CONTRACT, layers: [{ name: 'web', paths: ['app/web.js'] }, ...LAYERS.slice(1)] };
    const project = { 'src/orders/domain/order.ts': '', 'app/web.js': "import '../src/orders/domain/order';" };
    assert.equal(testOf(tested(contract, project), 'layer-order')?.outcome, 'found');
    const empty = tested({ preset: 'none', layers: LAYERS }, { 'README.ts': '' });
    assert.equal(testOf(empty, 'layer-order')?.outcome, 'found');
    assert.equal(testOf(empty, 'core-package')?.outcome, 'found');
  });

  it('survives layers that nothing can be planted in', () => {
    const layers = [
      { name: 'a', role: 'adapter', paths: ['[xyz]*[0-9]/{q,r}.ts'] },
      { name: 'b', role: 'domain', paths: ['src/**'] },
    ];
    const test = testOf(tested({ layers }, { 'src/a.ts': '' }), 'layer-order');
    assert.equal(test?.outcome, 'not-applicable');
    assert.match(test.reason, /^from its patterns no path can be made up/);
  });
});
