import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { memoryFiles } from '#adapters/files/memory.ts';
import { importLinter } from '#adapters/contracts/importLinter/importLinter.ts';
import { contractReader } from '#adapters/contracts/readContracts.ts';
import { pythonLanguage } from '#adapters/languages/python/language.ts';
import { parseModule } from '#adapters/languages/python/syntax/parseModule.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import { createRefactorers } from '#application/refactorers.ts';
import type { NewFile } from '#application/edits/projectEdit.ts';
import { planPattern } from '#application/writing/planPattern.ts';
import { PATTERNS, patternNamed } from '#domain/patterns/patterns.ts';
import { rules } from '#domain/rules/registry.ts';
import { drain, workspaceOver } from '#test/specs/check.ts';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';

type Files = Readonly<Record<string, string>>;

const PLAIN: Files = {
  'src/domain/customer.py':
    'from dataclasses import dataclass\n\n\n@dataclass(frozen=True)\nclass Customer:\n    id: str\n',
  'src/application/greet.py':
    'from domain.customer import Customer\n\n\ndef greet(customer: Customer) -> str:\n    return customer.id\n',
  'src/infrastructure/log.py': 'def log(line: str) -> None:\n    print(line)\n',
};

const CONTEXTS: Files = {
  'pyproject.toml': '[project]\nname = "shop"\n[project.optional-dependencies]\ndev = ["pytest"]\n',
  'inward.json': JSON.stringify({
    layers: [
      { name: 'tests', role: 'test', paths: ['tests/**'] },
      { name: 'adapters', role: 'adapter', paths: ['shop/*/adapters/**'] },
      { name: 'application', role: 'application', paths: ['shop/*/application/**'] },
      { name: 'domain', role: 'domain', paths: ['shop/*/domain/**'] },
    ],
    contexts: { paths: ['shop/{context}/**'], public: ['shop/*/application/ports/**'] },
  }),
  'shop/__init__.py': '',
  'shop/orders/__init__.py': '',
  'shop/orders/domain/__init__.py': '',
  'shop/orders/domain/order.py': "class Order:\n  def __init__(self):\n    self._id = ''\n    self._kind = 'order'\n",
  'shop/orders/application/__init__.py': '',
  'shop/orders/application/ports/__init__.py': '',
  'shop/orders/application/ports/order_repository.py':
    "from abc import ABC, abstractmethod\nfrom typing import Optional\n\nfrom ...domain.order import Order\n\n\nclass OrderRepository(ABC):\n  @abstractmethod\n  def by_id(self, id: str) -> Optional[Order]:\n    'None where there is none.'\n\n  @abstractmethod\n  def save(self, order: Order) -> None: ...\n",
  'shop/orders/adapters/__init__.py': '',
  'shop/orders/adapters/persistence/__init__.py': '',
  'shop/orders/adapters/persistence/in_memory_order_repository.py':
    "from ...application.ports.order_repository import OrderRepository\nfrom ...domain.order import Order\n\n\nclass InMemoryOrderRepository(OrderRepository):\n  def __init__(self):\n    self._saved = {'none': None}\n\n  def by_id(self, id): return self._saved.get(id)\n\n  def save(self, order): self._saved['one'] = order\n",
  'tests/orders/test_order.py': 'def test_order():\n  assert True\n',
};

const RUN_EACH = 'import runpy, sys\nfor file in sys.argv[1:]: runpy.run_path(file)';

