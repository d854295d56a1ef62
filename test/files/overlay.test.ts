import assert from 'node:assert/strict';
import { memoryFiles } from '#adapters/files/memory.ts';
import { overlayFiles } from '#adapters/files/overlay.ts';

describe('Unsaved text over files', () => {
  it('is what counts until its document is closed', () => {
    const base = memoryFiles({ 'a.ts': 'saved' });
    const files = overlayFiles(base);
    files.open('a.ts', 'opened');
    assert.deepEqual(files.read('a.ts'), { kind: 'text', text: 'opened' });
    files.update('a.ts', 'typed');
    assert.deepEqual(files.read('a.ts'), { kind: 'text', text: 'typed' });
    base.set('a.ts', 'saved by somebody else');
    assert.deepEqual(files.read('a.ts'), { kind: 'text', text: 'typed' });
    files.close('a.ts');
    assert.deepEqual(files.read('a.ts'), { kind: 'text', text: 'saved by somebody else' });
  });

  it('is told from what is saved', () => {
    const files = overlayFiles(memoryFiles({ 'a.ts': 'saved' }));
    files.open('a.ts', 'saved');
    files.open('new.ts', '');
    assert.deepEqual(['a.ts', 'new.ts', 'b.ts'].map(files.isUnsaved), [false, true, false]);
    files.update('a.ts', 'typed');
    assert.ok(files.isUnsaved('a.ts'));
  });

  it('has a stamp of its own after every change', () => {
    const files = overlayFiles(memoryFiles({ 'a.ts': 'saved' }));
    const stamps = [files.stamp('a.ts')];
    files.open('a.ts', 'saved');
    stamps.push(files.stamp('a.ts'));
    files.update('a.ts', 'typed');
    stamps.push(files.stamp('a.ts'));
    assert.equal(new Set(stamps).size, 3);
    files.close('a.ts');
    assert.equal(files.stamp('a.ts'), stamps[0]);
  });

  it('may belong to a file that is not on disk', () => {
    const files = overlayFiles(memoryFiles({ 'a.ts': '' }));
    files.open('new/b.ts', 'text');
    assert.deepEqual([...files.list()], ['a.ts', 'new/b.ts']);
    assert.ok(files.isFile('new/b.ts'));
    assert.ok(files.isFolder('new'));
    assert.equal(files.realPath('new/b.ts'), 'new/b.ts');
    files.close('new/b.ts');
    assert.deepEqual([...files.list()], ['a.ts']);
    assert.equal(files.isFile('new/b.ts'), false);
    assert.equal(files.isFolder('new'), false);
    assert.equal(files.stamp('new/b.ts'), undefined);
  });

  it('of a file that the listing leaves out does not bring it in', () => {
    const base = memoryFiles({ 'a.ts': '', 'left-out.ts': '' });
    const files = overlayFiles({
      ...base,
      list: function* () {
        yield 'a.ts';
      },
    });
    files.open('left-out.ts', 'text');
    files.open('node_modules/p/index.ts', 'text');
    assert.deepEqual([...files.list()], ['a.ts']);
    assert.deepEqual(files.read('left-out.ts'), { kind: 'text', text: 'text' });
  });
});

describe('Files in memory', () => {
  it('are what was put there', () => {
    const files = memoryFiles({ 'src/a.ts': 'one' });
    files.set('src/b/c.ts', 'two');
    assert.deepEqual([...files.list()], ['src/a.ts', 'src/b/c.ts']);
    assert.deepEqual(files.read('src/a.ts'), { kind: 'text', text: 'one' });
    assert.deepEqual(files.read('src/z.ts'), { kind: 'absent' });
    assert.deepEqual([files.isFolder('src/b'), files.isFolder('src/a.ts'), files.isFolder('')], [true, false, true]);
  });

  it('have a new stamp with every text', () => {
    const files = memoryFiles({ 'a.ts': 'one' });
    const before = files.stamp('a.ts');
    files.set('a.ts', 'one');
    assert.notEqual(files.stamp('a.ts'), before);
  });

  it('are deleted alone or with their folder', () => {
    const files = memoryFiles({ 'a.ts': '', 'b/c.ts': '', 'b/d/e.ts': '', 'bc.ts': '' });
    files.delete('b');
    files.delete('a.ts');
    assert.deepEqual([...files.list()], ['bc.ts']);
  });
});
