import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { checkJson, runInward } from './runInward.ts';

const LAYERED = {
  'src/domain/order.ts': "import '../infrastructure/database';\n",
  'src/application/placeOrder.ts': "import '../domain/order';\n",
  'src/infrastructure/database.ts': '',
};

describe('inward init', () => {
  after(removeFolders);

  it('writes down what was inferred, and nothing else changes', () => {
    const root = folderWith(LAYERED);
    const before = checkJson(root);
    const { exitCode, stdout } = runInward(root, ['init']);
    assert.deepEqual(stdout.split('\n'), [
      `Wrote ${path.join(root, 'inward.json')}`,
      'Under this contract `inward check` finds 1 error, 0 warnings (layer-order 1). 3 of 3 modules in a layer (100 %).',
      'Under the contract inferred from the folder names it found the same.',
      '',
    ]);
    assert.equal(exitCode, 0);
    assert.equal(before.contract, 'inferred');
    assert.deepEqual(checkJson(root), { ...before, contract: 'inward.json' });
  });

  it('writes into the very folder that was named', () => {
    const root = folderWith({ ...LAYERED, 'package.json': '{}', 'packages/a/src/domain/a.ts': '' });
    runInward(root, ['init', 'packages/a', '--preset', 'clean']);
    assert.deepEqual(
      ['inward.json', 'packages/a/inward.json'].map((file) => existsSync(path.join(root, file))),
      [false, true],
    );
  });

  it('begins with a preset where the folders show nothing', () => {
    const root = folderWith({ 'src/a.ts': '' });
    const { exitCode, stderr } = runInward(root, ['init']);
    assert.match(
      stderr,
      /^inward: The folders here show no layers\. Choose what to begin with:\n {2}inward init --preset clean/,
    );
    assert.equal(exitCode, 2);
    assert.equal(existsSync(path.join(root, 'inward.json')), false);
    for (const preset of ['clean', 'ddd', 'hexagonal', 'layered', 'feature-sliced', 'none']) {
      assert.equal(runInward(root, ['init', '--preset', preset, '--force']).exitCode, 0);
      assert.deepEqual(
        checkJson(root).findings.filter(({ severity }) => severity === 'error'),
        [],
      );
    }
  });

  it('overwrites nothing unless it is told to', () => {
    const root = folderWith(LAYERED);
    const file = path.join(root, 'inward.json');
    writeFileSync(file, '// mine\n{}');
    assert.equal(runInward(root, ['init']).exitCode, 2);
    assert.equal(readFileSync(file, 'utf8'), '// mine\n{}');
    assert.equal(runInward(root, ['init', '--force']).exitCode, 0);
    assert.match(readFileSync(file, 'utf8'), /"layers"/);
  });

  it('explains in the contract what it says and what else could be said', () => {
    const root = folderWith(LAYERED);
    const { stdout } = runInward(root, ['init', '--dry-run']);
    for (const comment of ['Outermost first', 'What the business is about', 'Tests and shared code', '"ignore": [{']) {
      assert.match(stdout, new RegExp(`^ *// .*${comment.replace('[', '\\[')}`, 'm'));
    }
  });

  it('writes no file where it is only to show the contract, which then is all of its output', () => {
    const root = folderWith(LAYERED);
    const { exitCode, stdout, stderr } = runInward(root, ['init', '--dry-run']);
    assert.equal(existsSync(path.join(root, 'inward.json')), false);
    assert.equal(exitCode, 0);
    assert.match(stderr, /^Under this contract `inward check` finds 1 error/);
    runInward(root, ['init']);
    const written = readFileSync(path.join(root, 'inward.json'), 'utf8');
    assert.equal(stdout, written);
    assert.equal(runInward(root, ['init', '--dry-run']).stdout, written, 'A contract that is there is no obstacle');
  });

  it('tells what changes for a project that has a contract, or has had none', () => {
    const root = folderWith({ ...LAYERED, 'inward.json': '{ "preset": "clean", "rules": { "layer-order": "hint" } }' });
    assert.match(
      runInward(root, ['init', '--force']).stdout,
      /finds 1 error, 0 warnings \(layer-order 1\)\..*\nUnder the one before it found 0 errors, 0 warnings, 1 hint \(layer-order 1\)\.\n/,
    );
    const bare = folderWith({ 'src/a.ts': '' });
    const { stdout } = runInward(bare, ['init', '--preset', 'clean']);
    assert.match(stdout, /finds 0 errors, 1 warning, 1 hint \(unplaced-module 1, dead-rule 1\)/);
    assert.match(stdout, /\nBefore it nothing was checked\.\n$/);
  });

  it('says why it could not write', () => {
    const root = folderWith(LAYERED);
    runInward(root, ['init']);
    const { exitCode, stderr } = runInward(root, ['init', 'src/domain/order.ts']);
    assert.match(stderr, /^inward: There is no folder src\/domain\/order\.ts/);
    assert.equal(exitCode, 2);
  });
});
