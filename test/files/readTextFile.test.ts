import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { diskFiles } from '#adapters/files/disk.ts';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';

describe('A file on disk', () => {
  after(removeFolders);

  it('is read as UTF-8, without a byte order mark, as editors count', () => {
    const root = folderWith({
      'ascii.ts': 'import "./a";\r\n',
      'accents.ts': 'const é = "🦀";',
      'marked.ts': '\uFEFFimport "./a";',
      'empty.ts': '',
    });
    const files = diskFiles(root);
    assert.deepEqual(files.read('ascii.ts'), { kind: 'text', text: 'import "./a";\r\n' });
    assert.deepEqual(files.read('accents.ts'), { kind: 'text', text: 'const é = "🦀";' });
    assert.deepEqual(files.read('marked.ts'), { kind: 'text', text: 'import "./a";' });
    assert.deepEqual(files.read('empty.ts'), { kind: 'text', text: '' });
  });

  it('is read as UTF-16 where its mark says so', () => {
    const little = Buffer.from('\uFEFFimport "./ä";', 'utf16le');
    const big = Buffer.from(little).swap16();
    const root = folderWith({ 'little.ts': little, 'big.ts': big, 'odd.ts': Buffer.concat([big, Buffer.of(0)]) });
    for (const name of ['little.ts', 'big.ts', 'odd.ts']) {
      assert.deepEqual(diskFiles(root).read(name), { kind: 'text', text: 'import "./ä";' });
    }
  });

  it('is read as a comment in its first two lines says', () => {
    const root = folderWith({
      'latin.py': Buffer.from('#!/usr/bin/python\n# -*- coding: latin-1 -*-\nx = "\xe9"', 'latin1'),
      'own.py': Buffer.from('# coding: rot13\nx = "\xe9"', 'latin1'),
      'late.py': Buffer.from('\nx = 1\n# coding: latin-1\nx = "\xe9"', 'latin1'),
    });
    const text = (name: string) => {
      const content = diskFiles(root).read(name);
      return content.kind === 'text' ? content.text.split('\n').at(-1) : content.kind;
    };
    assert.deepEqual(['latin.py', 'own.py', 'late.py'].map(text), ['x = "é"', 'x = "\uFFFD"', 'x = "\uFFFD"']);
  });

  for (const [name, bytes, text] of [
    ['latin-1', [0xe9, 0x80], 'é\x80'],
    ['iso_8859_1', [0xe9], 'é'],
    ['Latin-1-unix', [0xe9], 'é'],
    ['cp1252', [0x80, 0xe9], '€é'],
    ['iso-8859-15', [0xa4], '€'],
    ['koi8_r', [0xc1], 'а'],
    ['euc_jp', [0xa4, 0xa2], 'あ'],
    ['cp932', [0x82, 0xa0], 'あ'],
    ['mac-roman', [0x8e], 'é'],
    ['UTF8', [0xc3, 0xa9], 'é'],
  ] as const) {
    it(`is read in the encoding ${name}`, () => {
      const root = folderWith({ 'a.py': Buffer.concat([Buffer.from(`# coding: ${name}\n`), Buffer.from(bytes)]) });
      assert.deepEqual(diskFiles(root).read('a.py'), { kind: 'text', text: `# coding: ${name}\n${text}` });
    });
  }

  it('is told where plain ASCII says that it is in an encoding that nobody knows', () => {
    const known = ['utf-8', 'utf8', 'ascii', 'latin-1', 'cp1252', 'cp437', 'rot13', 'euc_jp', 'utf-8-unix', 'koi8_r'];
    const root = folderWith({
      'wrong.py': '#!/usr/bin/python\n# coding: uft-8\nx = 1\n',
      'late.py': 'x = 1\n# coding: uft-8\n',
      ...Object.fromEntries(known.map((name) => [`${name}.py`, `# coding: ${name}\n`])),
    });
    const mistakeIn = (name: string) => {
      const content = diskFiles(root).read(name);
      return content.kind === 'text' ? content.mistake : content.kind;
    };
    assert.deepEqual(mistakeIn('wrong.py'), {
      at: { line: 1, character: 10 },
      says: 'No encoding is known here as `uft-8`, so the file is read as UTF-8.',
    });
    for (const name of ['late', ...known]) assert.equal(mistakeIn(`${name}.py`), undefined, name);
  });

  for (const [title, head, says, line, character] of [
    ['says nothing', 'x\r\ny', /^The file is not UTF-8, and no comment in its first two lines says/, 1, 1],
    ['says UTF-8', '# coding: utf-8\n', /^The file is not in the encoding `utf-8`/, 1, 0],
    ['says ASCII', '# coding: ascii\n', /^The file is not in the encoding `ascii`/, 1, 0],
    ['says an encoding that it is not in', '# coding: euc-jp\n', /^The file is not in the encoding `euc-jp`/, 1, 0],
    ['says one that nobody knows', '# coding: rot13\n', /^No encoding is known here as `rot13`/, 0, 10],
    ['cannot be in what it says', '\n# coding: utf-16\n', /^No encoding is known here as `utf-16`/, 1, 10],
    ['has a byte order mark', '\xef\xbb\xbf# coding: latin-1\n', /^The file is not UTF-8, although it begins/, 1, 0],
  ] as const) {
    it(`is text, with the place of what no encoding knows, where it ${title}`, () => {
      const root = folderWith({ 'a.py': Buffer.concat([Buffer.from(head, 'latin1'), Buffer.of(0xe9, 0x20)]) });
      const content = diskFiles(root).read('a.py');
      assert.equal(content.kind, 'text');
      assert.match(content.text, /\uFFFD $/);
      assert.match(content.mistake?.says ?? '', says);
      assert.deepEqual(content.mistake?.at, { line, character });
    });
  }

  it('is no text where there is a zero byte near its beginning', () => {
    const root = folderWith({
      'video.ts': Buffer.from([0x47, 0x40, 0x00, 0x10]),
      'late.ts': `${'x'.repeat(8192)}\0`,
    });
    assert.deepEqual(diskFiles(root).read('video.ts'), { kind: 'not-text' });
    assert.equal(diskFiles(root).read('late.ts').kind, 'text');
  });

  it('is too large beyond four megabytes', () => {
    const limit = 4 * 1024 * 1024;
    const root = folderWith({
      'most.ts': 'x'.repeat(limit),
      'more.ts': 'x'.repeat(limit + 1),
      'much.ts': 'x'.repeat(5 * limit),
    });
    const most = diskFiles(root).read('most.ts');
    assert.equal(most.kind === 'text' && most.text.length, limit);
    assert.deepEqual(diskFiles(root).read('more.ts'), { kind: 'too-large', bytes: limit + 1 });
    assert.deepEqual(diskFiles(root).read('much.ts'), { kind: 'too-large', bytes: 5 * limit });
  });

  it('is absent, or unreadable with a reason', () => {
    const root = folderWith({ 'a.ts': '' });
    mkdirSync(path.join(root, 'folder.ts'));
    const files = diskFiles(root);
    assert.deepEqual(files.read('gone.ts'), { kind: 'absent' });
    assert.deepEqual(files.read('a.ts/below.ts'), { kind: 'absent' });
    assert.deepEqual(files.read('folder.ts'), { kind: 'unreadable', reason: 'it is a folder' });
  });

  it('that is a pipe blocks nobody', function () {
    const root = folderWith({ 'a.ts': '' });
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [path.join(root, 'pipe.ts')]);
    const files = diskFiles(root);
    assert.deepEqual([...files.list()], ['a.ts']);
    assert.equal(files.isFile('pipe.ts'), false);
    assert.deepEqual(files.read('pipe.ts'), { kind: 'text', text: '' });
  });

  it('is told apart from folders', () => {
    const files = diskFiles(folderWith({ 'src/a.ts': '' }));
    assert.deepEqual([files.isFile('src/a.ts'), files.isFile('src'), files.isFile('b.ts')], [true, false, false]);
    assert.deepEqual([files.isFolder('src/a.ts'), files.isFolder('src'), files.isFolder('')], [false, true, true]);
  });
});

