import assert from 'node:assert/strict';
import type { Found } from './compare.ts';
import { differences } from './compare.ts';
import { readSpecs, withoutMarks } from './readSpec.ts';

const PAGE = [
  '# Page',
  '## First',
  'Prose, and a block without a title, which is no file:',
  '```sh',
  'inward check',
  '```',
  '```ts title="src/a.ts"',
  "import '😀'; import './b';",
  '//                   ^^^ error layer-order: may not',
  '//      ^^ cycle',
  '```',
  '```py title="src/c.py" crlf bom',
  '# start of file: hint unplaced-module',
  'x = 1',
  '```',
  '## Second',
  '```ts title="src/a.ts"',
  '```',
].join('\n');

const [first, second] = readSpecs(PAGE);

describe('the reader of specs', () => {
  it('begins a new set of files with each heading', () => {
    assert.deepEqual(first?.headings, ['Page', 'First']);
    assert.deepEqual(Object.keys(first.files), ['src/a.ts', 'src/c.py']);
    assert.deepEqual(second?.headings, ['Page', 'Second']);
    assert.deepEqual(second.files, { 'src/a.ts': '' });
  });

  it('reads carets as UTF-16 columns of the line above all marks', () => {
    const common = { file: 'src/a.ts', line: 0 };
    assert.deepEqual(first?.expected.slice(0, 2), [
      { ...common, character: 21, endCharacter: 24, rule: 'layer-order', severity: 'error', message: 'may not' },
      { ...common, character: 8, endCharacter: 10, rule: 'cycle', severity: undefined, message: '' },
    ]);
  });

  it('reads a mark at the start of a file, Windows line ends and a byte order mark', () => {
    const common = { file: 'src/c.py', line: 0, character: 0, endCharacter: 0, message: '' };
    assert.deepEqual(first?.expected[2], { ...common, rule: 'unplaced-module', severity: 'hint' });
    assert.equal(first.files['src/c.py'], '\uFEFF# start of file: hint unplaced-module\r\nx = 1\r\n');
  });

  it('reads what comes of choosing a fix', () => {
    const page = [
      '# Page',
      ...['```ts title="src/a.ts"', 'let a;', '//  ^ cycle', '```', ''],
      ...['Fix in `src/a.ts`: **Move `a` to `b`**', '', 'Prose.', ''],
      ...['```ts title="src/b.ts" crlf', 'let a;', '```', ''],
      ...['Gone: `src/a.ts`, `src/c.ts`.', '', 'Note: a part', '', 'Fix: **Other**', '', 'Refused: because', ''],
      'Not offered: `make-type-only`',
    ];
    const [spec] = readSpecs(page.join('\n'));
    assert.deepEqual(Object.keys(spec?.files ?? {}), ['src/a.ts']);
    assert.deepEqual(spec?.fixes, [
      {
        ...{ name: 'Move `a` to `b`', outcome: 'edit', file: 'src/a.ts', after: { 'src/b.ts': 'let a;\r\n' } },
        ...{ gone: ['src/a.ts', 'src/c.ts'], notes: ['a part'], reason: '' },
      },
      { name: 'Other', outcome: 'refused', file: undefined, after: {}, gone: [], notes: [], reason: 'because' },
      { name: 'make-type-only', outcome: 'not-offered', file: undefined, after: {}, gone: [], notes: [], reason: '' },
    ]);
    assert.equal(withoutMarks(spec.files['src/a.ts'] ?? ''), 'let a;\n');
  });

  it('refuses what it cannot understand rather than expecting nothing', () => {
    const page = (line: string): string => ['# P', '```ts title="a.ts"', 'x;', line, '```'].join('\n');
    assert.throws(() => readSpecs(page('//  ^^^ Layer Order')), /no mark is/);
    assert.throws(() => readSpecs(page('//  ^^^')), /no mark is/);
    assert.throws(() => readSpecs('# P\n```ts title="a.ts"\n//   ^ cycle\n```'), /no line above/);
    assert.throws(() => readSpecs('# P\n```ts title="a.ts"\nx'), /no end/);
    assert.throws(() => readSpecs('# P\nFix: Import types only'), /in bold/);
    assert.throws(() => readSpecs('# P\nNot offered: **Import types only**'), /as code/);
    assert.throws(() => readSpecs('# P\nRefused: no'), /which fix/);
    assert.throws(() => readSpecs('# P\n```ts title="a.ts"\n```\n```ts title="a.ts"\n```'), /twice/);
  });
});

describe('the comparison of specs', () => {
  const expected = first?.expected.slice(0, 1) ?? [];
  const found: Found = {
    ...{ file: 'src/a.ts', line: 0, character: 21, endCharacter: 24 },
    ...{ rule: 'layer-order', severity: 'error', message: 'domain may not import adapters' },
  };

  it('is content where each finding is expected', () => {
    assert.deepEqual(differences(expected, [found]), []);
  });

  it('tells a finding that is missing and one that nobody expects', () => {
    assert.match(differences(expected, []).join('\n'), /^Missing: src\/a\.ts:1:22-25 error layer-order: may not$/);
    assert.match(differences([], [found]).join('\n'), /^Unexpected: src\/a\.ts:1:22-25 error layer-order: domain may/);
    assert.equal(differences(expected, [found, found]).length, 1);
  });

  it('tells another range, rule, severity or message', () => {
    const others: Partial<Found>[] = [
      ...[{ line: 1 }, { character: 20 }, { endCharacter: 25 }, { file: 'src/b.ts' }],
      ...[{ rule: 'cycle' }, { severity: 'warning' }, { message: 'fine' }],
    ];
    for (const other of others) assert.equal(differences(expected, [{ ...found, ...other }]).length, 2);
  });
});
