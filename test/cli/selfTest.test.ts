import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { NO_BREACH, TWO_LAYERS } from './projects.ts';
import { runInward } from './runInward.ts';

describe('inward self-test', () => {
  after(removeFolders);

  it('finds a breach of each rule and writes nothing', () => {
    const root = folderWith(NO_BREACH);
    const before = readdirSync(root, { recursive: true });
    const { exitCode, stdout, stderr } = runInward(root, ['self-test']);
    assert.match(stdout, /^inward\.json\n {2}✓ layer-order {2,}src\/domain\/planted-layer-order\.ts\n/);
    assert.match(stdout, /– context-boundary +not applicable: it needs `contexts`/);
    assert.match(stdout, /rules tested, and each finds what was planted\.\n$/);
    assert.equal(stderr, '');
    assert.equal(exitCode, 0);
    assert.deepEqual(readdirSync(root, { recursive: true }), before);
  });

  it('fails where a rule would miss a breach, and says why', () => {
    const ignore = '"ignore": [{ "rule": "layer-order", "from": "src/**", "reason": "all too new" }]';
    const root = folderWith({ ...NO_BREACH, 'inward.json': TWO_LAYERS.replace('"layers"', `${ignore}, "layers"`) });
    const { exitCode, stdout } = runInward(root, ['self-test']);
    assert.match(
      stdout,
      /✗ layer-order +would miss what was planted in src\/domain\/planted-layer-order\.ts: an entry of `ignore` hides it: all too new\n/,
    );
    assert.match(stdout, /rules tested, and 1 would miss a breach\.\n$/);
    assert.equal(exitCode, 1);
  });

  it('speaks to programs as well', () => {
    const root = folderWith(NO_BREACH);
    const { stdout } = runInward(root, ['self-test', 'src', '--format', 'json']);
    const [{ contract, rules } = { contract: '', rules: [] }] = JSON.parse(stdout) as {
      contract: string;
      rules: object[];
    }[];
    assert.equal(contract, 'inward.json');
    assert.deepEqual(rules[0], {
      rule: 'layer-order',
      outcome: 'found',
      culprit: 'src/domain/planted-layer-order.ts',
    });
  });

  it('tests each contract of a monorepo', () => {
    const root = folderWith({ ...NO_BREACH, 'packages/a/inward.json': TWO_LAYERS, 'packages/a/src/domain/a.ts': '' });
    const { exitCode, stdout } = runInward(root, ['self-test']);
    assert.deepEqual(stdout.match(/^\S*inward\.json$/gm), ['inward.json', 'packages/a/inward.json']);
    assert.equal(exitCode, 0);
  });

  it('needs a contract that can be read', () => {
    const root = folderWith({ 'src/a.ts': '' });
    const none = runInward(root, ['self-test']);
    assert.match(none.stderr, /^inward: There is no contract to test/);
    assert.equal(none.exitCode, 2);
    writeFileSync(path.join(root, 'inward.json'), '{ "layers": [');
    const broken = runInward(root, ['self-test']);
    assert.match(broken.stderr, /^inward\.json:1:\d+ error: /);
    assert.equal(broken.exitCode, 2);
    assert.equal(broken.stdout, '');
  });
});
