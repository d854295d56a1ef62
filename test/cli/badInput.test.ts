import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { ONE_BREACH } from './projects.ts';
import { runInward } from './runInward.ts';
import type { Outcome } from './runInward.ts';

const MEGABYTE = 1024 * 1024;

describe('The command line survives', () => {
  after(removeFolders);

  it('a generated file of 20 MB', () => {
    const line = `import './id'; export const x = ${'1 + '.repeat(20)}1;\n`;
    const root = folderWith({ ...ONE_BREACH, 'src/domain/made.ts': line.repeat((20 * MEGABYTE) / line.length) });
    assertBreachAndProblem(runInward(root, ['check']), '! src/domain/made.ts was not read: it has more than 19 MB');
  });

  it('a file that is not text', () => {
    const root = folderWith({ ...ONE_BREACH, 'src/domain/film.ts': Buffer.from([0x47, 0x40, 0x00, 0x10]) });
    assertBreachAndProblem(runInward(root, ['check']), '! src/domain/film.ts was not read: it is not a text file');
  });

  it('text that does not parse, and reads the imports that are there', () => {
    const text = "import { a } from '../adapters/database';\nfunction ( { ` ${ \nimport b from './id';\n";
    const root = folderWith({ ...ONE_BREACH, 'src/domain/half.ts': text });
    const { exitCode, stdout } = runInward(root, ['check']);
    assert.match(stdout, /^src\/domain\/half\.ts\n {2}1:20 {2}error {2}layer-order/);
    assert.match(
      stdout,
      /^1 module of those that rules look into could only be read in part, see src\/domain\/half\.ts:2:10; `inward explain FILE`/m,
    );
    assert.equal(exitCode, 1);
  });

  it('text of Python 2 and of another encoding, and says the same of it when it comes from the cache', () => {
    const root = folderWith({
      ...ONE_BREACH,
      'src/domain/old.py': 'print "x"\n',
      'src/domain/other.py': Buffer.from('# coding: latin-1\nx = "\xe9"\n', 'latin1'),
      'src/domain/wrong.py': Buffer.from('x = "\xe9"\n', 'latin1'),
    });
    for (let run = 0; run < 2; run++) {
      const { stdout } = runInward(root, ['check']);
      assert.match(
        stdout,
        /^2 modules of those that rules look into could only be read in part, the first of them at src\/domain\/old\.py:1:1;/m,
      );
    }
  });

  it('links in a circle', () => {
    const root = folderWith(ONE_BREACH);
    symlinkSync('..', path.join(root, 'src/up'));
    symlinkSync('b', path.join(root, 'src/a'));
    symlinkSync('a', path.join(root, 'src/b'));
    symlinkSync('gone.ts', path.join(root, 'src/domain/dangling.ts'));
    const { exitCode, stdout, stderr } = runInward(root, ['check']);
    assert.match(stdout, /^1 error, 0 warnings\n3 of 3 modules in a layer \(100 %\)\./m);
    assert.equal(stderr, '');
    assert.equal(exitCode, 1);
  });

  it('a pipe in the place of a source file', () => {
    const root = folderWith(ONE_BREACH);
    if (process.platform !== 'win32') execFileSync('mkfifo', [path.join(root, 'src/domain/pipe.ts')]);
    assert.match(runInward(root, ['check']).stdout, /^1 error, 0 warnings\n3 of 3 modules in a layer \(100 %\)\./m);
  });

  it('a .gitignore that cannot be read', () => {
    const root = folderWith(ONE_BREACH);
    mkdirSync(path.join(root, 'src/.gitignore'));
    const { exitCode, stdout } = runInward(root, ['check']);
    assert.match(stdout, /^! src was not looked into: its \.gitignore cannot be read/m);
    assert.match(stdout, /^1 error, 0 warnings$/m);
    assert.equal(exitCode, 1);
  });

  it('a folder in the place of the contract', () => {
    const files = Object.entries(ONE_BREACH).filter(([file]) => file !== 'inward.json');
    const root = folderWith({ ...Object.fromEntries(files), 'inward.json/notes.md': '' });
    const { exitCode, stdout, stderr } = runInward(root, ['check']);
    assert.match(stdout, /Contract: inferred from the folder names/);
    assert.equal(stderr, '');
    assert.equal(exitCode, 1);
  });

  it('a broken tsconfig.json, and tells where it is broken', () => {
    const root = folderWith({ ...ONE_BREACH, 'tsconfig.json': '{ "compilerOptions": { "paths": 3 } }\n' });
    const { exitCode, stdout } = runInward(root, ['check']);
    assert.match(stdout, /^! tsconfig\.json:1:\d+ (?:warning|error): /m);
    assert.match(stdout, /^1 error, 0 warnings$/m);
    assert.equal(exitCode, 1);
  });

  it('a tsconfig.json that extends a file that is not there', () => {
    const root = folderWith({ ...ONE_BREACH, 'tsconfig.json': '{ "extends": "./gone.json" }\n' });
    const { exitCode, stdout } = runInward(root, ['check']);
    assert.match(stdout, /^! tsconfig\.json:1:\d+ (?:warning|error): .*gone\.json/m);
    assert.equal(exitCode, 1);
  });

  it('line ends, marks and names of every kind', () => {
    const root = folderWith({
      ...ONE_BREACH,
      'src/domain/crlf.ts': "\uFEFF// 🦀\r\nimport '../adapters/database';\r\n",
      'src/domain/ünï ço dé.ts': "import '../adapters/database';\n",
    });
    const { stdout } = runInward(root, ['check']);
    assert.match(stdout, /^src\/domain\/crlf\.ts\n +2:9 /m);
    assert.match(stdout, /^src\/domain\/ünï ço dé\.ts\n +1:9 /m);
  });
});

function assertBreachAndProblem({ exitCode, stdout, stderr }: Outcome, problem: string): void {
  assert.match(stdout, /^src\/domain\/order\.ts\n {2}3:23 {2}error {2}layer-order/);
  assert.ok(stdout.includes(`\n${problem}\n1 error, 0 warnings\n`), stdout);
  assert.equal(stderr, '');
  assert.equal(exitCode, 1);
}