describe('The stamp of a file', () => {
  after(removeFolders);

  it('stays while the file does, and changes with its content', async () => {
    const root = folderWith({ 'a.ts': 'one' });
    const files = diskFiles(root);
    const settled = await settledStamp(files, 'a.ts');
    assert.equal(files.stamp('a.ts'), settled);
    writeFileSync(path.join(root, 'a.ts'), 'two');
    assert.notEqual(files.stamp('a.ts'), settled);
    assert.equal(files.stamp('gone.ts'), undefined);
  });

  it('is never trusted so soon after a change that another one could hide in the same tick', () => {
    const root = folderWith({ 'a.ts': 'one' });
    const files = diskFiles(root);
    assert.notEqual(files.stamp('a.ts'), files.stamp('a.ts'));
  });

  it('changes although size and time of change were put back', async () => {
    const root = folderWith({ 'a.ts': 'one' });
    const files = diskFiles(root);
    const long = new Date('2020-02-02T02:02:02.222Z');
    utimesSync(path.join(root, 'a.ts'), long, long);
    const before = await settledStamp(files, 'a.ts');
    writeFileSync(path.join(root, 'a.ts'), 'two');
    utimesSync(path.join(root, 'a.ts'), long, long);
    assert.notEqual(await settledStamp(files, 'a.ts'), before);
  });
});

/** The stamp once the clock has moved on far enough for it to be trusted: two in a row are the same. */
async function settledStamp(files: ReturnType<typeof diskFiles>, name: string): Promise<string | undefined> {
  for (;;) {
    const stamp = files.stamp(name);
    if (stamp === files.stamp(name)) return stamp;
    await new Promise(setImmediate);
  }
}
