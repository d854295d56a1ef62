import assert from 'node:assert/strict';
import { forEachChild } from '#adapters/languages/python/syntax/children.ts';
import type { Node } from '#adapters/languages/python/syntax/nodes.ts';
import { parseModule } from '#adapters/languages/python/syntax/parseModule.ts';

/** The tree as words: each node with its kind, or what it says, and its parts in brackets. */
function shape(node: Node): string {
  const parts: string[] = [];
  forEachChild(node, (child) => void parts.push(shape(child)));
  const word = node.kind === 'Name' || node.kind === 'Identifier' ? node.name : node.kind;
  return parts.length === 0 ? word : `${word}(${parts.join(' ')})`;
}

const READABLE: readonly (readonly [text: string, ...statements: string[]])[] = [
  ['x = yield', 'Assign(x Yield)'],
  ['x = 20. + 3j', 'Assign(x BinOp(Constant Constant))'],
  ['a if b else c', 'Expr(IfExp(b a c))'],
  ['not a in b', 'Expr(UnaryOp(Compare(a b)))'],
  ['-a ** -b', 'Expr(UnaryOp(BinOp(a UnaryOp(b))))'],
  ['a < b is not c', 'Expr(Compare(a b c))'],
  ['(a := b)', 'Expr(NamedExpr(a b))'],
  ['lambda *a, b=c: d', 'Expr(Lambda(Parameter(a) Parameter(b c) d))'],
  ['f(x for x in y if z)', 'Expr(Call(f GeneratorExp(x ComprehensionClause(x y z))))'],
  ['f(*a, b=c, **d)', 'Expr(Call(f Starred(a) Keyword(b c) Keyword(d)))'],
  ['a[1:, ::2]', 'Expr(Subscript(a Tuple(Slice(Constant) Slice(Constant))))'],
  ['{**a, b: c}', 'Expr(Dict(b a c))'],
  ['f"{a!r:>{b}} {{c}} {d=}"', 'Expr(String(a b d))'],
  ['f"{a["b"]}"', 'Expr(String(Subscript(a String)))'],
  ["f'{a + f'{b}'}' rb'c' 'd'", 'Expr(String(BinOp(a String(b))))'],
  [
    'match a:\n  case B(c, d=[e, *_]) | {"f": 1, **g} if h: pass',
    'Match(a MatchCase(Pattern(Pattern(B Pattern(c) Pattern(Pattern(e) Pattern)) Pattern(String Pattern(Constant) g)) h Pass))',
  ],
  [
    'match = case = type = 1\nmatch(a)\nmatch[b]',
    'Assign(match case type Constant)',
    'Expr(Call(match a))',
    'Expr(Subscript(match b))',
  ],
  ['type A[B: C, *D, **E] = F', 'TypeAlias(A TypeParameter(B C) TypeParameter(D) TypeParameter(E) F)'],
  [
    'def f[T](a, /, b: c = d, *, e): return',
    'FunctionDef(f TypeParameter(T) Parameter(a) Parameter(b c d) Parameter(e) Return)',
  ],
  ['class A[T](B, m=C): x: D', 'ClassDef(A TypeParameter(T) B Keyword(m C) AnnAssign(x D))'],
  ['try: a\nexcept* b as c: d\nelse: e\nfinally: f', 'Try(Expr(a) ExceptHandler(b c Expr(d)) Expr(e) Expr(f))'],
  [
    'async def f():\n  async with a as b, c: await d\n  async for e in f: g',
    'FunctionDef(f With(WithItem(a b) WithItem(c) Expr(Await(d))) For(e f Expr(g)))',
  ],
  ['with (a as b, c):\n  d', 'With(WithItem(a b) WithItem(c) Expr(d))'],
  ['with (a, b) as c: d', 'With(WithItem(Tuple(a b) c) Expr(d))'],
  ['@a.b(c)\n@d\nclass E: ...', 'ClassDef(Call(Attribute(a b) c) d E Expr(Constant))'],
  ['from ...a.b import (c as d,\n  e)', 'ImportFrom(a.b ImportAlias(c d) ImportAlias(e))'],
  ['if a:\n\tb\nelif c: d\nelse:\n        e', 'If(a Expr(b) If(c Expr(d) Expr(e)))'],
  ['a = \\\r\n  b; c\r\n\f\r\nd', 'Assign(a b)', 'Expr(c)', 'Expr(d)'],
  ['\uFEFFa', 'Expr(a)'],
  ['été = "é😀"; b', 'Assign(été String)', 'Expr(b)'],
];

const BROKEN: readonly (readonly [text: string, ...statements: string[]])[] = [
  ['f(a,\ndef g(): pass', 'Expr(Call(f a))', 'FunctionDef(g Pass)'],
  ['x = [1, {"a": (\nclass A: pass', 'Assign(x List(Constant Dict(String Missing)))', 'ClassDef(A Pass)'],
  ['a.\nb', 'Expr(Attribute(a ))', 'Expr(b)'],
  ['print "x"\ny', 'Expr(print)', 'Expr(y)'],
  ['if a\n  b\nc', 'If(a Expr(b))', 'Expr(c)'],
  ['def\nclass\nfrom\nimport\na', 'FunctionDef()', 'ClassDef()', 'ImportFrom', 'Import', 'Expr(a)'],
  ['f"{a\nb', 'Expr(String(a))', 'Expr(b)'],
  ['"abc\nd', 'Expr(String)', 'Expr(d)'],
  ['  a\nb', 'Expr(a)', 'Expr(b)'],
  [')\n]]\na', 'Expr(a)'],
  ['try:\n  a\nb', 'Try(Expr(a))', 'Expr(b)'],
  ['@a\nb', 'Expr(b)'],
];

describe('the syntax tree of a Python text', () => {
  for (const [text, ...statements] of READABLE) {
    it(JSON.stringify(text), () => {
      const { module, mistakes } = parseModule(text);
      assert.deepEqual(module.body.map(shape), statements);
      assert.deepEqual(mistakes, []);
    });
  }

  describe('of one that is not written to its end', () => {
    for (const [text, ...statements] of BROKEN) {
      it(JSON.stringify(text), () => {
        const { module, mistakes } = parseModule(text);
        assert.deepEqual(module.body.map(shape), statements);
        assert.ok(mistakes.length > 0);
      });
    }
  });
});