describe('what somebody is about to write in Python', function () {
  this.timeout(60_000);
  after(removeFolders);

  for (const pattern of PATTERNS) {
    it(`is begun: ${pattern.title}`, () => {
      for (const [files, context] of [
        [PLAIN, undefined],
        [CONTEXTS, pattern.id === 'context' ? 'billing' : 'orders'],
      ] as const) {
        const created = plan(files, pattern.id, 'invoice line', context);
        assert.equal(created.filter(({ file }) => !file.endsWith('/__init__.py')).length, pattern.parts.length);
        for (const { file, text } of created) assert.deepEqual(parseModule(text).mistakes, [], `${file}\n${text}`);
        for (const { file } of created) if (context !== undefined) assert.match(file, new RegExp(`/${context}/`));
      }
    });
  }

  it('lies where its like lie, is called as they are and is written as they are', () => {
    const created = plan(CONTEXTS, 'entity', 'Invoice', 'orders');
    assert.deepEqual(
      created.map(({ file }) => file),
      [
        'shop/orders/domain/invoice.py',
        'shop/orders/application/ports/invoice_repository.py',
        'shop/orders/adapters/persistence/in_memory_invoice_repository.py',
        'tests/orders/test_invoice_repository_contract.py',
      ],
    );
    const [entity, port] = created.map(({ text }) => text);
    assert.match(entity ?? '', /^ {2}id: str$/m);
    assert.match(port ?? '', /^from \.\.\.domain\.invoice import Invoice$/m);
    assert.match(port ?? '', /^class InvoiceRepository\(ABC\):$/m);
    assert.match(port ?? '', /^ {2}@abstractmethod$/m);
  });

  it('makes packages of the folders of a new context, where folders are packages', () => {
    const files = plan(CONTEXTS, 'context', 'Invoice', 'billing').map(({ file }) => file);
    assert.ok(files.includes('shop/billing/__init__.py') && files.includes('shop/billing/domain/__init__.py'));
    assert.ok(plan(PLAIN, 'entity', 'Invoice', undefined).every(({ file }) => !file.includes('__init__')));
  });

  it('has contract tests that pass, and that fail where an adapter does not do what the port says', () => {
    for (const id of ['entity', 'gateway', 'unit-of-work', 'outbox', 'idempotency-store']) {
      const created = plan(PLAIN, id, 'Invoice', undefined);
      const folder = folderWith({});
      for (const { file, text } of created) write(folder, file, text);
      const test = created.find(({ file }) => file.includes('_contract.py'))?.file ?? '';
      const run = runTests(folder, test);
      assert.equal(run.status, 0, run.stdout + run.stderr);
      assert.match(run.stderr, /Ran [1-9]/);
      if (id !== 'entity') continue;
      const adapter = created.find(({ file }) => file.includes('in_memory'));
      write(folder, adapter?.file ?? '', (adapter?.text ?? '').replace(/self\._saved\[.*\] =/, '_ ='));
      assert.notEqual(runTests(folder, test).status, 0);
    }
  });

  it('runs, as far as that can be seen without calling it', () => {
    for (const pattern of PATTERNS) {
      const created = plan(PLAIN, pattern.id, 'Invoice', undefined);
      const folder = folderWith({});
      for (const { file, text } of created) write(folder, file, text);
      const files = created.map(({ file }) => path.join(folder, file));
      const run = spawnSync('python3', ['-c', RUN_EACH, ...files], { encoding: 'utf8', env: environment(folder) });
      assert.equal(run.status, 0, run.stderr);
    }
  });
});

function plan(files: Files, id: string, name: string, context: string | undefined): readonly NewFile[] {
  const memory = memoryFiles(files);
  const view = workspaceOver(memory, []);
  drain(view.index());
  const languages = [typescriptLanguage, pythonLanguage];
  const contracts = contractReader(rules.map(({ meta }) => meta));
  const fixContext = {
    world: { files: memory, languages, contracts, importContracts: importLinter },
    view,
    refactorers: createRefactorers(languages),
  };
  const pattern = patternNamed(id);
  const contract = view.contracts.find(({ root }) => root === '') ?? view.contracts[0];
  assert.ok(pattern && contract);
  const planned = drain(planPattern(fixContext, { pattern, name, contract, context }));
  if (planned.kind === 'refused') throw new Error(planned.reason);
  return planned.edit.created;
}

function write(folder: string, file: string, text: string): void {
  const absolute = path.join(folder, file);
  mkdirSync(path.dirname(absolute), { recursive: true });
  writeFileSync(absolute, text);
}

function runTests(folder: string, test: string) {
  const at = path.join(folder, path.dirname(test));
  return spawnSync('python3', ['-B', '-m', 'unittest', path.basename(test, '.py')], {
    ...{ cwd: at, encoding: 'utf8', env: environment(folder) },
  });
}

function environment(folder: string): NodeJS.ProcessEnv {
  const roots = [folder, path.join(folder, 'src')];
  return { ...process.env, PYTHONPATH: roots.join(path.delimiter), PYTHONDONTWRITEBYTECODE: '1' };
}
