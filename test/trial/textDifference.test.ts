import assert from 'node:assert/strict';
import { applyTextEdits } from '#application/edits/applyTextEdits.ts';
import { textDifference } from '#application/applying/textDifference.ts';

describe('the difference between two texts', () => {
  it('names the lines that differ and no others', () => {
    const edits = textDifference('a.py', 'one\ntwo\nthree\nfour\n', 'one\n2\nthree\nfour\nfive\n');
    assert.deepEqual(
      edits.map(({ range, newText }) => [range.start.line, range.end.line, newText]),
      [
        [1, 2, '2\n'],
        [4, 4, 'five\n'],
      ],
    );
  });

  it('says nothing of texts that are the same', () => {
    assert.deepEqual(textDifference('a.py', 'one\n', 'one\n'), []);
  });

  it('leads from the one to the other, whatever ends their lines and wherever they end', () => {
    const texts = [
      '',
      '\n',
      'a',
      'a\n',
      'b\r\na\r\n',
      'a\n\nb\n',
      '\uFEFFa\nb',
      'b\nc\na\nb\n',
      'c\na\n\nb',
      'a\r\nb\n',
    ];
    for (const before of texts) {
      for (const after of texts) {
        const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
        const wanted = mark + after.replace('\uFEFF', '');
        assert.equal(
          applyTextEdits(before, textDifference('a.py', before, wanted)),
          wanted,
          JSON.stringify([before, after]),
        );
      }
    }
  });
});
