import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readOutline } from '#adapters/languages/python/outline/readOutline.ts';
import type { Mistake } from '#adapters/languages/python/syntax/mistake.ts';
import { parsedAgain } from '#adapters/languages/python/syntax/parsedAgain.ts';
import { parseModule } from '#adapters/languages/python/syntax/parseModule.ts';

const PIECES = [
  ...[
    'import os.path as p\n',
    'from .a import (b,\n  c as d)\n',
    '@dec(x)\n',
    'class A(B):\n',
    'def f(self, x: "T" = 1):\n',
  ],
  ...[
    '    self.x = y\n',
    '    return f"{x!r:>{w}}"\n',
    'if a:\n',
    'else:\n',
    '    pass\n',
    'x = [\n  1,\n]\n',
    'match a:\n',
  ],
  ...[
    '    case B(c): pass\n',
    '"""',
    '"',
    "'",
    'f"{',
    '}',
    '(',
    ')',
    '#',
    '\\\n',
    ':',
    ';',
    '\t',
    '\r\n',
    '\n',
    ' ',
    '😀',
    '@',
  ],
  ...['x', 'try:\n', 'except* E: pass\n', 'type X[T] = T\n', 'async ', 'with a as b:\n', 'yield\n', '\uFEFF', '\f'],
];

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const edits = fc.array(fc.record({ at: fc.nat(400), removed: fc.nat(20), added: fc.constantFrom('', ...PIECES) }), {
  maxLength: 12,
});

function inOrder(mistakes: readonly Mistake[]): readonly string[] {
  return mistakes.map(({ offset, says, statement }) => `${String(offset)} ${says} ${String(statement)}`).sort();
}

describe('the syntax tree of a Python text that is edited', () => {
  it('is the tree of the text as it is then', () => {
    fc.assert(
      fc.property(text, edits, (first, edits) => {
        let before = { text: first, ...parseModule(first) };
        for (const { at, removed, added } of edits) {
          const start = Math.min(at, before.text.length);
          const next = before.text.slice(0, start) + added + before.text.slice(start + removed);
          const fresh = parseModule(next);
          const after = parsedAgain(before, next);
          assert.deepEqual(after.module, fresh.module);
          assert.deepEqual(inOrder(after.mistakes), inOrder(fresh.mistakes));
          before = { ...fresh, ...after };
        }
      }),
      { numRuns: 400 },
    );
  });

  it('takes a line behind a backslash for a part of the one above', () => {
    const first = 'import os.path as p\n\t\\\nif a:\n ';
    const next = `${first}f"{`;
    const after = parsedAgain({ text: first, ...parseModule(first) }, next);
    assert.deepEqual(after.module, parseModule(next).module);
  });

  it('gives the outline of the text as it is then', () => {
    fc.assert(
      fc.property(text, edits, (first, edits) => {
        let current = first;
        readOutline('edited.py', current);
        for (const { at, removed, added } of edits) {
          current = current.slice(0, at) + added + current.slice(at + removed);
          const edited = readOutline('edited.py', current);
          assert.deepEqual(edited, readOutline(`fresh-${current.length}.py`, ` ${current}`.slice(1)));
        }
      }),
      { numRuns: 100 },
    );
  });
});
