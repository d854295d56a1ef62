import { checkMoves } from './moveWithin.ts';

checkMoves('a declaration of Python that moves', {
  'takes its comments, decorators and imports along': {
    before: {
      'src/a.py':
        '"""Doc."""\nimport os\nfrom dataclasses import dataclass, field\n\n# Apart.\n\n# About X.\n@dataclass\nclass X:  # so\n    y: list = field(default_factory=list)\n\n\n@dataclass\nclass Z:\n    path: str = os.sep\n',
    },
    after: {
      'src/a.py':
        '"""Doc."""\nimport os\nfrom dataclasses import dataclass\n\n# Apart.\n\n\n@dataclass\nclass Z:\n    path: str = os.sep\n',
      'src/b.py':
        'from dataclasses import dataclass, field\n\n\n# About X.\n@dataclass\nclass X:  # so\n    y: list = field(default_factory=list)\n',
    },
  },
  'takes along the import that one of its fields is called like': {
    before: {
      'src/a.py': 'import uuid\n\n\nclass X:\n    uuid: uuid.UUID\n\n\ny = 1\n',
    },
    after: { 'src/a.py': 'y = 1\n', 'src/b.py': 'import uuid\n\n\nclass X:\n    uuid: uuid.UUID\n' },
  },
  'takes along what decides which of its imports is made': {
    before: {
      'src/a.py':
        'import sys\n\nif sys.version_info >= (3, 11):\n    import tomllib\nelse:\n    import tomli as tomllib\n\n\ndef X():\n    return tomllib\n\n\ny = 1\n',
    },
    after: {
      'src/a.py':
        'import sys\n\nif sys.version_info >= (3, 11):\n    import tomllib\nelse:\n    import tomli as tomllib\n\n\ny = 1\n',
      'src/b.py':
        'import sys\nif sys.version_info >= (3, 11):\n    import tomllib\nelse:\n    import tomli as tomllib\n\n\ndef X():\n    return tomllib\n',
    },
  },
  'goes to the package that holds a module which it needs': {
    before: {
      'src/shop/__init__.py': '',
      'src/shop/config.py': 'z = 1\n',
      'src/a.py': 'from shop import config\n\n\ndef X():\n    return config.z\n\n\ny = 1\n',
    },
    asked: { names: ['X'], to: 'src/shop/__init__.py' },
    after: {
      'src/a.py': 'y = 1\n',
      'src/shop/__init__.py': 'from shop import config\n\n\ndef X():\n    return config.z\n',
    },
  },
  'takes along what it alone needs': {
    before: {
      'src/a.py':
        'import os\n\nTABLE = "orders"\n"""Where they are."""\n\n\ndef _clean(name):\n    return name.strip()\n\n\ndef X():\n    return _clean(TABLE)\n\n\ndef y():\n    return os.sep\n',
    },
    after: {
      'src/a.py': 'import os\n\n\ndef y():\n    return os.sep\n',
      'src/b.py':
        'TABLE = "orders"\n"""Where they are."""\n\n\ndef _clean(name):\n    return name.strip()\n\n\ndef X():\n    return _clean(TABLE)\n',
    },
  },
  'imports what others know from where it stays': {
    before: {
      'src/a.py': 'TABLE = 1\n\n\ndef X():\n    return TABLE\n\n\ny = 2\n',
      'src/c.py': 'from a import TABLE\n',
    },
    after: {
      'src/a.py': 'TABLE = 1\n\n\ny = 2\n',
      'src/b.py': 'from a import TABLE\n\n\ndef X():\n    return TABLE\n',
    },
  },
  'is imported back where it is needed, overloads and all': {
    before: {
      'src/a.py':
        'from typing import overload\n\n\n@overload\ndef X(a: int) -> int: ...\n@overload\ndef X(a: str) -> str: ...\ndef X(a):\n    return a\n\n\ndef y():\n    return X(1)\n',
    },
    after: {
      'src/a.py': 'from b import X\n\n\ndef y():\n    return X(1)\n',
      'src/b.py':
        'from typing import overload\n\n\n@overload\ndef X(a: int) -> int: ...\n@overload\ndef X(a: str) -> str: ...\ndef X(a):\n    return a\n',
    },
  },
  'has a logger and type variables of its own': {
    before: {
      'src/a.py':
        'import logging\nfrom typing import TypeVar\n\nlogger = logging.getLogger(__name__)\nT = TypeVar("T")\n\n\ndef X(a: T) -> T:\n    logger.info("X")\n    return a\n\n\ndef y(a: T) -> T:\n    logger.info("y")\n    return a\n',
    },
    after: {
      'src/a.py':
        'import logging\nfrom typing import TypeVar\n\nlogger = logging.getLogger(__name__)\nT = TypeVar("T")\n\n\ndef y(a: T) -> T:\n    logger.info("y")\n    return a\n',
      'src/b.py':
        'import logging\nfrom typing import TypeVar\n\nlogger = logging.getLogger(__name__)\nT = TypeVar("T")\n\n\ndef X(a: T) -> T:\n    logger.info("X")\n    return a\n',
    },
  },
  'names modules of the project from where it lies': {
    before: {
      'src/shop/__init__.py': '',
      'src/shop/orders/__init__.py': '',
      'src/shop/orders/line.py': 'class Line: ...\n',
      'src/shop/orders/order.py':
        'from __future__ import annotations\n\nfrom typing import TYPE_CHECKING\n\nfrom .line import Line\n\nif TYPE_CHECKING:\n    from ..money import Money\n\n\nclass X(Line):\n    price: Money\n\n    def late(self):\n        from . import line\n\n        return line\n\n\ny = 1\n',
      'src/shop/money.py': 'class Money: ...\n',
    },
    asked: { names: ['X'], from: 'src/shop/orders/order.py', to: 'src/shop/adapters/x.py' },
    after: {
      'src/shop/orders/order.py': 'from __future__ import annotations\n\nfrom typing import TYPE_CHECKING\n\n\ny = 1\n',
      'src/shop/adapters/__init__.py': '',
      'src/shop/adapters/x.py':
        'from __future__ import annotations\n\nfrom typing import TYPE_CHECKING\n\nfrom ..orders.line import Line\n\nif TYPE_CHECKING:\n    from ..money import Money\n\n\nclass X(Line):\n    price: Money\n\n    def late(self):\n        from ..orders import line\n\n        return line\n',
    },
  },
  'leaves lists of what a module shows, and joins others': {
    before: {
      'src/a.py': '__all__ = [\n    "X",\n    "y",\n]\n\n\nclass X: ...\n\n\ny = 1\n',
      'src/b.py': "__all__ = ['z']\n\nz = 2\n",
    },
    after: {
      'src/a.py': '__all__ = [\n    "y",\n]\n\n\ny = 1\n',
      'src/b.py': "__all__ = ['z', 'X']\n\nz = 2\n\n\nclass X: ...\n",
    },
  },
  'stands before what needs it and before the main block': {
    before: {
      'src/a.py': 'import os\n\n\nclass X:\n    a = os.sep\n\n\ny = 1\n',
      'src/b.py':
        'import os\nfrom a import X, y\n\n\nclass Z(X):\n    b = y\n\n\nif __name__ == "__main__":\n    print(Z)\n',
    },
    after: {
      'src/a.py': 'y = 1\n',
      'src/b.py':
        'import os\nfrom a import y\n\n\nclass X:\n    a = os.sep\n\n\nclass Z(X):\n    b = y\n\n\nif __name__ == "__main__":\n    print(Z)\n',
    },
  },
  'keeps line ends of Windows and a byte order mark': {
    before: {
      'src/a.py': '\uFEFFimport os\r\n\r\n\r\nclass X:\r\n    a = os.sep\r\n\r\n\r\ny = 1\r\n',
      'src/b.py': 'z = 1\n',
    },
    after: { 'src/a.py': '\uFEFFy = 1\r\n', 'src/b.py': 'import os\n\nz = 1\n\n\nclass X:\n    a = os.sep\n' },
  },
  'takes the file along where nothing is left of it': {
    before: { 'src/a.py': '"""Doc."""\n\nX = 1\n', 'src/b.py': 'z = 1\n', 'src/c.py': 'from a import X\n' },
    after: { 'src/b.py': 'z = 1\n\nX = 1\n', 'src/c.py': 'from b import X\n' },
  },
  'is no longer passed on by a package that may not import it there': {
    before: {
      'inward.json':
        '{ "layers": [{ "name": "adapters", "paths": ["src/shop/adapters/**"] }, { "name": "domain", "paths": ["src/shop/domain/**"] }] }',
      'src/shop/__init__.py': '',
      'src/shop/domain/__init__.py': 'from .order import X, y\n\n__all__ = ["X", "y"]\n',
      'src/shop/domain/order.py': 'def X(): ...\n\n\ny = 1\n',
      'src/shop/adapters/__init__.py': '',
      'src/main.py': 'from shop import domain\nfrom shop.domain import X, y\n\nprint(X, y, domain.X)\n',
    },
    asked: { names: ['X'], from: 'src/shop/domain/order.py', to: 'src/shop/adapters/x.py' },
    after: {
      'src/shop/domain/__init__.py': 'from .order import y\n\n__all__ = ["y"]\n',
      'src/shop/domain/order.py': 'y = 1\n',
      'src/shop/adapters/x.py': 'def X(): ...\n',
      'src/main.py':
        'from shop.adapters import x\nfrom shop.adapters.x import X\nfrom shop.domain import y\n\nprint(X, y, x.X)\n',
    },
  },
  'goes on being imported by who uses it, though it may not be': {
    before: {
      'inward.json':
        '{ "layers": [{ "name": "adapters", "paths": ["src/b.py"] }, { "name": "domain", "paths": ["src/a.py", "src/c.py"] }] }',
      'src/a.py': 'def X(f): ...\n\n\ny = 1\n',
      'src/c.py': 'from a import X\n\n\n@X\ndef z(): ...\n',
    },
    after: {
      'src/a.py': 'y = 1\n',
      'src/b.py': 'def X(f): ...\n',
      'src/c.py': 'from b import X\n\n\n@X\ndef z(): ...\n',
    },
  },
});
