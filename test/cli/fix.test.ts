import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { NO_BREACH, ONE_BREACH, TWO_LAYERS } from './projects.ts';
import { checkJson, commandLineBundle, runInward } from './runInward.ts';
import type { Outcome } from './runInward.ts';

const ORDER = 'src/domain/order.ts';

/** Two imports that only name types, and one that does not. With Windows line ends, and no end of the last line. */
const LINES = [
  '// é',
  "import { Id } from '../adapters/database';",
  "import { Name } from '../adapters/database';",
  "import { save } from '../adapters/database';",
  'export const all = (id: Id, name: Name) => save(id + name);',
];

const PROJECT: Readonly<Record<string, string>> = {
  'inward.json': TWO_LAYERS.replace('"preset": "none",', '"preset": "none", "typeImports": "allow",'),
  'src/adapters/database.ts':
    'export type Id = string;\nexport type Name = string;\nexport const save = (id: Id) => id;\n',
  [ORDER]: `\uFEFF${LINES.join('\r\n')}`,
};

const MENDED = PROJECT[ORDER]?.replace('import { Id', 'import type { Id').replace(
  'import { Name',
  'import type { Name',
);

function fix(root: string, ...words: readonly string[]): Outcome {
  return runInward(root, ['fix', ...words]);
}

