import assert from 'node:assert/strict';
import fc from 'fast-check';
import { memoryFiles } from '#adapters/files/memory.ts';
import { applyTextEdits } from '#application/edits/applyTextEdits.ts';
import { editedFiles } from '#application/edits/editedFiles.ts';
import { filesTouched, projectEdit } from '#application/edits/projectEdit.ts';

const at = (line: number, start: number, end = start) => ({
  start: { line, character: start },
  end: { line, character: end },
});

describe('text edits', () => {
  it('replace what they name, in whatever order they come, and leave every other byte', () => {
    const edits = [
      { range: at(2, 0, 1), newText: 'X' },
      { range: at(0, 0), newText: '😀' },
      { range: at(1, 1, 3), newText: '' },
    ];
    assert.equal(applyTextEdits('\uFEFFa\r\nbcd\rc\n', edits), '\uFEFF😀a\r\nb\rX\n');
  });

  it('put several texts at one place one behind the other', () => {
    const edits = ['1', '2', '3'].map((newText) => ({ range: at(0, 1), newText }));
    assert.equal(applyTextEdits('ab', edits), 'a123b');
  });

  it('reach the end of a text where they name a place behind it', () => {
    assert.equal(applyTextEdits('a', [{ range: at(7, 0), newText: 'b' }]), 'ab');
  });

  it('give what replacing by offsets gives, over any text', () => {
    const characters = fc.constantFrom('a', 'é', '😀', '\n', '\r\n', '\r', '\u2028', ' ');
    const texts = fc.array(characters, { maxLength: 30 }).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const lines = text.split(/\r\n|\r|\n/);
        const line = one % lines.length;
        const character = other % ((lines[line]?.length ?? 0) + 1);
        const behind = applyTextEdits(text, [{ range: at(line, character), newText: '#' }]);
        assert.equal(behind.replace('#', ''), text);
        assert.equal(behind.slice(0, behind.indexOf('#')).split(/\r\n|\r|\n/).length - 1, line);
      }),
    );
  });
});

describe('the files as an edit will leave them', () => {
  const base = memoryFiles({ 'src/a.ts': 'one', 'src/b.ts': 'two', 'src/c.ts': 'three' });
  const known = new Set(base.list());
  const edit = projectEdit({
    edits: [
      { file: 'src/a.ts', range: at(0, 0, 3), newText: 'uno' },
      { file: 'src/b.ts', range: at(0, 3), newText: '!' },
    ],
    created: [{ file: 'new/d.ts', text: 'four' }],
    moved: new Map([['src/b.ts', 'lib/b.ts']]),
  });
  const after = editedFiles({ files: base, known }, edit);

  it('say what is edited, created and moved, and nothing else differs', () => {
    assert.deepEqual([...after.list()].sort(), ['lib/b.ts', 'new/d.ts', 'src/a.ts', 'src/c.ts']);
    assert.deepEqual(after.read('src/a.ts'), { kind: 'text', text: 'uno' });
    assert.deepEqual(after.read('lib/b.ts'), { kind: 'text', text: 'two!' });
    assert.deepEqual(after.read('new/d.ts'), { kind: 'text', text: 'four' });
    assert.deepEqual(after.read('src/b.ts'), { kind: 'absent' });
    assert.deepEqual(after.read('src/c.ts'), base.read('src/c.ts'));
    assert.deepEqual([...filesTouched(edit)].sort(), ['lib/b.ts', 'new/d.ts', 'src/a.ts', 'src/b.ts']);
  });

  it('are there or not, as files and folders', () => {
    assert.deepEqual(['src/b.ts', 'lib/b.ts', 'new/d.ts'].map(after.isFile), [false, true, true]);
    assert.deepEqual(['src', 'lib', 'new', 'old'].map(after.isFolder), [true, true, true, false]);
  });

  it('have no stamp where nothing was written, so that no cache takes them for what is on disk', () => {
    assert.deepEqual(['src/a.ts', 'lib/b.ts', 'new/d.ts'].map(after.stamp), [undefined, undefined, undefined]);
    assert.equal(after.stamp('src/c.ts'), base.stamp('src/c.ts'));
  });

  it('may be exchanged for one another: what moves to where something moves away', () => {
    const swap = projectEdit({
      moved: new Map([
        ['src/a.ts', 'src/b.ts'],
        ['src/b.ts', 'src/a.ts'],
      ]),
    });
    const swapped = editedFiles({ files: base, known }, swap);
    assert.deepEqual(swapped.read('src/a.ts'), base.read('src/b.ts'));
    assert.deepEqual(swapped.read('src/b.ts'), base.read('src/a.ts'));
    assert.deepEqual([...swapped.list()].sort(), ['src/a.ts', 'src/b.ts', 'src/c.ts']);
  });

  it('are gone where they are deleted, unless something else takes their place', () => {
    const left = editedFiles(
      { files: base, known },
      projectEdit({ deleted: ['src/a.ts', 'src/b.ts'], moved: new Map([['src/c.ts', 'src/b.ts']]) }),
    );
    assert.deepEqual([...left.list()].sort(), ['src/b.ts']);
    assert.equal(left.read('src/a.ts').kind, 'absent');
    assert.ok(!left.isFile('src/a.ts') && left.isFile('src/b.ts'));
  });
});
