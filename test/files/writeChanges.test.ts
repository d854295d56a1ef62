import assert from 'node:assert/strict';
import { chmodSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { writeChanges } from '#adapters/files/writeChanges.ts';
import type { FileChange } from '#application/applying/fileChanges.ts';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';

function change(file: string, textBefore: string, text: string): FileChange {
  return { file, from: file, textBefore, text };
}

function creation(file: string, text = ''): FileChange {
  return { file, from: undefined, textBefore: undefined, text };
}

function move(from: string, file: string, textBefore: string, text?: string): FileChange {
  return { file, from, textBefore, text };
}

function deletion(from: string, textBefore: string): FileChange {
  return { file: undefined, from, textBefore, text: undefined };
}

function bytes(root: string, file: string): Buffer {
  return readFileSync(path.join(root, file));
}

function reasonOf(root: string, changes: readonly FileChange[]): string {
  const written = writeChanges(root, changes);
  return written.kind === 'refused' ? written.reason : assert.fail('It was written');
}

describe('Writing a change of several files', () => {
  after(removeFolders);

  it('changes, makes and moves files, with their folders', () => {
    const root = folderWith({ 'a.ts': 'a', 'b.ts': 'b', 'c.ts': 'c' });
    chmodSync(path.join(root, 'b.ts'), 0o750);
    const changes = [
      change('a.ts', 'a', 'A'),
      creation('ports/clock.ts', 'clock'),
      move('b.ts', 'x/y/b.ts', 'b', 'B'),
      move('c.ts', 'x/c.ts', 'c'),
    ];
    assert.deepEqual(writeChanges(root, changes), { kind: 'written' });
    assert.deepEqual(readdirSync(root).sort(), ['a.ts', 'ports', 'x']);
    const contents = ['a.ts', 'ports/clock.ts', 'x/y/b.ts', 'x/c.ts'].map((file) => String(bytes(root, file)));
    assert.deepEqual(contents, ['A', 'clock', 'B', 'c']);
    assert.equal(statSync(path.join(root, 'x/y/b.ts')).mode & 0o777, 0o750);
  });

  it('takes files away, and lets others take their place', () => {
    const root = folderWith({ 'a.ts': 'a', 'b.ts': 'b', 'x/c.ts': 'c' });
    const changes = [deletion('a.ts', 'a'), move('b.ts', 'a.ts', 'b'), deletion('x/c.ts', 'c')];
    assert.deepEqual(writeChanges(root, changes), { kind: 'written' });
    assert.deepEqual(readdirSync(root).sort(), ['a.ts', 'x']);
    assert.equal(String(bytes(root, 'a.ts')), 'b');
    assert.deepEqual(readdirSync(path.join(root, 'x')), []);
  });

  it('puts back what it took away where something else cannot be done', () => {
    const root = folderWith({ 'a.ts': 'a', 'b.ts': 'b', 'folder/there.ts': '' });
    chmodSync(path.join(root, 'a.ts'), 0o640);
    assert.match(
      reasonOf(root, [deletion('a.ts', 'a'), creation('folder/there.ts')]),
      /There is a file .*Nothing was changed/,
    );
    assert.match(reasonOf(root, [deletion('a.ts', 'other'), change('b.ts', 'b', 'B')]), /a\.ts was changed meanwhile/);
    assert.match(reasonOf(root, [deletion('a.ts', 'a'), creation('b.ts/c.ts', 'c')]), /Nothing was changed/);
    assert.deepEqual(readdirSync(root).sort(), ['a.ts', 'b.ts', 'folder']);
    assert.deepEqual([String(bytes(root, 'a.ts')), String(bytes(root, 'b.ts'))], ['a', 'b']);
    assert.equal(statSync(path.join(root, 'a.ts')).mode & 0o777, 0o640);
  });

  it('keeps byte order marks and encodings', () => {
    const utf16 = Buffer.from('\uFEFFé', 'utf16le');
    const root = folderWith({ 'utf8.ts': '\uFEFFé', 'little.ts': utf16, 'big.ts': Buffer.from(utf16).swap16() });
    const files = ['utf8.ts', 'little.ts', 'big.ts'];
    assert.deepEqual(
      writeChanges(
        root,
        files.map((file) => change(file, 'é', 'ü')),
      ),
      { kind: 'written' },
    );
    assert.deepEqual(bytes(root, 'utf8.ts'), Buffer.from('\uFEFFü'));
    assert.deepEqual(bytes(root, 'little.ts'), Buffer.from('\uFEFFü', 'utf16le'));
    assert.deepEqual(bytes(root, 'big.ts'), Buffer.from('\uFEFFü', 'utf16le').swap16());
  });

  it('keeps links and other names of a file', () => {
    const root = folderWith({ 'real.ts': 'a', 'one.ts': 'b' });
    symlinkSync('real.ts', path.join(root, 'link.ts'));
    linkSync(path.join(root, 'one.ts'), path.join(root, 'two.ts'));
    writeChanges(root, [change('link.ts', 'a', 'A'), change('one.ts', 'b', 'B')]);
    assert.equal(String(bytes(root, 'real.ts')), 'A');
    assert.equal(String(bytes(root, 'two.ts')), 'B');
  });

  it('does nothing at all where one of the files speaks against it', () => {
    const outside = folderWith({ 'other.ts': 'o' });
    const root = folderWith({ 'a.ts': 'a', 'b.ts': 'b', 'readonly.ts': 'r', 'latin.ts': Buffer.from([0x61, 0xe9]) });
    chmodSync(path.join(root, 'readonly.ts'), 0o444);
    symlinkSync(path.join(outside, 'other.ts'), path.join(root, 'outside.ts'));
    symlinkSync(outside, path.join(root, 'elsewhere'));
    const against: readonly (readonly [FileChange, RegExp])[] = [
      [change('readonly.ts', 'r', 'R'), /^readonly\.ts is read-only\. Nothing was changed\.$/],
      [change('b.ts', 'not b', 'B'), /^b\.ts was changed meanwhile\./],
      [change('gone.ts', 'g', 'G'), /^gone\.ts /],
      [change('latin.ts', 'a\uFFFD', 'b\uFFFD'), /^latin\.ts has bytes that are no valid UTF-8/],
      [creation('b.ts'), /^There is a file b\.ts already\./],
      [creation('a.ts/b.ts'), /Nothing was changed\.$/],
      [move('a.ts', 'b.ts', 'a'), /^There is a file b\.ts already\./],
      [change('outside.ts', 'o', 'O'), /^outside\.ts lies outside of the project\./],
      [creation('elsewhere/new.ts'), /^elsewhere\/new\.ts would lie outside of the project\./],
    ];
    for (const [one, reason] of against) {
      assert.match(reasonOf(root, [change('a.ts', 'a', 'A'), creation('new/file.ts'), one]), reason);
      assert.equal(String(bytes(root, 'a.ts')), 'a');
      assert.ok(!existsSync(path.join(root, 'new')));
    }
  });

  it('takes back what is done where writing fails half-way', () => {
    const root = folderWith({ 'a.ts': 'a', 'b.ts': 'b', 'c.ts': 'c' });
    // What only shows when it is written: a folder where the new content would be prepared.
    mkdirSync(path.join(root, `c.ts.${String(process.pid)}.inward`));
    const changes = [
      change('a.ts', 'a', 'A'),
      move('b.ts', 'far/away/b.ts', 'b', 'B'),
      creation('new/file.ts'),
      change('c.ts', 'c', 'C'),
    ];
    assert.match(reasonOf(root, changes), /^A file could not be written: EEXIST/);
    assert.deepEqual(
      ['a.ts', 'b.ts', 'c.ts'].map((file) => String(bytes(root, file))),
      ['a', 'b', 'c'],
    );
    assert.ok(!existsSync(path.join(root, 'new')) && !existsSync(path.join(root, 'far')));
  });
});