function read(root: string, file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

describe('inward fix', () => {
  after(removeFolders);

  it('lists what can be done with its files, and then what cannot and why', () => {
    const root = folderWith(PROJECT);
    const { exitCode, stdout, stderr } = fix(root, ORDER);
    const [possible = '', refused = ''] = stdout.split('What cannot be done');
    assert.match(
      possible,
      /^What can be done\n\n {2}src\/domain\/order\.ts:2:21 {2}error {2}layer-order {2}domain may /,
    );
    assert.match(possible, /\n {4}make-type-only {2}Import types only\n {6}src\/domain\/order\.ts\n/);
    assert.match(possible, /suppress.*\n.*\n {4}suppress-file/);
    assert.match(
      refused,
      /order\.ts:4:23 .*\n {4}make-type-only .*\n {6}The code would no longer compile.*'save' cannot/,
    );
    assert.match(refused, /--apply KIND/);
    assert.equal(stderr, '');
    assert.equal(exitCode, 0);
    assert.equal(read(root, ORDER), PROJECT[ORDER]);
  });

  it('does what is asked for on one line and leaves the rest as it is, to the byte', () => {
    const root = folderWith(PROJECT);
    chmodSync(path.join(root, ORDER), 0o755);
    const { exitCode, stdout, stderr } = fix(root, `${ORDER}:2`, '--apply', 'make-type-only');
    assert.equal(read(root, ORDER), PROJECT[ORDER]?.replace('import { Id', 'import type { Id'));
    assert.equal(stdout, `✓ ${ORDER}:2:21  layer-order  Import types only\n  ${ORDER}\n`);
    assert.deepEqual([exitCode, stderr], [0, '']);
    assert.equal(statSync(path.join(root, ORDER)).mode & 0o777, 0o755);
    assert.deepEqual(readdirSync(path.join(root, 'src/domain')), ['order.ts']);
  });

  it('takes a line and column as check prints them, and a path from any folder', () => {
    const root = folderWith(PROJECT);
    const outcome = fix(path.join(root, 'src/domain'), 'order.ts:2:21', '--apply', 'make-type-only');
    assert.equal(outcome.exitCode, 0, outcome.stderr);
    assert.match(outcome.stdout, /order\.ts:2:21/);
    assert.equal(fix(root, `${ORDER}:3:2`, '--apply', 'make-type-only').exitCode, 1);
  });

  it('does it for each finding of a file, and says for which it could not', () => {
    const root = folderWith(PROJECT);
    const { exitCode, stdout, stderr } = fix(root, ORDER, '--apply', 'make-type-only');
    assert.equal(read(root, ORDER), MENDED);
    assert.equal(stdout.match(/✓/g)?.length, 2);
    assert.match(stderr, /^inward: 4:23 layer-order: `make-type-only` cannot be done\. [^\n]+\n$/);
    assert.equal(exitCode, 1);
    assert.equal(checkJson(root).findings.length, 1);
  });

  it('does not do it twice', () => {
    const root = folderWith(PROJECT);
    fix(root, `${ORDER}:2`, '--apply', 'make-type-only');
    const { exitCode, stdout, stderr } = fix(root, `${ORDER}:2`, '--apply', 'make-type-only');
    assert.deepEqual([exitCode, stdout], [1, '']);
    assert.equal(stderr, `inward: There is no finding at ${ORDER}:2, so nothing was changed.\n`);
  });

  it('finds a finding again where an earlier fix has moved its line', () => {
    const root = folderWith(PROJECT);
    const { exitCode, stderr } = fix(root, ORDER, '--apply', 'suppress');
    assert.equal(stderr, '');
    assert.equal(exitCode, 0);
    assert.equal(read(root, ORDER).match(/inward-ignore-next-line layer-order -- TODO/g)?.length, 3);
    assert.deepEqual(checkJson(root).findings, []);
  });

  it('mends contracts, too', () => {
    const root = folderWith({
      ...NO_BREACH,
      'inward.json': TWO_LAYERS.replace(
        '"preset"',
        '"ignore": [{ "rule": "cycle", "from": "src/domain/**", "reason": "old" }], "preset"',
      ),
    });
    const { exitCode, stderr } = fix(root, 'inward.json', '--apply', 'remove-entry');
    assert.deepEqual([exitCode, stderr], [0, '']);
    assert.deepEqual(checkJson(root).findings, []);
  });

  it('shows as a patch what it would do, which git applies to the same effect', () => {
    const root = folderWith(PROJECT);
    const { exitCode, stdout } = fix(root, ORDER, '--apply', 'make-type-only', '--dry-run');
    assert.equal(exitCode, 1);
    assert.equal(read(root, ORDER), PROJECT[ORDER]);
    const { status, stderr } = spawnSync('git', ['apply', '-'], { cwd: root, input: stdout, encoding: 'utf8' });
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(read(root, ORDER), MENDED);
  });

  it('gives programs the edits of all fixes, and the reasons', () => {
    const { stdout, exitCode } = fix(folderWith(PROJECT), ORDER, '--format', 'json');
    const { file, findings } = JSON.parse(stdout) as ListDocument;
    assert.deepEqual([file, exitCode, findings.length], [ORDER, 0, 3]);
    const [first, , third] = findings;
    assert.deepEqual(first?.range, { start: { line: 1, character: 20 }, end: { line: 1, character: 40 } });
    const place = { line: 1, character: 7 };
    assert.deepEqual(first.fixes[0], {
      ...{ kind: 'make-type-only', title: 'Import types only' },
      ...{ edits: [{ file: ORDER, range: { start: place, end: place }, newText: 'type ' }] },
      ...{ created: [], moved: [], deleted: [], notes: [] },
    });
    assert.match(third?.fixes[0]?.refused ?? '', /no longer compile/);
  });

  it('gives programs what becomes of each file', () => {
    const root = folderWith(PROJECT);
    const dry = fix(root, ORDER, '--apply', 'make-type-only', '--dry-run', '--format', 'json');
    const run = JSON.parse(dry.stdout) as RunDocument;
    assert.deepEqual([run.applied, dry.exitCode, dry.stderr], [false, 1, '']);
    assert.deepEqual(run.files, [{ file: ORDER, from: ORDER, text: MENDED?.slice(1) }]);
    assert.equal(run.problems.length, 1);
    const { applied } = JSON.parse(
      fix(root, `${ORDER}:2`, '--apply', 'make-type-only', '--format', 'json').stdout,
    ) as RunDocument;
    assert.equal(applied, true);
    assert.match(read(root, ORDER), /import type \{ Id/);
  });

  it('leaves a read-only file alone and says so', () => {
    const root = folderWith(PROJECT);
    chmodSync(path.join(root, ORDER), 0o444);
    const { exitCode, stderr } = fix(root, `${ORDER}:2`, '--apply', 'make-type-only');
    assert.deepEqual([exitCode, stderr], [1, `inward: ${ORDER} is read-only. Nothing was changed.\n`]);
    assert.equal(read(root, ORDER), PROJECT[ORDER]);
  });

  it('says that its installation lacks the declarations of TypeScript', () => {
    const folder = path.dirname(commandLineBundle());
    const incomplete = folderWith();
    for (const file of readdirSync(folder)) {
      if (/^(?:cli|commands|compiler)\.js$|^package\.json$/.test(file)) {
        cpSync(path.join(folder, file), path.join(incomplete, 'dist', file));
      }
    }
    cpSync('package.json', path.join(incomplete, 'package.json'));
    const { stdout } = spawnSync(process.execPath, [path.join(incomplete, 'dist/cli.js'), 'fix', ORDER], {
      cwd: folderWith(PROJECT),
      encoding: 'utf8',
    });
    assert.match(stdout, /make-type-only.*\n +TypeScript's own declarations are missing .* Install Inward again\./);
    assert.match(stdout, /What can be done[^]*suppress[^]*What cannot be done/);
  });

  it('leaves a file alone that does not parse, and one that cannot be written to', () => {
    const text = `${PROJECT[ORDER] ?? ''}\r\nconst left = all(;`;
    const half = folderWith({ ...PROJECT, [ORDER]: text });
    const { exitCode, stderr } = fix(half, `${ORDER}:2`, '--apply', 'make-type-only');
    assert.match(stderr, /There is a syntax error in src\/domain\/order\.ts, line 6: '\)' expected\. Mend it first\./);
    assert.equal(exitCode, 1);
    assert.equal(read(half, ORDER), text);
    const closed = folderWith(PROJECT);
    chmodSync(path.join(closed, ORDER), 0o444);
    const refused = fix(closed, `${ORDER}:2`, '--apply', 'make-type-only');
    assert.match(refused.stderr, /order\.ts is read-only\. Nothing was changed\./);
    assert.equal(refused.exitCode, 1);
  });

  it('moves to the layer of several that is named', function () {
    this.timeout(90_000);
    const layers = ['web', 'persistence'].map(
      (name) => `{ "name": "${name}", "role": "adapter", "paths": ["src/${name}/**"] }`,
    );
    const root = folderWith({
      'inward.json': `{ "preset": "none", "layers": [[${layers.join()}], { "name": "domain", "role": "domain", "paths": ["src/domain/**"] }] }`,
      'src/web/page.ts': 'export {};\n',
      'src/persistence/rows.ts': 'export {};\n',
      'src/domain/mail.ts': 'export const mail = (text: string): void => console.log(text);\n',
    });
    const file = 'src/domain/mail.ts';
    const { findings } = JSON.parse(fix(root, file, '--format', 'json').stdout) as {
      findings: { fixes: { kind: string; layer?: string }[] }[];
    };
    const offered = findings[0]?.fixes.filter(({ kind }) => kind === 'move-to-adapter').map(({ layer }) => layer);
    assert.deepEqual(offered?.sort(), ['persistence', 'web']);
    const missing = fix(root, file, '--apply', 'move-to-adapter', '--to', 'cellar');
    assert.match(missing.stderr, /to the layer cellar is not offered .*move-to-adapter --to web/);
    assert.equal(missing.exitCode, 1);
    assert.equal(fix(root, file, '--apply', 'move-to-adapter', '--to', 'persistence').exitCode, 0);
    assert.deepEqual(readdirSync(path.join(root, 'src/persistence')).sort(), ['mail.ts', 'rows.ts']);
  });

  it('mends what lies in a package of Python with all that the folder around it has of it', () => {
    const folder = folderWith({
      'pyproject.toml': '[tool.pytest.ini_options]\n',
      'src/setup.py': 'from setuptools import setup\n\nsetup(name="shop")\n',
      'src/shop/domain/store.py': 'import sqlite3\n\n\nclass Store: ...\n',
      'src/shop/domain/order.py': 'class Order: ...\n',
      'src/shop/adapters/web.py': 'from shop.domain.store import Store\n\nWEB = Store\n',
      'tests/test_store.py': 'from shop.domain.store import Store\n\nSTORE = Store\n',
    });
    const { exitCode, stderr } = fix(folder, 'src/shop/domain/store.py', '--apply', 'move-to-adapter');
    assert.deepEqual([exitCode, stderr], [0, '']);
    const test = readFileSync(path.join(folder, 'tests/test_store.py'), 'utf8');
    assert.match(test, /^from shop\.adapters\.store import Store\n/);
  });

  it('says what is wrong with a call', () => {
    const root = folderWith({ ...PROJECT, 'notes.md': 'Notes\n', 'src/a:7.ts': '' });
    const calls: readonly (readonly [readonly string[], RegExp])[] = [
      [[ORDER, '--apply', 'make-types-only'], /no fix `make-types-only`\. Did you mean `make-type-only`\?/],
      [[ORDER, '--apply', 'xyzzy'], /no fix `xyzzy`\. There are .*make-type-only/],
      [[ORDER, '--dry-run'], /Say which KIND/],
      [[ORDER, '--list', '--apply', 'make-type-only'], /Use one of them/],
      [[ORDER, '--to', 'adapters'], /Say which KIND/],
      [[`${ORDER}:99`], /order\.ts has 5 lines; there is no line 99/],
      [[`${ORDER}:0`], /count from 1/],
      [[`${ORDER}:two`], /a number, and not “two”/],
      [['src/domain/gone.ts:3'], /There is no file or folder src\/domain\/gone\.ts/],
      [['src/domain'], /is a folder\. `inward fix` takes one file/],
      [['notes.md'], /notes\.md is no module of this project/],
    ];
    for (const [words, message] of calls) {
      const { exitCode, stdout, stderr } = fix(root, ...words);
      assert.match(stderr, message);
      assert.deepEqual([exitCode, stdout], [2, ''], words.join(' '));
    }
    assert.match(fix(root, 'src/a:7.ts').stdout, /src\/a:7\.ts:1:1 {2}hint/);
    assert.equal(fix(root, 'inward.json').stdout, 'No findings at inward.json.\n');
  });

  it('says that a fix is not offered there, and what is', () => {
    const { exitCode, stderr } = fix(folderWith(ONE_BREACH), ORDER, '--apply', 'remove-comment');
    assert.match(stderr, /`remove-comment` is not offered for any finding at .*What is: .*suppress/);
    assert.equal(exitCode, 1);
  });

  it('changes nothing under a contract that cannot be read, or under none', () => {
    const broken = folderWith({ ...PROJECT, 'inward.json': '{ "layers": 3 }' });
    const outcome = fix(broken, ORDER, '--apply', 'make-type-only');
    assert.match(outcome.stderr, /inward\.json:1:13 error.*\ninward: Nothing was changed, because of the errors above/);
    assert.equal(outcome.exitCode, 2);
    const none = fix(folderWith({ 'a.ts': "import './b';", 'b.ts': '' }), 'a.ts');
    assert.match(none.stderr, /the folders here show no layers/);
    assert.equal(none.exitCode, 2);
  });
});

interface ListDocument {
  readonly file: string;
  readonly findings: readonly {
    readonly range: object;
    readonly fixes: readonly { readonly kind: string; readonly refused?: string }[];
  }[];
}

interface RunDocument {
  readonly applied: boolean;
  readonly files: readonly object[];
  readonly problems: readonly string[];
}
