import { rows } from './found.ts';

const FROM = 'f typing';

describe('what a type checker alone reads', () => {
  rows([
    ['if TYPE_CHECKING:\n  import a\nimport b', 't a', 'i b'],
    ['if TYPE_CHECKING: import a; import b\nimport c', 't a', 't b', 'i c'],
    ['if TYPE_CHECKING:\n  from a import b\nelse:\n  import c', 't a', 't a:b', 'i c'],
    ['if not TYPE_CHECKING:\n  import a\nelse:\n  import b', 'i a', 't b'],
    ['if not TYPE_CHECKING:\n  import a\nelif x:\n  import b\nelse:\n  import c', 'i a', 't b', 't c'],
    ['if x:\n  import a\nelif TYPE_CHECKING:\n  import b\nelse:\n  import c', 'i a', 't b', 'i c'],
    ['import typing\nif typing.TYPE_CHECKING:\n  import a', 'i typing', 't a'],
    ['import typing as t\nif t.TYPE_CHECKING:\n  import a', 'i typing', 't a'],
    [
      'from typing import TYPE_CHECKING as TC\nif TC:\n  import a\nif TD:\n  import b',
      ...[FROM, 'f typing:TYPE_CHECKING', 't a', 'i b'],
    ],
    ['if TYPE_CHECKING and x:\n  import a\nelse:\n  import b', 't a', 'i b'],
    ['if TYPE_CHECKING or x:\n  import a\nelse:\n  import b', 'i a', 'i b'],
    ['if not (TYPE_CHECKING or x):\n  import a\nelse:\n  import b', 'i a', 'i b'],
    ['if not (TYPE_CHECKING and x):\n  import a\nelse:\n  import b', 'i a', 't b'],
    ['if (  # why\n  TYPE_CHECKING\n):\n  import a\nimport b', 't a', 'i b'],
    ['if\\\r\n  TYPE_CHECKING:\r\n  import a\r\nimport b', 't a', 'i b'],
    ['if not \\\r  TYPE_CHECKING:\r  import a\relse:\r  import b', 'i a', 't b'],
    ['if x["TYPE_CHECKING"]:\n  import a', 'i a'],
    ['class C:\n  if TYPE_CHECKING:\n    import a\n  import b', 't a', 'i b'],
    ['if TYPE_CHECKING:\n  x = (\n1)\n  s = """\n"""\n  import a\n\n# b\n  import c', 't a', 't c'],
    ['if TYPE_CHECKING:\n  if x:\n    import a\n  else:\n    import b\nelse:\n  import c', 't a', 't b', 'i c'],
    ['if TYPE_CHECKING:\n\timport a\n        import b\nimport c', 't a', 't b', 'i c'],
    ['if TYPE_CHECKING:\r\n  import a\r\nimport b\r', 't a', 'i b'],
    ['if TYPE_CHECKING:\n  x = f(\nimport a', 'i a'],
    ['if TYPE_CHECKING:\n  import a\nfor x in y:\n  pass\nelse:\n  import b', 't a', 'i b'],
    ['"""if TYPE_CHECKING:"""\nimport a', 'i a'],
  ]);
});
