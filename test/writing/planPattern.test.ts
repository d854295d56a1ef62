import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { memoryFiles } from '#adapters/files/memory.ts';
import type { LibraryTrees } from '#adapters/languages/typescript/program/sourceTrees.ts';
import { openTypeScriptRefactorer } from '#adapters/languages/typescript/refactoring/refactorer.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import type { FixContext } from '#application/fixes/fix.ts';
import type { NewFile } from '#application/edits/projectEdit.ts';
import { createRefactorers } from '#application/refactorers.ts';
import type { PlannedPattern } from '#application/writing/planPattern.ts';
import { planPattern } from '#application/writing/planPattern.ts';
import { DECISIONS } from '#domain/patterns/decisions.ts';
import { PATTERNS, patternNamed } from '#domain/patterns/patterns.ts';
import { importLinter } from '#adapters/contracts/importLinter/importLinter.ts';
import { contractReader } from '#adapters/contracts/readContracts.ts';
import { rules } from '#domain/rules/registry.ts';
import { drain, workspaceOver } from '#test/specs/check.ts';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';

type Files = Readonly<Record<string, string>>;

/** Parsed once for all of these projects. */
const LIBRARIES = new Map() as LibraryTrees;

const STRICT = JSON.stringify({
  compilerOptions: {
    ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noUnusedLocals: true },
    ...{ module: 'preserve', target: 'es2022', lib: ['es2023', 'dom'], types: ['*'], verbatimModuleSyntax: true },
    ...{ erasableSyntaxOnly: true, noImplicitOverride: true, skipLibCheck: true },
  },
});

const NODE_TYPES: Files = {
  'node_modules/@types/node/package.json': '{ "name": "@types/node", "types": "index.d.ts" }',
  'node_modules/@types/node/index.d.ts': `declare module 'node:test' {
  export function describe(name: string, body: () => void): void;
  export function it(name: string, body: () => Promise<void> | void): void;
}
declare module 'node:assert/strict' {
  const assert: { deepEqual(a: unknown, b: unknown): void; rejects(promise: Promise<unknown>): Promise<void> };
  export default assert;
}
`,
};

const CLEAN: Files = {
  ...NODE_TYPES,
  'package.json': '{ "devDependencies": { "@types/node": "22" } }',
  'tsconfig.json': STRICT,
  'src/domain/customer.ts': 'export class Customer { constructor(readonly id: string) {} }\n'.replace('readonly ', ''),
  'src/application/greet.ts':
    "import { Customer } from '../domain/customer';\n\nexport function greet(id: string): Customer {\n  return new Customer(id);\n}\n",
  'src/infrastructure/log.ts': 'export const log = (line: string): void => console.log(line);\n',
};

/** Contexts whose folders have different names for the application, and no contract that says so. */
const VERTICAL: Files = {
  'package.json': '{ "devDependencies": { "vitest": "3" } }',
  'tsconfig.json': STRICT,
  'src/modules/orders/domain/order.ts': 'export class Order {}\n',
  'src/modules/orders/application/place-order.ts':
    "import { Order } from '../domain/order';\n\nexport const placeOrder = (): Order => new Order();\n",
  'src/modules/orders/infrastructure/order-log.ts':
    'export const orderLog = (line: string): void => console.log(line);\n',
  'src/modules/users/domain/user.ts': 'export class User {}\n',
  'src/modules/users/use-cases/invite-user.ts':
    "import { User } from '../domain/user';\n\nexport const inviteUser = (): User => new User();\n",
  'src/modules/users/infrastructure/user-log.ts': 'export const userLog = (line: string): void => console.log(line);\n',
};

const CONTEXTS: Files = {
  ...NODE_TYPES,
  'package.json': '{ "devDependencies": { "@types/node": "22" } }',
  'tsconfig.json': STRICT,
  'inward.json': JSON.stringify({
    layers: [
      { name: 'tests', role: 'test', paths: ['test/**'] },
      { name: 'composition', role: 'composition', paths: ['src/main/**'] },
      { name: 'adapters', role: 'adapter', paths: ['src/*/adapters/**'] },
      { name: 'application', role: 'application', paths: ['src/*/application/**'] },
      { name: 'domain', role: 'domain', paths: ['src/*/domain/**'] },
    ],
    contexts: { paths: ['src/{context}/**'], public: ['src/*/application/ports/**'] },
    rules: { 'unplaced-module': 'error' },
  }),
  'src/main/main.ts': 'export {};\n',
  'src/orders/domain/order.ts': 'export interface Order {\n    readonly id: string;\n}\n',
  'src/orders/application/ports/order-repository.ts':
    'import type { Order } from "../../domain/order";\n\nexport interface OrderRepository {\n    readonly byId: (id: string) => Promise<Order | undefined>;\n    readonly save: (order: Order) => Promise<void>;\n}\n',
  'src/orders/adapters/persistence/in-memory-order-repository.ts':
    'import type { OrderRepository } from "../../application/ports/order-repository";\nimport type { Order } from "../../domain/order";\n\nexport class InMemoryOrderRepository implements OrderRepository {\n    byId = (): Promise<Order | undefined> => Promise.resolve(undefined);\n    save = (): Promise<void> => Promise.resolve();\n}\n',
  'test/orders/order.test.ts': 'export {};\n',
};

