import { checkMoves } from './moveWithin.ts';

const A = 'class X:\n    pass\n\n\ny = 1\n';
const MOVED = { 'src/a.py': 'y = 1\n', 'src/b.py': 'class X:\n    pass\n' };

checkMoves('who imports a declaration of Python that moves', {
  'imports it from where it is then': {
    before: { 'src/a.py': A, 'src/c.py': 'from a import X\n' },
    after: { ...MOVED, 'src/c.py': 'from b import X\n' },
  },
  'imports what stays from where it was': {
    before: { 'src/a.py': A, 'src/c.py': 'from a import X as Z, y\n' },
    after: { ...MOVED, 'src/c.py': 'from b import X as Z\nfrom a import y\n' },
  },
  'does so over several lines': {
    before: { 'src/a.py': A, 'src/c.py': 'from a import (\n    y,\n    X,  # why\n)\n' },
    after: { ...MOVED, 'src/c.py': 'from b import X\nfrom a import (\n    y,\n)\n' },
  },
  'adds it to what it imports from there': {
    before: {
      'src/a.py': A,
      'src/b.py': 'z = 1\n',
      'src/c.py': 'from a import X, y\nfrom b import z\n',
    },
    after: {
      'src/a.py': 'y = 1\n',
      'src/b.py': 'z = 1\n\n\nclass X:\n    pass\n',
      'src/c.py': 'from a import y\nfrom b import z, X\n',
    },
  },
  'does so where only type checkers look, and in functions': {
    before: {
      'src/a.py': A,
      'src/c.py':
        'from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from a import X\n\n\ndef f():\n    from a import X, y\n    return X, y\n',
    },
    after: {
      ...MOVED,
      'src/c.py':
        'from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from b import X\n\n\ndef f():\n    from b import X\n    from a import y\n    return X, y\n',
    },
  },
  'asks the other module for it where it asks a module': {
    before: {
      'src/a.py': A,
      'src/c.py': 'import a\n\nprint(a.X, a.y)\n',
      'src/d.py': 'import a as m\nx: "m.X" = m.X()\n',
    },
    after: {
      ...MOVED,
      'src/c.py': 'import a\nimport b\n\nprint(b.X, a.y)\n',
      'src/d.py': 'import b as b\nx: "b.X" = b.X()\n'.replace('b as b', 'b'),
    },
  },
  'asks it by its whole name': {
    before: {
      'src/shop/__init__.py': '',
      'src/shop/a.py': A,
      'src/c.py': 'import shop.a  # why\n\nz = [shop.a.X, shop.a.y]\n',
      'src/d.py': 'from shop import a\n\nz = a.X\n',
      'src/shop/e.py': 'from . import a as it\n\nz = it.X, it.y\n',
    },
    asked: { names: ['X'], from: 'src/shop/a.py', to: 'src/shop/b.py' },
    after: {
      'src/shop/a.py': 'y = 1\n',
      'src/shop/b.py': 'class X:\n    pass\n',
      'src/c.py': 'import shop.a  # why\nimport shop.b\n\nz = [shop.b.X, shop.a.y]\n',
      'src/d.py': 'from shop import b\n\nz = b.X\n',
      'src/shop/e.py': 'from . import a as it\nfrom . import b\n\nz = b.X, it.y\n',
    },
  },
  'passes it on as before': {
    before: {
      'src/shop/__init__.py': 'from .a import X, y\n\n__all__ = ["X", "y"]\n',
      'src/shop/a.py': A,
      'src/c.py': 'from shop import X\n',
    },
    asked: { names: ['X'], from: 'src/shop/a.py', to: 'src/shop/b.py' },
    after: {
      'src/shop/a.py': 'y = 1\n',
      'src/shop/b.py': 'class X:\n    pass\n',
      'src/shop/__init__.py': 'from .b import X\nfrom .a import y\n\n__all__ = ["X", "y"]\n',
    },
  },
  'no longer imports it where it lies itself': {
    before: {
      'src/a.py': A,
      'src/b.py': 'from a import X\nimport a\n\n\nclass Z(X):\n    w = a.X\n',
      'src/c.py': 'import b\n',
    },
    after: {
      'src/a.py': 'y = 1\n',
      'src/b.py': 'class X:\n    pass\n\n\nclass Z(X):\n    w = X\n',
    },
  },
  'is told in a project file': {
    before: {
      'pyproject.toml': '[project.scripts]\nshop = "a:X"\n',
      'src/a.py': A,
    },
    after: { ...MOVED, 'pyproject.toml': '[project.scripts]\nshop = "b:X"\n' },
  },
});

checkMoves('what stands for a name of Python while a test runs', {
  'does so where the name is used, be it what moved': {
    before: {
      'src/a.py': 'def X():\n    return h()\n\n\ndef h():\n    return X\n',
      'src/c.py':
        'from unittest.mock import patch\n\n\n@patch("a.X.real")\ndef t(p):\n    with patch("a.y"):\n        pass\n',
    },
    after: 'Nothing would be left in src/a.py. Move the file instead.',
  },
  'follows what moves to who uses it': {
    before: {
      'src/a.py': 'import time\n\n\ndef X():\n    return time.time()\n\n\ny = 1\n',
      'src/c.py':
        'def t(mocker):\n    mocker.patch("a.time")\n    mocker.patch("a.time.time")\n    mocker.patch("a.X")\n    mocker.patch("a.y")\n',
    },
    after: {
      'src/a.py': 'y = 1\n',
      'src/b.py': 'import time\n\n\ndef X():\n    return time.time()\n',
      'src/c.py':
        'def t(mocker):\n    mocker.patch("b.time")\n    mocker.patch("b.time.time")\n    mocker.patch("b.X")\n    mocker.patch("a.y")\n',
    },
  },
  'stays where what stays uses what moves': {
    before: {
      'src/a.py': 'def X():\n    return 1\n\n\ndef y():\n    return X()\n',
      'src/c.py':
        'import a\n\n\ndef t(mocker, monkeypatch):\n    mocker.patch("a.X")\n    monkeypatch.setattr(a, "X", 1)\n    monkeypatch.setattr("a.X", 1)\n    return a.y\n',
    },
    after: {
      'src/a.py': 'from b import X\n\n\ndef y():\n    return X()\n',
      'src/b.py': 'def X():\n    return 1\n',
    },
  },
  'keeps a move from being made where both would use it': {
    before: {
      'src/a.py': 'import time\n\n\ndef X():\n    return time.time()\n\n\ndef y():\n    return time.time()\n',
      'src/c.py': 'def t(mocker):\n    mocker.patch("a.time")\n',
    },
    after: 'src/c.py gives `time` another meaning, and both modules would have it then.',
  },
});
