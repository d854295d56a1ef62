import { rows } from './found.ts';

describe('import statements', () => {
  rows([
    ['import a', 'i a'],
    ['import a.b as c, d', 'i a.b', 'i d'],
    ['import a . b', 'i a.b'],
    ['import a, \\\n  b.c', 'i a', 'i b.c'],
    ['import a; import b ;from c import d', 'i a', 'i b', 'f c', 'f c:d'],
    ['\timport a\n        import b\f\n\fimport c', 'i a', 'i b', 'i c'],
    ['def f():\n  import a\nclass C: import b', 'i a', 'i b'],
    ['try: import a\nexcept ImportError: from b import a', 'i a', 'f b', 'f b:a'],
    ['if x:\\\n import a', 'i a'],
    ['importa\nimport_a = 1\nreimport = 2\nx.importer'],
    ['import ﬁle', 'i file'],
    ['import ünïcode.b', 'i ünïcode.b'],
  ]);
});

describe('from statements', () => {
  rows([
    ['from a import b', 'f a', 'f a:b'],
    ['from a.b import c as d, e', 'f a.b', 'f a.b:c', 'f a.b:e'],
    ['from a import *', 'f a'],
    ['from . import a', 'f .', 'f .:a'],
    ['from .a import b', 'f .a', 'f .a:b'],
    ['from ... a import b', 'f ...a', 'f ...a:b'],
    ['from .import a', 'f .', 'f .:a'],
    ['from.a import(b)', 'f .a', 'f .a:b'],
    ['from .... import a', 'f ....', 'f ....:a'],
    ['from a import (\n  b,  # one\n  c as d,\n\n)\nimport e', 'f a', 'f a:b', 'f a:c', 'i e'],
    ['from a \\\n  import \\\n  b', 'f a', 'f a:b'],
    ['from a.\\\nb import c', 'f a.b', 'f a.b:c'],
    ['raise Error from cause\nx = yield from it'],
    ['(yield\nfrom a)\nraise A \\\n  from b'],
    ['print("x"); from a import match, case, type', 'f a', 'f a:match', 'f a:case', 'f a:type'],
  ]);
});

describe('calls that import', () => {
  rows([
    ['importlib.import_module("a.b")', 'd a.b'],
    ["x = __import__('a')", 'd a'],
    [
      'from importlib import import_module\nimport_module(\n  "a.b",\n)',
      'f importlib',
      'f importlib:import_module',
      'd a.b',
    ],
    ['importlib.import_module(  # why (not)\n  # "b"\n  "a.b"  # c\n)', 'd a.b'],
    ['importlib.import_module(".a", package="b.c")', 'd b.c.a'],
    ['importlib.import_module("..a", "b.c")', 'd b.a'],
    ['importlib.import_module(".a", __package__)', 'd .a'],
    ['importlib.import_module(name)\n__import__(f"a{b}")\nimport_module("a" + b)\nimport_module("a" "b")'],
    ['self.import_module("a")\nother.__import__("a")\nmy_import_module("a")'],
    ['# importlib.import_module("a")\n"""importlib.import_module(\'a\')"""'],
    ['importlib.import_module("not a name")'],
  ]);
});

describe('what is no code', () => {
  rows([
    ['"""\nimport a\n"""\nimport b', 'i b'],
    ["'''\nimport a\n\\'''\n'''\nimport b", 'i b'],
    ['# import a\nx = 1 # from a import b'],
    ['x = "import a"\ny = \'\\\nimport a\'\nimport b', 'i b'],
    ['r"\\"\nimport a', 'i a'],
    ['x = rb"""\nimport a"""\nimport b', 'i b'],
    ['f"{x["import a"]}"; import b', 'i b'],
    ['f"""{\n  "}" # }"""\n}\nimport a"""\nimport b', 'i b'],
    ["f'{x:{'>'}{width}}'; import b", 'i b'],
    ["f'{{'; import a; f'}}{{}}'; import b", 'i a', 'i b'],
    ["rf'\\{x!r}'; import a\nt'{x}{f'{'y'}'}'; import b", 'i a', 'i b'],
    ["f'\\N{LEFT CURLY BRACKET}'; import a", 'i a'],
    ["f'{d['a']:%H:%M}' ; import a", 'i a'],
    ['if"a": import b', 'i b'],
  ]);
});

describe('half-typed code', () => {
  rows([
    ['import \nimport b', 'i b'],
    ['import a.\nimport b', 'i a', 'i b'],
    ['from a import\nimport b', 'f a', 'i b'],
    ['from a import (b,\nimport c', 'f a', 'f a:b', 'i c'],
    ['from a import (\n\nfrom c import d', 'f a', 'f c', 'f c:d'],
    ['from a import b as\nimport c', 'f a', 'f a:b', 'i c'],
    ['from a\nimport b', 'i b'],
    ['x = "abc\nimport b', 'i b'],
    ["x = f'{a\nimport b", 'i b'],
    ["x = f'{a[\nimport b\ny = {}", 'i b'],
    ['call(\nimport b', 'i b'],
    ['print "two", x\nexec "y"\nimport b', 'i b'],
    ['x = `a`; y <> z\nfrom b import c', 'f b', 'f b:c'],
    ['import a as', 'i a'],
  ]);
});
