import assert from 'node:assert/strict';
import { memoryFiles } from '#adapters/files/memory.ts';
import { pythonLanguage } from '#adapters/languages/python/language.ts';
import { makeTypeOnly } from '#adapters/languages/python/refactoring/makeTypeOnly.ts';
import type { Surroundings } from '#application/ports/refactorer.ts';
import { applyTextEdits } from '#application/edits/applyTextEdits.ts';
import { rangeOfSite } from '#domain/graph/module.ts';

const CHECKING = 'from typing import TYPE_CHECKING\n';

/** The site that is to be for types alone, the text, and what it is afterwards. */
const CASES: readonly (readonly [specifier: string, before: string, after: string])[] = [
  [
    'a.b:D',
    'from a.b import C, D, E\n\ndef f(x: D): return C\n',
    `${CHECKING}from a.b import C, E\n\nif TYPE_CHECKING:\n    from a.b import D\n\ndef f(x: "D"): return C\n`,
  ],
  [
    'a.b:C',
    'from a.b import C, D\ndef f(x: C): return D\n',
    `${CHECKING}from a.b import D\n\nif TYPE_CHECKING:\n    from a.b import C\ndef f(x: "C"): return D\n`,
  ],
  [
    'a.b:D',
    'from a.b import (\n    C,\n    D as F,\n)\n\ndef f(x: F): return C',
    `${CHECKING}from a.b import (\n    C,\n)\n\nif TYPE_CHECKING:\n    from a.b import D as F\n\ndef f(x: "F"): return C`,
  ],
  [
    'a.b',
    '\uFEFFfrom a.b import C\r\ndef f(x: C): pass\r\n',
    '\uFEFFfrom typing import TYPE_CHECKING\r\n\r\nif TYPE_CHECKING:\r\n    from a.b import C\r\ndef f(x: "C"): pass\r\n',
  ],
  [
    'a.b',
    'import a.b\ndef f(x: a.b.C): pass\n',
    `${CHECKING}\nif TYPE_CHECKING:\n    import a.b\ndef f(x: "a.b.C"): pass\n`,
  ],
  [
    'a',
    'from a import C\ndef f(x: Dict[\n C, int]): pass\n',
    `from __future__ import annotations\n\n${CHECKING}\nif TYPE_CHECKING:\n    from a import C\ndef f(x: Dict[\n C, int]): pass\n`,
  ],
  [
    'a',
    '"""Doc."""\n\nfrom a import C\n\n\ndef f(x: Dict[\n C, int]): pass\n',
    `"""Doc."""\n\nfrom __future__ import annotations\n\n${CHECKING}\nif TYPE_CHECKING:\n    from a import C\n\n\ndef f(x: Dict[\n C, int]): pass\n`,
  ],
  [
    'a',
    'import os\n\n\ndef f():\n    from a import C\n    x: C = os.sep\n    def g(y: C): pass\n',
    `import os\n${CHECKING}\nif TYPE_CHECKING:\n    from a import C\n\n\ndef f():\n    x: C = os.sep\n    def g(y: "C"): pass\n`,
  ],
  [
    'a',
    `from a import C\n${CHECKING}if TYPE_CHECKING:\n\tfrom z import y`,
    `${CHECKING}if TYPE_CHECKING:\n\tfrom z import y\n\tfrom a import C\n`,
  ],
  [
    'a',
    `import typing as t\nfrom a import C\nx = "😀"; y: t.Annotated[C, "q"]\n`,
    `import typing as t\n\nif t.TYPE_CHECKING:\n    from a import C\nx = "😀"; y: 't.Annotated[C, "q"]'\n`,
  ],
];

const REFUSED: readonly (readonly [specifier: string, text: string, reason: RegExp])[] = [
  ['a', 'from a import C\nx = C', /`C` is used when the program runs/],
  ['a', 'from a import C; x = 1\n', /Another statement/],
  ['a', 'from a import C\napp = App()\n@app.get("/")\ndef f(x: C): pass\n', /`app\.get` may look at the types of `f`/],
  [
    'a',
    'from p import M\nfrom a import C\nclass A(M): pass\nclass B(A):\n  x: C\n',
    /`M` may look at the types of `B`/,
  ],
  [
    'a',
    'from a import C\nfrom p import M\ndef f(x: Dict[\n C, int]): pass\nclass A(M):\n  x: int\n',
    /`M` may look at the types of `A`/,
  ],
  ['a', 'def f():\n  from a import C\n  x: C = C()', /is used when the program runs/],
  ['a', 'def f():\n  from a import C\n  x: C\ndef g():\n  from b import C\n  x: C', /means something else/],
  ['a', 'class A:\n  from a import C\n  x: C', /top level/],
  ['a', 'try:\n  from a import C\nexcept ImportError:\n  pass\n', /top level/],
  ['a', 'from a import *\n', /top level/],
];

describe('an import of Python that names types alone', () => {
  for (const [specifier, before, after] of CASES) {
    it(`is put where only type checkers look: ${JSON.stringify(before)}`, () => {
      const planned = plan(specifier, before);
      assert.ok(planned.kind === 'edit');
      assert.equal(applyTextEdits(before, planned.edit.edits), after);
    });
  }

  for (const [specifier, text, reason] of REFUSED) {
    it(`stays where it is needed: ${JSON.stringify(text)}`, () => {
      const planned = plan(specifier, text);
      assert.ok(planned.kind === 'refused');
      assert.match(planned.reason, reason);
    });
  }
});

function plan(specifier: string, text: string) {
  const files = memoryFiles({ 'm.py': text });
  const site = pythonLanguage.readFacts('m.py', text).imports.find((one) => one.specifier === specifier);
  assert.ok(site);
  const surroundings = { project: { files, known: new Set(['m.py']) } } as unknown as Surroundings;
  return makeTypeOnly({ kind: 'make-type-only', module: 'm.py', range: rangeOfSite(site) }, surroundings);
}
