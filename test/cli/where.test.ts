import assert from 'node:assert/strict';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { ONE_BREACH } from './projects.ts';
import { runInward } from './runInward.ts';

const FILE = 'src/domain/query.ts';
const PROJECT = {
  ...ONE_BREACH,
  'package.json': '{ "dependencies": { "pg": "8" } }',
  [FILE]:
    "import { Pool } from 'pg';\n\nexport class OrderQuery {\n  run = (pool: Pool) => pool.query('');\n}\n\nexport type Size = number;\n",
};

const THERE = { layer: 'adapters', role: 'adapter', adds: 0, removes: 1, path: 'src/adapters/query.ts' };

interface Answer {
  readonly file: string;
  readonly declarations?: readonly string[];
  readonly widened?: boolean;
  readonly split?: readonly object[];
  readonly candidates: readonly {
    readonly layer: string;
    readonly role: string;
    readonly score: number;
    readonly adds: number;
    readonly removes: number;
    readonly path: string;
    readonly reasons: readonly string[];
  }[];
}

describe('inward where', () => {
  after(removeFolders);

  it('tells the layers, the likeliest first, with reasons, findings and the path there', () => {
    const { exitCode, stdout, stderr } = runInward(folderWith(PROJECT), ['where', FILE, '--blind']);
    const lines = stdout.split('\n');
    assert.equal(lines[0], FILE);
    assert.match(lines[1] ?? '', /^It (?:most likely )?belongs in adapters, and lies in domain\.$/);
    assert.match(lines[3] ?? '', /^ {2}adapters +\d+ % {2}−1 finding +src\/adapters\/query\.ts$/);
    assert.match(stdout, /^ {2}domain .* where it lies$/m);
    assert.match(stdout, /Why adapters\n {2}\+ it imports the package `pg`, which talks to a database \(line 1\)\n/);
    assert.match(stdout, /^ {2}\+ this would be gone: core-package at src\/domain\/query\.ts:1$/m);
    assert.match(stdout, /^What about domain, where it lies$/m);
    assert.match(stdout, /What to do\n {2}Take it apart in the editor/);
    assert.equal(stderr, '');
    assert.equal(exitCode, 0);
  });

  it('is asked about files of the current folder where nothing says what the project is', () => {
    const bare = { ...ONE_BREACH, [FILE]: PROJECT[FILE] };
    const { exitCode, stdout } = runInward(folderWith(bare), ['where', FILE]);
    assert.match(stdout, /^ {2}domain .* where it lies$/m);
    assert.equal(exitCode, 0);
  });

  for (const [file, text, where] of [
    [
      ...['src/domain/half.ts', "import { Pool } from 'pg';\nexport class PgOrders {\n  save( {\n"],
      /^Line 4, column 1: /m,
    ],
    [
      ...['src/domain/half.py', 'import sqlite3\nclass Half(:\n    pass\n'],
      /^Line 2, column 12: `:` does not belong here\.$/m,
    ],
  ] as const) {
    it(`says what it can of ${file}, and that only a part of it counts`, () => {
      const root = folderWith({ ...PROJECT, [file]: text });
      const { exitCode, stdout } = runInward(root, ['where', file]);
      assert.match(stdout, /^The file does not parse as it stands, so only what can be read counts\.$/m);
      assert.match(stdout, where);
      assert.match(stdout, /it imports the (?:package|module) `\w+`, which talks to a database \(line 1\)/);
      assert.equal(exitCode, 0);
      assert.doesNotMatch(runInward(root, ['where', FILE]).stdout, /does not parse/);
    });
  }

  it('writes the same as JSON, in the form that other programs rely on', () => {
    const { exitCode, stdout } = runInward(folderWith(PROJECT), ['where', FILE, '--blind', '--format', 'json']);
    const { file, candidates } = JSON.parse(stdout) as Answer;
    assert.equal(file, FILE);
    const [first, second] = candidates;
    assert.deepEqual(
      { ...first, score: undefined, reasons: undefined },
      { ...THERE, score: undefined, reasons: undefined },
    );
    assert.ok((first?.score ?? 0) > (second?.score ?? 1));
    assert.ok(Math.abs(candidates.reduce((sum, { score }) => sum + score, 0) - 1) < 1e-9);
    assert.ok(candidates.every(({ reasons }) => reasons.every((reason) => /^(?:For|Against) it: .*\.$/.test(reason))));
    assert.equal(exitCode, 0);
  });

  it('is asked of a part by its lines, and widens lines that cut a declaration', () => {
    const root = folderWith(PROJECT);
    const ask = (place: string): Answer =>
      JSON.parse(runInward(root, ['where', `${FILE}:${place}`, '--format', 'json']).stdout) as Answer;
    assert.deepEqual(ask('4').declarations, ['OrderQuery']);
    assert.deepEqual([ask('4-7').declarations, ask('4-7').widened], [['OrderQuery', 'Size'], true]);
    assert.equal(ask('3-7').widened, false);
    assert.match(runInward(root, ['where', `${FILE}:4-7`]).stdout, /query\.ts › OrderQuery, Size\nThe lines cut/);
  });

  it('says what is wrong with the question', () => {
    const root = folderWith({
      ...{ ...PROJECT, 'src/domain/empty.ts': '', 'notes.md': '', 'src/domain/picture.ts': 'PNG\0\0\u0001' },
      ...{ 'jest.config.ts': 'export default {};\n', 'src/domain/api.gen.ts': 'export const api = 1;\n' },
      ...{ 'src/domain/garbage.ts': '<<< ((( ]]', 'src/domain/id.test.ts': 'let a = 1;\n', 'logo.png': '\0\0' },
    });
    const cases: readonly (readonly [asked: string, says: RegExp])[] = [
      ['src/gone.ts', /src\/gone\.ts/],
      ['src', /is a folder\. `inward where` takes one file/],
      [`${FILE}:2`, /nothing is declared on these lines/],
      [`${FILE}:0`, /lines count from 1/],
      [`${FILE}:7-3`, /the first comes before the last/],
      ['src/domain/empty.ts', /declares nothing that can be read, imports nothing/],
      ['src/domain/garbage.ts', /declares nothing that can be read/],
      ['src/domain/picture.ts', /holds no text, so nobody can say/],
      ['src/domain/api.gen.ts', /is generated/],
      ['src/domain/id.test.ts', /is a test\. It belongs with the tests/],
      ['jest.config.ts', /configures a tool/],
      ['package.json', /it is no source file/],
      ['logo.png', /it is no source file/],
      ['notes.md', /is no module of a contract/],
    ];
    for (const [asked, says] of cases) {
      const { exitCode, stdout, stderr } = runInward(root, ['where', asked]);
      assert.match(stderr, says);
      assert.equal(stdout, '');
      assert.equal(exitCode, 2);
    }
  });

  it('tells a mixed file apart, with what each part alone needs', () => {
    const mixed = `import { Pool } from 'pg';
const rowOf = (id: string) => [id];
export class PgOrders {
  constructor(private readonly pool: Pool) {}
  save = (id: string) => this.pool.query('', rowOf(id));
}
export class OrderId {
  private constructor(readonly text: string) {}
  static of(text: string) { return new OrderId(text); }
}
`;
    const root = folderWith({ ...PROJECT, 'src/domain/mixed.ts': mixed });
    const { stdout } = runInward(root, ['where', 'src/domain/mixed.ts']);
    assert.match(stdout, /^ {2}adapters: PgOrders \(with rowOf\)$/m);
    const { split } = JSON.parse(
      runInward(root, ['where', 'src/domain/mixed.ts', '--format', 'json']).stdout,
    ) as Answer;
    assert.deepEqual(split, [
      { layer: 'adapters', declarations: ['PgOrders'], helpers: ['rowOf'] },
      { layer: 'domain', declarations: ['OrderId'] },
    ]);
  });
});
