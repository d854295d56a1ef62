import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { runInward } from './runInward.ts';

const PROJECT = {
  'package.json': '{ "devDependencies": { "@types/node": "22" } }',
  'src/domain/customer.ts': 'export class Customer {}\n',
  'src/application/greet.ts': "import '../domain/customer';\nexport const greet = () => 'hello';\n",
  'src/infrastructure/log.ts': 'export const log = (line: string): void => undefined;\n',
};

const CONTEXTS = {
  'inward.json': JSON.stringify({
    layers: [
      { name: 'adapters', role: 'adapter', paths: ['src/*/adapters/**'] },
      { name: 'application', role: 'application', paths: ['src/*/application/**'] },
      { name: 'domain', role: 'domain', paths: ['src/*/domain/**'] },
    ],
    contexts: { paths: ['src/{context}/**'] },
  }),
  'src/orders/domain/order.ts': 'export class Order {}\n',
  'src/orders/application/place.ts': "import '../domain/order';\nexport const place = () => 1;\n",
};

describe('inward new', function () {
  this.timeout(60_000);
  after(removeFolders);

  it('tells what there is to begin', () => {
    const { exitCode, stdout } = runInward(folderWith(PROJECT), ['new']);
    assert.match(stdout, /^ {2}entity {2}Entity with a repository\n {4}Something with an identity/m);
    assert.match(stdout, /^ {2}outbox {2}Outbox\n.*\n {4}It needs no name\.$/m);
    assert.equal(exitCode, 0);
  });

  it('makes the files, which pass the check', () => {
    const root = folderWith(PROJECT);
    const { exitCode, stdout, stderr } = runInward(root, ['new', 'value-object', 'order total']);
    assert.deepEqual([stdout, stderr, exitCode], ['src/domain/order-total.ts\n', '', 0]);
    assert.match(readFileSync(path.join(root, 'src/domain/order-total.ts'), 'utf8'), /export class OrderTotal \{/);
    assert.equal(runInward(root, ['check']).exitCode, 0);
  });

  it('only shows them where nothing is to be made', () => {
    const root = folderWith(PROJECT);
    const { exitCode, stdout } = runInward(root, ['new', 'value-object', 'Total', '--dry-run']);
    assert.match(stdout, /^src\/domain\/total\.ts\n\n[^]*export class Total/);
    assert.equal(existsSync(path.join(root, 'src/domain/total.ts')), false);
    assert.equal(exitCode, 0);
  });

  it('says what is wrong with the question, and makes nothing', () => {
    const cases: readonly (readonly [words: readonly string[], exitCode: number, says: RegExp])[] = [
      [['entiti', 'Order'], 2, /There is no pattern `entiti`\. Did you mean `entity`\?/],
      [['entity'], 2, /Say with `--in` which context it is for: orders\./],
      [['entity', 'Order', '--in', 'order'], 2, /There is no context `order`\. Did you mean `orders`\?/],
      [['entity', '--in', 'orders'], 1, /needs a name/],
      [['entity', 'Order', '--in', 'orders'], 1, /There is a file src\/orders\/domain\/order\.ts already/],
      [['context', 'Order', '--in', 'orders'], 2, /There is a context orders already/],
    ];
    const root = folderWith(CONTEXTS);
    for (const [words, code, says] of cases) {
      const { exitCode, stdout, stderr } = runInward(root, ['new', ...words]);
      assert.match(stderr, says);
      assert.deepEqual([stdout, exitCode], ['', code]);
    }
    assert.match(runInward(folderWith({ 'a.ts': '' }), ['new', 'entity', 'A']).stderr, /No layers are known here/);
  });
});
