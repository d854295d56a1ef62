import assert from 'node:assert/strict';
import path from 'node:path';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { ONE_BREACH, TWO_LAYERS } from './projects.ts';
import { runInward } from './runInward.ts';

describe('inward explain', () => {
  after(removeFolders);

  it('tells layer, contract and why, imports, importers and findings', () => {
    const contract = TWO_LAYERS.replace(
      '"layers": [',
      '"contexts": { "paths": ["src/{context}/parts/**"] }, "layers": [{ "name": "all", "paths": ["src/**"] },',
    );
    const root = folderWith({
      ...ONE_BREACH,
      'inward.json': contract.replace('"src/domain/**"', '"src/domain/**", "**/order.ts"'),
      'src/domain/order.ts': `${ONE_BREACH['src/domain/order.ts'] ?? ''}import 'node:util';\nimport './gone';\n`,
      'src/index.ts': "export * from './domain/order';\n",
    });
    const { exitCode, stdout, stderr } = runInward(path.join(root, 'src'), ['explain', 'domain/order.ts']);
    assert.equal(
      stdout.replace(/(layer-order) {2}.*/, '$1'),
      [
        'domain/order.ts',
        '  Layer     domain',
        '  Context   none',
        '  Contract  inward.json',
        '',
        'Why',
        '  domain: its pattern **/order.ts fits the path down to src/domain/order.ts',
        '  not all: src/** fits the path down to src, which is less deep',
        '',
        'Imports',
        '  1:26  ./id                  domain/id.ts          domain',
        '  3:23  ../adapters/database  adapters/database.ts  adapters  error: layer-order',
        '  4:9   node:util             package node:util',
        '  5:9   ./gone                not found',
        '',
        'Imported by',
        '  index.ts  all',
        '',
        'Findings',
        '  3:23  error  layer-order',
        '',
      ].join('\n'),
    );
    assert.equal(stderr, '');
    assert.equal(exitCode, 0);
  });

  for (const [file, text, where] of [
    ['src/domain/half.ts', "import './order';\nexport class Half {", "Line 2, column 20: '}' expected."],
    [
      ...['src/domain/old.py', 'import decimal\n\nprint "1"\n'],
      'Line 3, column 1: This is Python 2: `print` is a function in Python 3, with brackets.',
    ],
    [
      ...['src/domain/latin.py', Buffer.from('x = 1\ny = "\xe9"\n', 'latin1')],
      'Line 2, column 6: The file is not UTF-8, and no comment in its first two lines says what else it is.',
    ],
    [
      ...['src/domain/four.py', 'a ?\nb ?\nc ?\nd ?\n'],
      [1, 2, 3].map((line) => `Line ${String(line)}, column 3: \`?\` does not belong here.`).join('\n            ') +
        '\n            1 more line cannot be read.',
    ],
  ] as const) {
    it(`says where ${file} cannot be read`, () => {
      const { exitCode, stdout } = runInward(folderWith({ ...ONE_BREACH, [file]: text }), ['explain', file]);
      const said = '  Text      The file does not parse as it stands, so only what can be read counts.\n';
      assert.ok(stdout.includes(`\n${said}            ${where}\n`), stdout);
      assert.equal(exitCode, 0);
    });
  }

  it('says what is no text', () => {
    const root = folderWith({ ...ONE_BREACH, 'src/domain/bytes.py': 'import os\u0000' });
    assert.match(
      runInward(root, ['explain', 'src/domain/bytes.py']).stdout,
      /^ {2}Text +no text, so its imports are not known$/m,
    );
  });

  it('says why a file lies in no layer', () => {
    const root = folderWith({
      ...ONE_BREACH,
      'src/loose.ts': '',
      'notes.md': '',
      '.gitignore': 'made.ts',
      'made.ts': '',
    });
    assert.match(runInward(root, ['explain', 'src/loose.ts']).stdout, /Layer +none: no pattern of a layer matches/);
    assert.match(runInward(root, ['explain', 'notes.md']).stdout, /Layer +none: this is no source file, or /);
    assert.match(runInward(root, ['explain', 'made.ts']).stdout, /Layer +none: this is no source file, or /);
  });

  it('says that there is no contract', () => {
    const { stdout } = runInward(folderWith({ 'a.ts': "import './b';", 'b.ts': '' }), ['explain', 'a.ts']);
    assert.match(stdout, /Layer +none, as there is no contract\n +Contract +none\n/);
    assert.match(stdout, /Imports\n {2}1:9 {2}\.\/b {2}b\.ts {2}in no layer\n/);
  });
});
