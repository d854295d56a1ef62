import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readOutline } from '#adapters/languages/python/outline/readOutline.ts';

/** Statements that mean something else where others of them are there, too, or are not. */
const STATEMENTS = [
  ...[
    'import os\n',
    'from os import environ\n',
    'from time import time\n',
    'from clock import time\n',
    '\n',
    '# why\n',
  ],
  ...[
    'from shop import Orders, Base\n',
    'class Orders:\n    pass\n',
    "T = TypeVar('T')\n",
    'T = int\n',
    'x = Orders(Base())\n',
  ],
  ...['from typing import Final, overload\n', 'from enum import Enum\n', 'environ = 3\n', '__all__ = ["f", "Part"]\n'],
  'def f(x: T, y: "Orders") -> time:\n    y.save(x)\n    return environ["a"], time()\n',
  'class Part(Base, Enum):\n    x: Final[int] = 1\n\n    def find(self, orders: Orders):\n        orders.find(time(), os.getenv("a"))\n',
  ...[
    '@overload\ndef g(a: int): ...\n',
    'def g(a: Orders):\n    a.take(x)\n',
    'y: Orders = x\n',
    'Base.register(x, y)\n',
  ],
  'if os.environ:\n    z = time()\nelse:\n    def f(x): return open(x)\n',
  'try:\n    import json\nexcept Orders as error:\n    json = None\n',
  ...['def h():\n    from late import environ\n    return environ\n', 'for a in b: c = open(a)\n', 'a ?\n'],
];

const statement = fc.constantFrom(...STATEMENTS);
const edits = fc.array(
  fc.record({ at: fc.nat(20), removed: fc.nat(2), added: fc.array(statement, { maxLength: 2 }) }),
  { maxLength: 10 },
);

let texts = 0;

describe('the outline of a Python text that is edited', () => {
  it('is the outline of the text as it is then, whatever is kept from before', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 14 }), edits, (first, edits) => {
        const current = [...first];
        const path = `edited-${String(texts++)}.py`;
        readOutline(path, current.join(''));
        for (const { at, removed, added } of edits) {
          current.splice(Math.min(at, current.length), removed, ...added);
          const text = current.join('');
          assert.deepEqual(readOutline(path, text), readOutline(`fresh-${String(texts++)}.py`, text));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('leaves what was told before as it was', () => {
    const text = 'def f(a: Orders):\n    return open(a)\n';
    const before = readOutline('kept.py', text);
    const copy = structuredClone(before);
    readOutline('kept.py', `\n\n${text}`);
    assert.deepEqual(before, copy);
  });
});
