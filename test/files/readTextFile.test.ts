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

  it('is text although some of its bytes are no UTF-8', () => {
    const root = folderWith({ 'latin1.ts': Buffer.from('// caf\xe9\nimport "./a";', 'latin1') });
    assert.deepEqual(diskFiles(root).read('latin1.ts'), { kind: 'text', text: '// caf\uFFFD\nimport "./a";' });
  });

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