describe('what somebody is about to write', function () {
  this.timeout(120_000);
  after(removeFolders);

  for (const pattern of PATTERNS) {
    it(`is begun: ${pattern.title}`, () => {
      const inOne = filesOf(plan(CLEAN, pattern.id, 'invoice line', undefined));
      assert.equal(inOne.length, pattern.parts.length);
      const inContext = filesOf(
        plan(CONTEXTS, pattern.id, 'invoice line', pattern.id === 'context' ? 'billing' : 'orders'),
      );
      assert.equal(inContext.length, pattern.parts.length);
      for (const { file } of inContext) {
        assert.match(file, pattern.id === 'context' ? /\/billing\// : /\/orders\//);
      }
    });
  }

  it('lies where its like lie and is called as they are', () => {
    const files = filesOf(plan(CONTEXTS, 'entity', 'Invoice', 'orders')).map(({ file }) => file);
    assert.deepEqual(files, [
      'src/orders/domain/invoice.ts',
      'src/orders/application/ports/invoice-repository.ts',
      'src/orders/adapters/persistence/in-memory-invoice-repository.ts',
      'test/orders/invoice-repository.contract.test.ts',
    ]);
  });

  it('is written as the modules around it are', () => {
    const [entity, port] = filesOf(plan(CONTEXTS, 'entity', 'Invoice', 'orders'));
    assert.match(port?.text ?? '', /^import type \{ Invoice \} from "\.\.\/\.\.\/domain\/invoice";$/m);
    assert.match(entity?.text ?? '', /^ {4}readonly id: string;$/m);
  });

  it('has contract tests that pass, and that fail where an adapter does not do what the port says', () => {
    for (const id of ['entity', 'gateway', 'unit-of-work', 'outbox', 'idempotency-store']) {
      const created = filesOf(plan(CLEAN, id, 'Invoice', undefined));
      const folder = folderWith({ 'package.json': '{ "type": "module" }' });
      for (const { file, text } of created) write(folder, file, text);
      const test = created.find(({ file }) => file.includes('.contract.test.'))?.file ?? '';
      const run = runTests(folder, test);
      assert.equal(run.status, 0, run.stdout + run.stderr);
      assert.match(run.stdout, /# pass [1-9]/);
      if (id !== 'entity') continue;
      const adapter = created.find(({ file }) => /in-memory/.test(file));
      write(folder, adapter?.file ?? '', (adapter?.text ?? '').replace(/this\.#?states\.set\(/, 'String('));
      assert.notEqual(runTests(folder, test).status, 0);
    }
  });

  it('makes the folders of a new context as others have them, where folders say what the layers are', () => {
    const files = filesOf(plan(VERTICAL, 'context', 'Invoice', 'billing')).map(({ file }) => file);
    assert.deepEqual(files, [
      'src/modules/billing/domain/invoice.ts',
      'src/modules/billing/application/ports/invoice-repository.ts',
      'src/modules/billing/infrastructure/in-memory-invoice-repository.ts',
      'src/modules/billing/infrastructure/invoice-repository.contract.test.ts',
      'src/modules/billing/application/create-invoice.ts',
    ]);
  });

  it('keeps the port of a context in that context, also where other ports lie in the kernel', () => {
    const kernel = {
      'src/modules/shared/domain/event-bus.ts': 'export interface EventBus { publish(): Promise<void> }\n',
      'src/modules/shared/domain/logger.ts': 'export interface Logger { log(line: string): void }\n',
    };
    const files = filesOf(plan({ ...VERTICAL, ...kernel }, 'gateway', 'Payment', 'orders')).map(({ file }) => file);
    assert.ok(
      files.every((file) => file.startsWith('src/modules/orders/')),
      files.join('\n'),
    );
  });

  it('has its contract test among the tests of its context, where these have a folder of their own there', () => {
    const tests = { 'src/modules/orders/__tests__/order.test.ts': 'export {};\n' };
    const files = filesOf(plan({ ...VERTICAL, ...tests }, 'gateway', 'Payment', 'orders')).map(({ file }) => file);
    assert.equal(files.at(-1), 'src/modules/orders/__tests__/payment-gateway.contract.test.ts');
    const ofNew = filesOf(plan({ ...VERTICAL, ...tests }, 'context', 'Invoice', 'billing')).map(({ file }) => file);
    assert.ok(ofNew.includes('src/modules/billing/__tests__/invoice-repository.contract.test.ts'), ofNew.join('\n'));
  });

  it('lies beside the folders of pages and controllers, not among them', () => {
    const core = Object.fromEntries(Object.entries(CLEAN).filter(([file]) => !file.startsWith('src/infrastructure/')));
    const page = "import { greet } from '../../application/greet';\n\nexport const profile = () => greet('1');\n";
    const planned = plan({ ...core, 'src/ui/profile/profile.ts': page }, 'clock', '', undefined);
    assert.deepEqual(
      filesOf(planned).map(({ file }) => file.slice(0, file.lastIndexOf('/'))),
      ['src/application/ports', 'src/infrastructure', 'src/infrastructure'],
    );
  });

  it('is no declaration file where other ports are', () => {
    const port = { 'src/application/mail-gateway.d.ts': 'export interface MailGateway { send(): Promise<void> }\n' };
    const [first] = filesOf(plan({ ...CLEAN, ...port }, 'gateway', 'Payment', undefined));
    assert.equal(first?.file, 'src/application/payment-gateway.ts');
  });

  it('has contract tests that compile against an old library', () => {
    const old = { 'tsconfig.json': '{ "compilerOptions": { "strict": true, "target": "es2015", "types": ["*"] } }' };
    for (const id of ['entity', 'gateway', 'unit-of-work', 'outbox', 'idempotency-store']) {
      assert.equal(reasonOf(plan({ ...CLEAN, ...old }, id, 'Payment', undefined)), '', id);
    }
  });

  it('is refused in a project that is written in JavaScript alone', () => {
    const files = {
      'package.json': '{}',
      'src/domain/order.js': 'export class Order {}\n',
      'src/application/place.js':
        "import { Order } from '../domain/order.js';\nexport const place = () => new Order();\n",
    };
    assert.match(reasonOf(plan(files, 'entity', 'Invoice', undefined)), /written in JavaScript alone/);
    const configured = { ...files, 'tsconfig.json': '{ "compilerOptions": { "allowJs": true } }' };
    assert.doesNotMatch(reasonOf(plan(configured, 'entity', 'Invoice', undefined)), /JavaScript/);
  });

  it('is refused with the reason where it cannot be begun', () => {
    assert.match(reasonOf(plan(CLEAN, 'entity', ' ', undefined)), /needs a name/);
    assert.match(
      reasonOf(plan(CLEAN, 'entity', 'Customer', undefined)),
      /There is a file src\/domain\/customer\.ts already/,
    );
    assert.match(reasonOf(plan({ 'a.ts': '' }, 'entity', 'Order', undefined)), /No folder was found/);
  });

  it('has no contract test where nobody knows what runs the tests, and says so', () => {
    const planned = plan({ ...CLEAN, 'package.json': '{}' }, 'outbox', '', undefined);
    assert.equal(filesOf(planned).length, 2);
    assert.ok(planned.kind === 'edit' && planned.edit.notes[0]?.startsWith('No test runner'));
  });
});

describe('the way from a question to a pattern', () => {
  it('ends at a pattern, whatever is answered, and every pattern can be reached', () => {
    const reached = new Set<string>();
    const follow = (id: string, depth: number): void => {
      assert.ok(depth <= 4, id);
      const decision = DECISIONS.find((each) => each.id === id);
      assert.ok(decision, id);
      for (const { leadsTo } of decision.answers) {
        if (leadsTo.kind === 'decision') follow(leadsTo.id, depth + 1);
        else reached.add(patternNamed(leadsTo.id)?.id ?? `no pattern ${leadsTo.id}`);
      }
    };
    follow(DECISIONS[0]?.id ?? '', 1);
    assert.deepEqual([...reached].sort(), PATTERNS.map(({ id }) => id).sort());
  });
});

function plan(files: Files, id: string, name: string, context: string | undefined): PlannedPattern {
  const fixContext = contextOver(files);
  const pattern = patternNamed(id);
  const contract = fixContext.view.contracts.find(({ root }) => root === '') ?? fixContext.view.contracts[0];
  assert.ok(pattern && contract);
  return drain(planPattern(fixContext, { pattern, name, contract, context }));
}

function contextOver(files: Files): FixContext {
  const memory = memoryFiles(files);
  const log: string[] = [];
  const workspace = workspaceOver(memory, log);
  drain(workspace.index());
  const languages = [{ ...typescriptLanguage, openRefactorer: () => openTypeScriptRefactorer(() => LIBRARIES) }];
  const contracts = contractReader(rules.map(({ meta }) => meta));
  return {
    world: { files: memory, languages, contracts, importContracts: importLinter },
    view: workspace,
    refactorers: createRefactorers(languages),
  };
}

function filesOf(planned: PlannedPattern): readonly NewFile[] {
  if (planned.kind === 'refused') throw new Error(planned.reason);
  return planned.edit.created;
}

function reasonOf(planned: PlannedPattern): string {
  return planned.kind === 'refused' ? planned.reason : '';
}

function write(folder: string, file: string, text: string): void {
  const absolute = path.join(folder, file);
  mkdirSync(path.dirname(absolute), { recursive: true });
  writeFileSync(absolute, text);
}

function runTests(folder: string, test: string) {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return spawnSync(process.execPath, ['--import', loader, '--test', '--test-reporter=tap', test], {
    cwd: folder,
    encoding: 'utf8',
  });
}
