import assert from 'node:assert/strict';
import type { Project } from './linked.ts';
import { filesNamed, linked } from './linked.ts';

/** Makes one test of each row: who imports, what it says, and where that leads. */
function rows(
  project: Project,
  cases: readonly (readonly [from: string, text: string, ...expected: string[]])[],
): void {
  for (const [from, text, ...expected] of cases) {
    it(`${from}: ${JSON.stringify(text).slice(1, -1)}`, () => {
      assert.deepEqual(linked(project, from, text), expected);
    });
  }
}

describe('packages with __init__.py, below src', () => {
  const project = filesNamed(
    ...['src/shop/__init__.py', 'src/shop/orders/__init__.py', 'src/shop/orders/order.py', 'src/shop/main.py'],
    ...['src/shop/orders/views/__init__.py', 'src/shop/redis.py', 'src/shop/logging.py', 'tests/test_order.py'],
    ...['tests/helpers.py', 'src/shop/orders/stub.pyi', 'src/shop/fast.pyx', 'pyproject.toml', 'tools/run.py'],
    'src/shop/orders/order.pyi',
  );
  rows(project, [
    ['src/shop/main.py', 'import shop', 'shop → src/shop/__init__.py'],
    ['src/shop/main.py', 'import shop.orders.order', 'shop.orders.order → src/shop/orders/order.py'],
    ['src/shop/main.py', 'from shop import orders', 'shop.orders → src/shop/orders/__init__.py'],
    ['src/shop/main.py', 'from shop.orders import order as o', 'shop.orders.order → src/shop/orders/order.py'],
    ['src/shop/main.py', 'from shop.orders.order import Order', 'shop.orders.order → src/shop/orders/order.py'],
    ['src/shop/main.py', 'from shop.orders import Order', 'shop.orders → src/shop/orders/__init__.py'],
    [
      'src/shop/main.py',
      'from shop.orders import Order, order',
      ...['shop.orders → src/shop/orders/__init__.py', 'shop.orders.order → src/shop/orders/order.py'],
    ],
    ['src/shop/main.py', 'from shop.orders import *', 'shop.orders → src/shop/orders/__init__.py'],
    ['src/shop/main.py', 'from .orders import views', '.orders.views → src/shop/orders/views/__init__.py'],
    ['src/shop/main.py', 'from . import orders', '.orders → src/shop/orders/__init__.py'],
    ['src/shop/main.py', 'from . import VERSION', '. → src/shop/__init__.py'],
    ['src/shop/orders/views/__init__.py', 'from ..order import a', '..order → src/shop/orders/order.py'],
    ['src/shop/orders/views/__init__.py', 'from ... import main', '...main → src/shop/main.py'],
    ['src/shop/orders/views/__init__.py', 'from .... import shop', '.... → above all packages'],
    ['src/shop/main.py', 'from ..tools import run', '..tools → above all packages'],
    [
      'src/shop/main.py',
      'import redis, logging, os.path',
      'redis → package redis',
      'logging → package logging',
      'os.path → package os',
    ],
    ['src/shop/main.py', 'from sqlalchemy.orm import Session', 'sqlalchemy.orm → package sqlalchemy'],
    ['src/shop/main.py', 'import shop.missing', 'shop.missing → nowhere'],
    ['src/shop/main.py', 'import shop.orders.order.Order', 'shop.orders.order.Order → nowhere'],
    ['src/shop/main.py', 'import shop.orders.stub', 'shop.orders.stub → src/shop/orders/stub.pyi'],
    ['src/shop/main.py', 'from shop import fast', 'shop.fast → (src/shop/fast.pyx)'],
    ['src/shop/main.py', 'import_module("shop.main")', 'shop.main → src/shop/main.py'],
    ['tests/test_order.py', 'from shop import redis', 'shop.redis → src/shop/redis.py'],
    ['tests/test_order.py', 'import helpers', 'helpers → tests/helpers.py'],
    ['tests/test_order.py', 'from tests.helpers import a', 'tests.helpers → tests/helpers.py'],
    ['tools/run.py', 'import run', 'run → package run'],
  ]);
});

