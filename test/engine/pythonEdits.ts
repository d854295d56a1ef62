import { lineProjects } from './lineProjects.ts';

/** Which name is a module, a part of one or a package outside changes with the files that are there. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  'src/shop/__init__.py': ['from .domain import order', 'from shop.domain.order import Order', 'VERSION = 1'],
  'src/shop/domain/__init__.py': ['from .order import Order', 'from . import order, line', 'from .. import adapters'],
  'src/shop/domain/order.py': [
    'from shop.adapters import database',
    'from shop.adapters import database, Session',
    'from . import line',
    'from .line import Line',
    'if TYPE_CHECKING:\n    from ..application import place',
    'import shop.adapters.database',
    'import tariffs, yaml',
    '# inward-ignore-next-line layer-order -- for now\nfrom ..adapters import database as db',
  ],
  'src/shop/domain/line.py': ['from .order import Order', 'import shop.domain.order as order', 'import database'],
  'src/shop/application/place.py': [
    'from shop import adapters, domain, VERSION',
    'from ..adapters.database import open_session, Session',
    'import sqlalchemy, os',
    'from shop import *',
  ],
  'src/shop/adapters/__init__.py': ['from .database import Session', 'from shop.application.place import place'],
  'src/shop/adapters/database.py': ['from ..domain import Order', 'from ..domain.order import Order as O', 'import os'],
  'requirements.txt': ['python-tariffs', 'tariffs', 'PyYAML'],
  'tests/test_order.py': ['from shop.domain import order', 'import helpers', 'from src.shop import domain'],
};

const CONTRACT = JSON.stringify({
  layers: [
    { name: 'adapters', role: 'adapter', paths: ['src/shop/adapters/**'] },
    { name: 'application', role: 'application', paths: ['src/shop/application/**'] },
    { name: 'domain', role: 'domain', paths: ['src/shop/domain/**'], packages: { deny: ['python-tariffs', 'PyYAML'] } },
  ],
});

const RENAMES: readonly (readonly [from: string, to: string])[] = [
  ['src/shop/adapters/database.py', 'src/shop/adapters/database/__init__.py'],
  ['src/shop/adapters/database/__init__.py', 'src/shop/adapters/database.py'],
  ['src/shop/adapters/database.py', 'database.py'],
  ['src/shop/domain/line.py', 'src/shop/adapters/line.py'],
  ['src/shop', 'lib/shop'],
  ['lib/shop', 'src/shop'],
  ['src/shop/domain/order.py', 'src/shop/domain/order.pyi'],
];

export const { projects: pythonProjects, edits: pythonEdits } = lineProjects(
  { 'inward.json': CONTRACT },
  LINES,
  RENAMES,
);
