import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { NO_BREACH, ONE_BREACH, TWO_LAYERS } from './projects.ts';
import type { Outcome } from './runInward.ts';
import { checkJson, runInward } from './runInward.ts';

const FILE = '.inward-baseline.json';

const BREACH = '{ "rule": "layer-order", "from": "src/domain/order.ts", "to": "src/adapters/database.ts" }';

describe('inward baseline', () => {
  after(removeFolders);

  it('accepts what is found now, and lets only what is new fail', () => {
    const root = folderWith(ONE_BREACH);
    assert.equal(runInward(root, ['check']).exitCode, 1);
    assert.deepEqual(outcomeOf(runInward(root, ['baseline'])), [
      0,
      `${FILE}: 1 finding accepted (1 new, 0 gone).\n`,
      '',
    ]);
    assert.equal(textIn(root), `{\n  "version": 1,\n  "findings": [\n    ${BREACH}\n  ]\n}\n`);
    const { exitCode, stdout } = runInward(root, ['check']);
    assert.match(stdout, /^0 errors, 0 warnings, 1 finding accepted in the baseline\n/);
    assert.equal(exitCode, 0);
    assert.equal(runInward(root, ['check', '--no-baseline']).exitCode, 1);

    write(root, 'src/domain/tax.ts', "import { save } from '../adapters/database';\n");
    const after = runInward(root, ['check']);
    assert.match(after.stdout, /src\/domain\/tax\.ts\n {2}1:23 {2}error {2}layer-order/);
    assert.doesNotMatch(after.stdout, /order\.ts\n/);
    assert.equal(after.exitCode, 1);
  });

  it('says in JSON what is accepted, whatever line it is on', () => {
    const root = folderWith(ONE_BREACH);
    runInward(root, ['baseline']);
    write(root, 'src/domain/order.ts', "\n\n\nimport { save } from '../adapters/database';\n");
    assert.deepEqual(accepted(root), [true]);
    assert.deepEqual(accepted(root, ['--no-baseline']), [false]);
  });

  it('counts findings that are equal', () => {
    const twice = "import { save } from '../adapters/database';\nexport * from '../adapters/database';\n";
    const root = folderWith({ ...ONE_BREACH, 'src/domain/order.ts': twice });
    runInward(root, ['baseline']);
    assert.ok(textIn(root).includes('"count": 2 }'));
    assert.equal(runInward(root, ['check']).exitCode, 0);
    write(root, 'src/domain/order.ts', `${twice}import '../adapters/database';\n`);
    assert.deepEqual(accepted(root), [true, true, false]);
    assert.equal(runInward(root, ['check']).exitCode, 1);
  });

  it('takes out with --prune what is gone, accepts nothing new, and warns until then', () => {
    const root = folderWith(ONE_BREACH);
    runInward(root, ['baseline']);
    write(root, 'src/domain/order.ts', '');
    write(root, 'src/domain/tax.ts', "import { save } from '../adapters/database';\n");
    const { exitCode, stdout } = runInward(root, ['check']);
    assert.match(stdout, /\.inward-baseline\.json\n  +4:5 {2}warning {2}stale-baseline/);
    assert.equal(exitCode, 1);
    assert.deepEqual(outcomeOf(runInward(root, ['baseline', '--prune'])), [
      0,
      `${FILE}: 0 findings accepted (0 new, 1 gone).\n`,
      '',
    ]);
    assert.equal(textIn(root), '{\n  "version": 1,\n  "findings": []\n}\n');
    assert.deepEqual(
      checkJson(root).findings.map(({ rule }) => rule),
      ['layer-order'],
    );
  });

  it('takes half of it out where half of it is gone', () => {
    const twice = "import { save } from '../adapters/database';\nexport * from '../adapters/database';\n";
    const root = folderWith({ ...ONE_BREACH, 'src/domain/order.ts': twice });
    runInward(root, ['baseline']);
    write(root, 'src/domain/order.ts', ONE_BREACH['src/domain/order.ts'] ?? '');
    assert.match(runInward(root, ['check']).stdout, /has 1 of the 2 findings/);
    runInward(root, ['baseline', '--prune']);
    assert.ok(textIn(root).includes(BREACH));
  });

  it('leaves alone what lies beside the path that is named', () => {
    const breach = "import { save } from '../adapters/database';\n";
    const root = folderWith({ ...ONE_BREACH, 'src/domain/tax.ts': breach });
    runInward(root, ['baseline', 'src/domain/order.ts']);
    assert.ok(textIn(root).includes('order.ts') && !textIn(root).includes('tax.ts'));
    runInward(root, ['baseline', 'src/domain/tax.ts']);
    assert.ok(textIn(root).includes('order.ts') && textIn(root).includes('tax.ts'));
    write(root, 'src/domain/tax.ts', '');
    write(root, 'src/domain/order.ts', '');
    runInward(root, ['baseline', '--prune', 'src/domain/tax.ts']);
    assert.ok(textIn(root).includes('order.ts') && !textIn(root).includes('tax.ts'));
  });

  it('is one file for each contract, and needs none that is written', () => {
    const below = Object.fromEntries(Object.entries(ONE_BREACH).map(([file, text]) => [`packages/a/${file}`, text]));
    const root = folderWith({ ...ONE_BREACH, ...below });
    runInward(root, ['baseline']);
    assert.equal(textIn(path.join(root, 'packages/a')), textIn(root));
    assert.equal(runInward(root, ['check']).exitCode, 0);
    assert.equal(runInward(path.join(root, 'packages/a'), ['check']).exitCode, 0);

    const inferred = folderWith({
      'src/domain/order.ts': "import '../infrastructure/database';\n",
      'src/application/placeOrder.ts': "import '../domain/order';\n",
      'src/infrastructure/database.ts': '',
    });
    assert.equal(runInward(inferred, ['baseline']).exitCode, 0);
    assert.equal(runInward(inferred, ['check']).exitCode, 0);
  });

  it('says why nothing is written', () => {
    const tidy = folderWith(NO_BREACH);
    assert.match(runInward(tidy, ['baseline']).stdout, /^There is nothing to accept/);
    assert.equal(existsSync(path.join(tidy, FILE)), false);
    assert.match(
      failing(tidy, ['baseline', '--prune']),
      /^inward: There is no baseline here\. `inward baseline` writes one/,
    );
    assert.match(failing(folderWith({ 'a.ts': '' }), ['baseline']), /show no layers/);
    const broken = folderWith({ ...ONE_BREACH, 'inward.json': TWO_LAYERS.replace('"role"', '"rolle"') });
    assert.match(failing(broken, ['baseline']), /Did you mean "role"\?\n[^]*left as it is/);
    const blocked = folderWith(ONE_BREACH);
    mkdirSync(path.join(blocked, FILE));
    assert.match(failing(blocked, ['baseline']), /cannot be read|could not be written/);
  });

  it('never overwrites a baseline that it does not understand', () => {
    const texts: Readonly<Record<string, RegExp>> = {
      '{ "version": 2, "findings": [] }': /1:14 error: This baseline has version 2 and was written by a newer Inward/,
      '<<<<<<< HEAD\n{}': /1:1 error: This baseline is no valid JSON/,
      '': /no valid JSON/,
      '[]': /The baseline must be an object/,
      '{}': /A baseline says "version": 1/,
      '{ "version": "1" }': /A baseline says "version": 1/,
      '{ "version": 1, "findings": [{ "rule": "layer-ordre", "from": "a.ts" }] }':
        /1:40 error: "layer-ordre" is not a rule. Did you mean "layer-order"\?/,
      '{ "version": 1, "findings": [{ "rule": "layer-order" }] }': /1:30 error: An entry of the baseline needs/,
      '{ "version": 1, "findings": [{ "rule": "layer-order", "from": "a.ts", "count": 0 }] }':
        /"count" must be a whole number/,
    };
    for (const [text, message] of Object.entries(texts)) {
      const root = folderWith({ ...ONE_BREACH, [FILE]: text });
      assert.match(failing(root, ['baseline']), message, text);
      assert.match(failing(root, ['baseline', '--prune']), message, text);
      const { exitCode, stdout } = runInward(root, ['check']);
      assert.equal(exitCode, 2, text);
      assert.match(stdout, /\.inward-baseline\.json\n.*contract-error/);
      assert.equal(textIn(root), text);
      assert.equal(runInward(root, ['check', '--no-baseline']).exitCode, 1);
    }
  });

  it('reads a baseline with Windows line ends and a byte order mark, and one that an editor broke into lines', () => {
    const text = `\uFEFF{ "version": 1, "findings": [${BREACH.replaceAll(',', ',\n')},] }`.replaceAll('\n', '\r\n');
    const root = folderWith({ ...ONE_BREACH, [FILE]: text });
    assert.equal(runInward(root, ['check']).exitCode, 0);
  });

  it('is told where the file cannot be written', function () {
    // Whoever may do everything is stopped by nothing.
    const root = folderWith(ONE_BREACH);
    runInward(root, ['baseline']);
    write(root, 'src/domain/order.ts', '');
    chmodSync(path.join(root, FILE), 0o444);
    const outcome = runInward(root, ['baseline', '--prune']);
    if (outcome.exitCode === 0) assert.ok(process.getuid?.() === 0);
    else assert.match(outcome.stderr, /could not be written: EACCES/);
    rmSync(path.join(root, FILE), { force: true });
  });
});

function outcomeOf({ exitCode, stdout, stderr }: Outcome): readonly unknown[] {
  return [exitCode, stdout, stderr];
}

function failing(root: string, words: readonly string[]): string {
  const { exitCode, stderr } = runInward(root, words);
  assert.equal(exitCode, 2);
  return stderr;
}

function accepted(root: string, words: readonly string[] = []): readonly unknown[] {
  return checkJson(root, words).findings.map((finding) => (finding as { baselined?: boolean }).baselined);
}

function textIn(root: string): string {
  return readFileSync(path.join(root, FILE), 'utf8');
}

function write(root: string, file: string, text: string): void {
  writeFileSync(path.join(root, file), text);
}
