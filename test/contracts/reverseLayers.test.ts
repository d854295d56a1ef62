import assert from 'node:assert/strict';
import { editContract } from '#adapters/contracts/editContract.ts';

function reversed(text: string): string {
  const edits = editContract('inward.json', text, { kind: 'reverse-layers' });
  const [edit] = edits ?? [];
  assert.ok(edit);
  const starts = [0, ...[...text.matchAll(/\r\n|\n/g)].map(({ 0: end, index }) => index + end.length)];
  const offset = ({ line, character }: { line: number; character: number }) => (starts[line] ?? 0) + character;
  return text.slice(0, offset(edit.range.start)) + edit.newText + text.slice(offset(edit.range.end));
}

const LIST = `{
  // about the contract
  "layers": [ // innermost first?
    // what it is about
    { "name": "model", "paths": ["src/model/**"] }, // 🙂, really
    /* side by side */
    [
      { "name": "a", "paths": ["a"] },
      { "name": "b", "paths": ["b"] },
    ],

    { "name": "screens", "paths": ["src/screens/**"] } // what is seen
    // and no more
  ],
  "rules": {}
}
`;

const REVERSED = `{
  // about the contract
  "layers": [ // innermost first?

    { "name": "screens", "paths": ["src/screens/**"] }, // what is seen
    /* side by side */
    [
      { "name": "a", "paths": ["a"] },
      { "name": "b", "paths": ["b"] },
    ],
    // what it is about
    { "name": "model", "paths": ["src/model/**"] } // 🙂, really
    // and no more
  ],
  "rules": {}
}
`;

describe('reversing the order of the layers', () => {
  it('lets each layer take its comments along', () => {
    assert.equal(reversed(LIST), REVERSED);
  });

  it('keeps the line ends of Windows', () => {
    assert.equal(reversed(LIST.replaceAll('\n', '\r\n')), REVERSED.replaceAll('\n', '\r\n'));
  });

  it('keeps a trailing comma, and a list on one line', () => {
    assert.equal(
      reversed('{ "layers": [{ "a": 1 }, { "b": 2 }, 3,], }'),
      '{ "layers": [3, { "b": 2 }, { "a": 1 },], }',
    );
    assert.equal(reversed('{"layers":[1,2]}'), '{"layers":[2,1]}');
  });

  it('gives back what it was given when it is done twice', () => {
    const text = '{\n  "layers": [\n    { "a": 1 }, // one\n    { "b": 2 }, // two\n  ]\n}\n';
    assert.equal(reversed(reversed(text)), text);
  });

  it('does nothing where there is no list', () => {
    for (const text of ['', '{}', '{ "layers": {} }', '[']) {
      assert.equal(editContract('inward.json', text, { kind: 'reverse-layers' }), undefined);
    }
  });
});
