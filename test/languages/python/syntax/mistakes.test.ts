import assert from 'node:assert/strict';
import { readOutline } from '#adapters/languages/python/outline/readOutline.ts';

/** What is said of a text: for each mistake the place, as people count it, and the sentence. */
function saidOf(text: string): readonly string[] {
  const { mistakes = [] } = readOutline('a.py', text);
  return mistakes.map(({ at, says }) => `${String(at.line + 1)}:${String(at.character + 1)} ${says}`);
}

const NEVER_CLOSED = 'The `(` here is never closed.';
const NO_STRING_END = 'The string that begins here is never closed.';
const NO_BLOCK = 'An indented block is missing before this line.';
const NO_NAME = 'A name is missing here.';
const NO_EXPRESSION = 'An expression is missing here.';
const MIXED = 'Tabs and spaces are mixed here, so that the indentation depends on how wide a tab is.';

const HALF_TYPED: readonly (readonly [text: string, ...said: string[]])[] = [
  ['def f(x)\n    pass\n', '1:9 `:` is missing here.'],
  ['if x = 3:\n  pass\n', '1:6 `=` does not belong here.'],
  ['x = \n', `1:5 ${NO_EXPRESSION}`],
  ['x = a.\ny = 1\n', `1:7 ${NO_NAME}`],
  ['f(a b)\n', '1:5 `b` does not belong here.'],
  ['f(a,\n  b\ndef g(): pass\n', `1:2 ${NEVER_CLOSED}`],
  ['def f(a, b:\n    return 1\n', `1:6 ${NEVER_CLOSED}`],
  ['x = foo(a,\ny = 3\nz = 4\n', '3:1 `z` does not belong here, where the `(` of a line above is still open.'],
  ['class A:\nx = 1\n', `2:1 ${NO_BLOCK}`],
  ['  x = 1\n', '1:3 This line is indented, and nothing above it says why.'],
  ['import\nfrom a import\n', ...['1:7', '2:14'].map((at) => `${at} The name of what is imported is missing here.`)],
  ['x = "abc\ny = """abc\n\n', `1:5 ${NO_STRING_END}`, `2:5 ${NO_STRING_END}`],
  ['x = f"{a b}"\n', '1:10 `b` does not belong here.'],
  ['@dec\nx = 1\n', '2:1 A function or a class is missing behind its decorator.'],
  ['try:\n  a\nb\n', '1:1 This `try` has neither an `except` nor a `finally`.'],
  ['a = 1 if b\n', '1:11 `else` is missing here.'],
  ['del\nglobal\n', '1:4 Something is missing at the end of this line.', `2:7 ${NO_NAME}`],
  ['"😀"; a ? b\n', '1:9 `?` does not belong here.'],
  ['\uFEFFa ?\r\n\fb ?\r\n', '1:3 `?` does not belong here.', '2:4 `?` does not belong here.'],
  ['x = ] ) }\n', '1:5 `]` does not belong here.'],
];

const PYTHON_2: readonly (readonly [text: string, ...said: string[]])[] = [
  [
    'print "x", y\nexec code in names\n',
    ...['1:1 This is Python 2: `print` is a function in Python 3, with brackets.'],
    ...['2:1 This is Python 2: `exec` is a function in Python 3, with brackets.'],
  ],
  ['try:\n  a\nexcept E, e:\n  b\n', '3:11 This is Python 2: Python 3 writes `except … as e`.'],
  ['x = `a` + 1\n', '1:5 This is Python 2: `repr(…)` takes the place of backticks in Python 3.'],
  ['if a <> b: pass\n', '1:6 This is Python 2: Python 3 writes `!=`.'],
  ['x = 0777\n', '1:5 This is Python 2: Python 3 writes numbers to the base of eight as `0o17`.'],
  ['x = 10L\n', '1:5 This is Python 2: whole numbers of Python 3 have no `L` at their end.'],
  ['x = ur"abc"\n', '1:5 This is Python 2: a string of Python 3 is `u"…"` or `r"…"`, not both.'],
  ['raise E, "no", trace\n', '1:8 This is Python 2: Python 3 writes `raise Error("…")`.'],
  ['def f(a, (b, c)=d, e=1): pass\n', '1:10 This is Python 2: a parameter of Python 3 is one name, without brackets.'],
  ['x = lambda (a, b): a\n', '1:12 This is Python 2: a parameter of Python 3 is one name, without brackets.'],
];

const INDENTATION: readonly (readonly [text: string, ...said: string[]])[] = [
  ['if a:\n        b\n\tc\n', `3:2 ${MIXED}`],
  ['if a:\n\tb\n        c\n', `3:9 ${MIXED}`],
  ['if a:\n    if b:\n\tc\n', `3:2 ${MIXED}`],
  ['if a:\n        b\n    c\n', '3:5 This line is indented like none of the blocks above it.'],
];

/** What looks like a mistake and is none. */
const FINE: readonly string[] = [
  'print\nprint(x)\nprint >>x\nexec(a)\n',
  'try: a\nexcept (A, b): c\n',
  'try: a\nexcept A, B: c\n',
  'x = 0, 00, 0_0, 0777.5, 0777e1, 0777j, 0o17, 0xF\n',
  'x = 1if a else 2\n',
  'if a:\n\tb\nelse:\n        c\n',
  'if a:\n\tif b:\n\t    c\n\td\n',
  'x = (\n\ta,\n        b)\n',
  'if a:\n\tb\n        # c\n        \n\td\n',
  '\\\nx = 1\n',
  'x = f"{a!r:>{b}} {c=} {{d}} {e:%Y-%m}" \'%s\'\n',
  "x = rf'{a:\\d}'\n",
  'x = f"{a + b = # c\n  }"\n',
];

describe('what cannot be read of a Python text', () => {
  for (const [title, texts] of [
    ['is told of code that is being typed', HALF_TYPED],
    ['is told of Python 2', PYTHON_2],
    ['is told of indentation', INDENTATION],
  ] as const) {
    describe(title, () => {
      for (const [text, ...said] of texts) it(JSON.stringify(text), () => assert.deepEqual(saidOf(text), said));
    });
  }

  describe('is nothing', () => {
    for (const text of FINE) it(`of ${JSON.stringify(text)}`, () => assert.deepEqual(saidOf(text), []));
  });

  it('is all the rest where code is nested deeper than anybody writes', () => {
    const deep = `${'('.repeat(50_000)}\n`;
    assert.deepEqual(saidOf(deep), ['1:1 The code is nested deeper than can be followed.']);
  });
});