describe('folders without __init__.py', () => {
  const project = filesNamed(
    ...['backend/app/domain/order.py', 'backend/app/main.py', 'backend/tests/test_order.py'],
    ...['backend/app/adapters/json.py', 'scripts/seed.py', 'scripts/shared.py', 'test/orders.py'],
  );
  rows(project, [
    ['backend/app/main.py', 'from test import orders', 'test.orders → test/orders.py'],
    ['backend/app/main.py', 'from app.domain import order', 'app.domain.order → backend/app/domain/order.py'],
    ['backend/app/main.py', 'from .domain.order import Order', '.domain.order → backend/app/domain/order.py'],
    ['backend/app/main.py', 'from . import domain', '.domain → (backend/app/domain)'],
    ['backend/tests/test_order.py', 'import app.domain.order', 'app.domain.order → backend/app/domain/order.py'],
    ['backend/app/adapters/json.py', 'import json', 'json → package json'],
    ['scripts/seed.py', 'import shared', 'shared → scripts/shared.py'],
    ['scripts/seed.py', 'import scripts.shared', 'scripts.shared → scripts/shared.py'],
    ['scripts/seed.py', 'import scripts.other', 'scripts.other → nowhere'],
  ]);
});

describe('several projects in one workspace', () => {
  const project = filesNamed(
    ...['services/orders/pyproject.toml', 'services/orders/app/__init__.py', 'services/orders/app/main.py'],
    ...['services/users/pyproject.toml', 'services/users/app/__init__.py', 'services/users/app/main.py'],
    ...['services/users/app/only_here.py', 'libs/money/src/money/__init__.py', 'services/orders/tests/test_main.py'],
    ...['google/cloud/own/__init__.py'],
  );
  rows(project, [
    ['services/orders/app/main.py', 'import app', 'app → services/orders/app/__init__.py'],
    ['services/users/app/main.py', 'from app import main', 'app.main → services/users/app/main.py'],
    ['services/orders/tests/test_main.py', 'import app.main', 'app.main → services/orders/app/main.py'],
    ['services/orders/app/main.py', 'import money', 'money → libs/money/src/money/__init__.py'],
    ['services/orders/app/main.py', 'import google.cloud.storage', 'google.cloud.storage → package google'],
    ['services/orders/app/main.py', 'from google.cloud import storage', 'google.cloud.storage → package google'],
    ['services/orders/app/main.py', 'import google.cloud.own', 'google.cloud.own → google/cloud/own/__init__.py'],
  ]);
});

describe('what a project says of its folders', () => {
  const cases: [file: string, text: string, root: string][] = [
    ['pyproject.toml', '[tool.setuptools.packages.find]\nwhere = ["code"]', 'code'],
    ['pyproject.toml', '[tool.setuptools]\npackage-dir = { "" = "code" }', 'code'],
    ['pyproject.toml', '[tool.setuptools.package-dir]\n"" = "code"', 'code'],
    ['pyproject.toml', '[tool.poetry]\npackages = [\n  { include = "app", from = "code" }, # ours\n]', 'code'],
    ['pyproject.toml', '[tool.hatch.build.targets.wheel]\npackages = ["code/app"]', 'code'],
    ['pyproject.toml', '[tool.hatch.build]\nsources = ["code"]', 'code'],
    ['pyproject.toml', '[tool.pdm.build]\npackage-dir = "code"', 'code'],
    ['pyproject.toml', '[tool.uv.build-backend]\nmodule-root = "code"', 'code'],
    ['pyproject.toml', '[tool.pytest.ini_options]\npythonpath = [\n  ".",\n  "code",\n]\naddopts = "-q"', 'code'],
    ['pytest.ini', '[pytest]\npythonpath = . code', 'code'],
    ['mypy.ini', '[mypy]\nmypy_path = $MYPY_CONFIG_FILE_DIR/code', 'code'],
    ['setup.cfg', '[options]\npackage_dir =\n    = code\n', 'code'],
    ['setup.cfg', '[options.packages.find]\nwhere = code', 'code'],
    ['setup.py', 'setup(package_dir={"": "code"})', 'code'],
    ['setup.py', "setup(packages=find_packages('code'))", 'code'],
    ['deep/pyproject.toml', '[tool.pyright]\nextraPaths = ["../code"]', 'code'],
    ['pyproject.toml', 'not [ toml\n[tool.setuptools.packages.find\nwhere = ["code"]', 'none'],
  ];
  for (const [file, text, root] of cases) {
    it(`${file}: ${JSON.stringify(text).slice(1, -1)}`, () => {
      const project = { ...filesNamed('code/app/domain/order.py', 'tests/test_order.py'), [file]: text };
      const place = root === 'none' ? 'package app' : 'code/app/domain/order.py';
      assert.deepEqual(linked(project, 'tests/test_order.py', 'import app.domain.order'), [
        `app.domain.order → ${place}`,
      ]);
    });
  }

  it('names modules that are built from another language', () => {
    const project = {
      ...filesNamed('src/app/__init__.py', 'src/app/graph.py'),
      'pyproject.toml': '[tool.maturin]\nmodule-name = "app._native"',
    };
    assert.deepEqual(linked(project, 'src/app/graph.py', 'from app import _native'), [
      'app._native → (src/app/_native.so)',
    ]);
  });
});
