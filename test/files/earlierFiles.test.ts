import assert from 'node:assert/strict';
import { earlierFiles } from '#adapters/files/earlierFiles.ts';
import { memoryFiles } from '#adapters/files/memory.ts';
import { diskFiles } from '#adapters/files/disk.ts';
import type { Files } from '#application/ports/files.ts';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const base = memoryFiles({ 'same.ts': 'same', 'changed.ts': 'now', 'added.ts': 'new', 'lib/index.ts': '' });
const earlier = new Map([
  ['changed.ts', bytes('then')],
  ['added.ts', undefined],
  ['old/deleted.ts', bytes('gone')],
  ['node_modules/x/index.ts', bytes('')],
]);

function listed(files: Files): readonly string[] {
  return [...files.list()].sort();
}

describe('Files as they once were', () => {
  after(removeFolders);

  const files = earlierFiles(base, earlier);

  it('are listed as they were there, but for those that nobody looks at', () => {
    assert.deepEqual(listed(files), ['changed.ts', 'lib/index.ts', 'old/deleted.ts', 'same.ts']);
  });

  it('have the text they had', () => {
    assert.deepEqual(files.read('same.ts'), { kind: 'text', text: 'same' });
    assert.deepEqual(files.read('changed.ts'), { kind: 'text', text: 'then' });
    assert.deepEqual(files.read('old/deleted.ts'), { kind: 'text', text: 'gone' });
    assert.deepEqual(files.read('added.ts'), { kind: 'absent' });
    assert.deepEqual(files.read('never.ts'), { kind: 'absent' });
  });

  it('are there, and so are their folders', () => {
    assert.equal(files.isFile('old/deleted.ts'), true);
    assert.equal(files.isFolder('old'), true);
    assert.equal(files.isFolder('ol'), false);
    assert.equal(files.isFile('added.ts'), false);
    assert.equal(files.realPath('old/deleted.ts'), 'old/deleted.ts');
  });

  it('have stamps that no present file has', () => {
    assert.equal(files.stamp('same.ts'), base.stamp('same.ts'));
    assert.notEqual(files.stamp('changed.ts'), base.stamp('changed.ts'));
    assert.equal(files.stamp('added.ts'), undefined);
  });

  it('are read as files on the disk are', () => {
    const contents = {
      'mark.ts': Buffer.from('\uFEFFlet a;'),
      'utf16.ts': Buffer.from('\uFEFFlet b;', 'utf16le'),
      'film.ts': Buffer.from([0x47, 0, 1]),
      'bytes.ts': Buffer.from([0x61, 0xff, 0x62]),
      'large.ts': Buffer.alloc(4 * 1024 * 1024 + 1, 'x'),
    };
    const disk = diskFiles(folderWith(contents));
    const then = earlierFiles(memoryFiles(), new Map(Object.entries(contents)));
    for (const file of Object.keys(contents)) assert.deepEqual(then.read(file), disk.read(file));
  });
});
