import assert from 'node:assert/strict';
import { moveFiles } from './moveFiles.ts';

type Texts = Readonly<Record<string, string>>;

/** A package `shop` below `src`, every folder of it a package. */
const SHOP: Texts = {
  ...Object.fromEntries(
    ['', 'domain/', 'adapters/', 'adapters/web/', 'application/'].map((folder) => [
      `src/shop/${folder}__init__.py`,
      '',
    ]),
  ),
  'src/shop/domain/order.py': 'class Order: ...\n',
  'src/shop/domain/line.py': 'class Line: ...\n',
};

/** Moves files and shows the texts that are other ones then. All that was imported has to be imported still. */
function changed(files: Texts, moves: Texts): Texts {
  const all = { ...SHOP, ...files };
  const moved = moveFiles(all, moves);
  assert.deepEqual(moved.plan.lost, []);
  assert.deepEqual(moved.edgesAfter, moved.edgesBefore);
  const back = new Map([...moved.plan.moves].map(([from, to]) => [to, from]));
  return Object.fromEntries(Object.entries(moved.files).filter(([path, text]) => text !== all[back.get(path) ?? path]));
}

const TO_WEB = { 'src/shop/domain/order.py': 'src/shop/adapters/web/order.py' };

describe('a Python module that the contract leaves out', () => {
  const CONTRACT = { layers: [{ name: 'domain', paths: ['src/shop/**'] }], include: ['src/**'] };
  const files = {
    'inward.json': JSON.stringify(CONTRACT),
    'checks/check_order.py': "from shop.domain.order import Order\nmock.patch('shop.domain.order.Order')\n",
    'checks/other.py': 'from shop.domain.line import Line  # of an order\n',
  };

  it('follows a governed one that moves', () => {
    assert.deepEqual(changed(files, TO_WEB), {
      'checks/check_order.py':
        "from shop.adapters.web.order import Order\nmock.patch('shop.adapters.web.order.Order')\n",
    });
  });
});

describe('a Python module that moves takes along', () => {
  const cases: [what: string, before: string, after: string][] = [
    ['absolute imports', 'from shop.domain.order import Order\n', 'from shop.adapters.web.order import Order\n'],
    ['relative imports', 'from ..domain.order import Order as O\n', 'from ..adapters.web.order import Order as O\n'],
    ['names that are the module', 'from shop.domain import order\n', 'from shop.adapters.web import order\n'],
    ['an alias', 'from ..domain import order as o\n', 'from ..adapters.web import order as o\n'],
    [
      'a name among others',
      'from shop.domain import line, order, Thing\n',
      'from shop.adapters.web import order\nfrom shop.domain import line, Thing\n',
    ],
    [
      'a name among others on several lines',
      'def f():\r\n    from shop.domain import (\r\n        order as o,  # why\r\n        line,\r\n    )\r\n',
      'def f():\r\n    from shop.adapters.web import order as o\r\n    from shop.domain import (\r\n        line,\r\n    )\r\n',
    ],
    [
      'a name behind something else on its line',
      'x = 1; from shop.domain import order, line\n',
      'x = 1; from shop.adapters.web import order; from shop.domain import line\n',
    ],
    [
      'whole imports with their uses',
      'import shop.domain.order\n# shop.domain.order\nx = shop.domain.order.Order(f"{shop.domain.order.y}")\n',
      'import shop.adapters.web.order\n# shop.domain.order\nx = shop.adapters.web.order.Order(f"{shop.adapters.web.order.y}")\n',
    ],
    ['whole imports with an alias', 'import os, shop.domain.order as o\n', 'import os, shop.adapters.web.order as o\n'],
    ['star imports', 'from shop.domain.order import *\n', 'from shop.adapters.web.order import *\n'],
    [
      'imports for types',
      'if TYPE_CHECKING:\n    from ..domain.order import Order\n',
      'if TYPE_CHECKING:\n    from ..adapters.web.order import Order\n',
    ],
    [
      'calls that import',
      'importlib.import_module("shop.domain.order")\n',
      'importlib.import_module("shop.adapters.web.order")\n',
    ],
    [
      'strings that name what is in it',
      "@patch('shop.domain.order.Order.save')\ndef test(): log('order')\n",
      "@patch('shop.adapters.web.order.Order.save')\ndef test(): log('order')\n",
    ],
  ];
  for (const [what, before, after] of cases) {
    it(what, () => {
      const path = 'src/shop/application/place.py';
      assert.deepEqual(changed({ [path]: before }, TO_WEB), { [path]: after });
    });
  }

  it('its own imports', () => {
    const text = 'from . import line\nfrom .line import Line\nfrom .. import domain\nimport shop.domain.line as l\n';
    assert.deepEqual(changed({ 'src/shop/domain/order.py': text }, TO_WEB), {
      'src/shop/adapters/web/order.py':
        'from ...domain import line\nfrom ...domain.line import Line\nfrom ... import domain\nimport shop.domain.line as l\n',
    });
  });

  it('what a package passes on', () => {
    const text = 'from .order import Order\nfrom . import order\n__all__ = ["Order", "order"]\n';
    assert.deepEqual(changed({ 'src/shop/domain/__init__.py': text }, TO_WEB), {
      'src/shop/domain/__init__.py':
        'from ..adapters.web.order import Order\nfrom ..adapters.web import order\n__all__ = ["Order", "order"]\n',
    });
  });

  it('the name that it had where it gets another one', () => {
    const path = 'tests/test_order.py';
    const moves = { 'src/shop/domain/order.py': 'src/shop/domain/orders.py' };
    assert.deepEqual(changed({ [path]: 'from shop.domain import order, line\norder.Order()\n' }, moves), {
      [path]: 'from shop.domain import orders as order, line\norder.Order()\n',
    });
  });

  it('a whole package', () => {
    const files = {
      'src/shop/application/place.py': 'from shop import domain, application\nfrom shop.domain.order import Order\n',
      'src/shop/domain/__init__.py': 'from .order import Order\nfrom ..application import place\n',
    };
    assert.deepEqual(changed(files, { 'src/shop/domain': 'src/shop/application/model' }), {
      'src/shop/application/place.py':
        'from shop.application import model as domain\nfrom shop import application\nfrom shop.application.model.order import Order\n',
      'src/shop/application/model/__init__.py': 'from .order import Order\nfrom .. import place\n',
    });
  });

  it('nothing where something else of the package would not be imported any more', () => {
    const text = 'import shop.domain.order\nshop.domain.order.Order(shop.VERSION)\n';
    const moves = { 'src/shop': 'src/store' };
    const { plan } = moveFiles({ ...SHOP, 'main.py': text }, moves);
    assert.deepEqual(
      plan.lost.map(({ module, site }) => [module, site.specifier]),
      [['main.py', 'shop.domain.order']],
    );
  });
});
