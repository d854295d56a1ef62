import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { diskFiles } from '#adapters/files/disk.ts';
import { addFiles, folderWith, removeFolders } from '#test/support/temporaryFolders.ts';

describe('The files of a folder', () => {
  after(removeFolders);

  it('are listed relative to it, with forward slashes, at any depth', () => {
    const root = folderWith({ 'a.ts': '', 'src/b.ts': '', 'src/deep/er/c.json': '', 'ünï/ço dé.ts': '' });
    assert.deepEqual(listOf(root), ['a.ts', 'src/b.ts', 'src/deep/er/c.json', 'ünï/ço dé.ts']);
  });

  it('are those of an empty list where the folder is empty or gone', () => {
    const root = folderWith();
    assert.deepEqual(listOf(root), []);
    assert.deepEqual(listOf(path.join(root, 'gone')), []);
  });

  it('leave out what no project writes by hand', () => {
    const root = folderWith({
      'src/a.ts': '',
      'node_modules/p/index.js': '',
      'packages/p/node_modules/q/index.js': '',
      '.git/hooks/x.js': '',
      '.next/server/page.js': '',
      'env/pyvenv.cfg': '',
      'env/lib/site.py': '',
      'py/__pycache__/a.pyc': '',
    });
    assert.deepEqual(listOf(root), ['src/a.ts']);
  });

  it('leave out the usual output beside a package file where no .gitignore says what is output', () => {
    const root = folderWith({
      'package.json': '{}',
      'dist/a.js': '',
      'out/b.js': '',
      'src/adapters/out/mail.ts': '',
      'src/build/plan.ts': '',
    });
    assert.deepEqual(listOf(root), ['package.json', 'src/adapters/out/mail.ts', 'src/build/plan.ts']);
  });

  it('have the usual names of output in them where a .gitignore says something else', () => {
    const root = folderWith({ '.gitignore': 'out/\n', 'package.json': '{}', 'build/gulp.js': '', 'out/b.js': '' });
    assert.deepEqual(listOf(root), ['.gitignore', 'build/gulp.js', 'package.json']);
  });

  it('leave out what .gitignore files name, the nearest deciding', () => {
    const root = folderWith({
      '.gitignore': '# output\n/generated\n*.log\n!keep.log\nsecret/*\n!secret/open.ts\n',
      'generated/a.ts': '',
      'src/generated/b.ts': '',
      'src/x.log': '',
      'src/keep.log': '',
      'secret/closed.ts': '',
      'secret/open.ts': '',
      'pkg/.gitignore': '!*.log\n*.tmp.ts\r\n',
      'pkg/y.log': '',
      'pkg/z.tmp.ts': '',
      'z.tmp.ts': '',
    });
    assert.deepEqual(listOf(root), [
      '.gitignore',
      'pkg/.gitignore',
      'pkg/y.log',
      'secret/open.ts',
      'src/generated/b.ts',
      'src/keep.log',
      'z.tmp.ts',
    ]);
  });

  it('obey the .gitignore files above them in the same checkout', () => {
    const checkout = folderWith({
      '.gitignore': 'lib/\n/packages/a/made.ts\n',
      '.git/info/exclude': 'private.ts\n',
      'packages/.gitignore': '*.out.ts\n',
      'packages/a/src/a.ts': '',
      'packages/a/src/b.out.ts': '',
      'packages/a/lib/a.js': '',
      'packages/a/made.ts': '',
      'packages/a/private.ts': '',
    });
    assert.deepEqual(listOf(path.join(checkout, 'packages/a')), ['src/a.ts']);
  });

  it('are all listed in a folder that the checkout around it ignores as a whole', () => {
    const checkout = folderWith({ '.gitignore': 'tmp/\n', '.git/HEAD': '', 'tmp/work/src/a.ts': '' });
    assert.deepEqual(listOf(path.join(checkout, 'tmp/work')), ['src/a.ts']);
  });

  it('are listed once, however many links lead to them', () => {
    const root = folderWith({ '.gitignore': 'hidden/\n', 'real/a.ts': '', 'hidden/b.ts': '' });
    link(root, 'real', 'again');
    link(root, '..', 'real/up');
    link(root, 'hidden', 'shown');
    link(root, 'hidden', 'shown-too');
    link(root, 'real/a.ts', 'same.ts');
    assert.deepEqual(listOf(root), ['.gitignore', 'hidden/b.ts', 'real/a.ts']);
  });

  it('do not come from outside through a linked folder, but may through a linked file', () => {
    const root = folderWith({ 'a.ts': '' });
    const elsewhere = folderWith({ 'b.ts': '', 'folder/c.ts': '' });
    link(root, path.join(elsewhere, 'folder'), 'folder');
    link(root, path.join(elsewhere, 'b.ts'), 'b.ts');
    assert.deepEqual(listOf(root), ['a.ts', 'b.ts']);
    assert.equal(diskFiles(root).realPath('b.ts'), undefined);
  });

  it('survive links that lead nowhere or in a circle', () => {
    const root = folderWith({ 'a.ts': '' });
    link(root, 'nowhere.ts', 'dangling.ts');
    link(root, 'one', 'two');
    link(root, 'two', 'one');
    const files = diskFiles(root);
    assert.deepEqual([...files.list()], ['a.ts']);
    assert.deepEqual(files.unreadFolders(), []);
    assert.deepEqual(files.read('dangling.ts'), { kind: 'absent' });
    assert.deepEqual(files.read('one'), { kind: 'unreadable', reason: 'its symbolic links lead in a circle' });
    assert.equal(files.isFile('one'), false);
    assert.equal(files.stamp('one'), undefined);
    assert.equal(files.realPath('one'), undefined);
  });

  it('survive a folder that vanishes while it is being listed, and tell of it', () => {
    const root = folderWith({ 'a.ts': '', 'b/b.ts': '', 'c/c.ts': '' });
    const files = diskFiles(root);
    const list = files.list();
    assert.equal(list.next().value, 'a.ts');
    rmSync(path.join(root, 'b'), { recursive: true });
    assert.deepEqual([...list], ['c/c.ts']);
    assert.deepEqual(
      files.unreadFolders().map(({ folder }) => folder),
      ['b'],
    );
    assert.match(files.unreadFolders()[0]?.reason ?? '', /no such file or directory/);
  });

  it('obey no .gitignore that is not a file, and tell of it', () => {
    const root = folderWith({ 'a.ts': '' });
    mkdirSync(path.join(root, '.gitignore'));
    const files = diskFiles(root);
    assert.deepEqual([...files.list()], ['a.ts']);
    assert.match(files.unreadFolders()[0]?.reason ?? '', /\.gitignore cannot be read/);
  });

  it('change with the folder from one listing to the next', () => {
    const root = folderWith({ 'a.ts': '' });
    const files = diskFiles(root);
    assert.deepEqual([...files.list()], ['a.ts']);
    addFiles(root, { 'b.ts': '' });
    assert.deepEqual([...files.list()].sort(), ['a.ts', 'b.ts']);
  });
});

function listOf(root: string): string[] {
  return [...diskFiles(root).list()].sort();
}

function link(root: string, target: string, name: string): void {
  symlinkSync(target, path.join(root, name));
}
