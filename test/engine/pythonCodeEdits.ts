import { lineProjects } from './lineProjects.ts';

/** For each module the lines it may have; which of them it has is what edits change. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  'shop/application/ports/orders.py': [
    'from typing import Any, Protocol',
    'from .._rows import Row',
    'class Orders(Protocol):\n    def a(self, row: Any): ...\n    def b(self): ...\n    def c(self): ...\n    def d(self): ...',
    'class Mail(Protocol):\n    def send(self, row: "Row"): ...',
    'class Clock:\n    def tell(self): ...',
    '__all__ = ["Orders"]',
  ],
  'shop/application/_rows.py': [
    'from sqlalchemy.orm import DeclarativeBase',
    'class Row(DeclarativeBase): ...',
    '_x = 1',
  ],
  'shop/application/use_cases/place.py': [
    'from shop.application.ports.orders import Orders, Mail',
    'from shop.application.ports import orders',
    'from shop import Orders, Mail',
    'from shop import *',
    'import datetime, shop.helpers',
    'class PlaceOrder:\n    def __init__(self, orders: Orders, mail: Mail): self.orders = orders\n    def __call__(self): self.orders.a()',
    'def remind(mail: orders.Mail): shop.helpers.stamp(mail)',
    'now = datetime.datetime.now()',
  ],
  'shop/domain/order.py': [
    'from dataclasses import dataclass',
    'from shop.application._rows import Row, _x',
    'from ..helpers import stamp',
    '@dataclass(frozen=True)\nclass Order:\n    id: int\n    def at(self): return stamp()',
    '@dataclass\nclass Line:\n    id: int',
    'class Stored(Row): ...',
    'if __name__ == "__main__":',
  ],
  'shop/helpers.py': ['import time, logging', 'def stamp(x=None): return time.time()', 'log = logging.getLogger()'],
  'shop/__init__.py': [
    'from .application.ports.orders import Orders, Mail',
    'from .application.ports.orders import *',
    'from .adapters.db.orders import OrdersInDatabase',
    'from .application.ports import orders',
    '__all__ = ["Mail"]',
  ],
  'shop/adapters/db/orders.py': [
    'from shop.application.ports.orders import Orders, Mail',
    'from shop import Orders',
    'class OrdersInDatabase(Orders): ...',
    'class OrdersInDatabase:\n    def a(self, row): ...\n    def b(self): ...',
    'class Outbox(Mail): ...',
    'def open_mail() -> Mail: return Outbox()',
  ],
  'shop/adapters/web/routes.py': [
    'from shop.adapters.db.orders import OrdersInDatabase, open_mail',
    'from shop import OrdersInDatabase, orders',
    'import os',
    'x = OrdersInDatabase()\nmail = open_mail()',
    'home = os.environ["HOME"]',
  ],
  'shop/main.py': [
    'from shop.adapters.db.orders import OrdersInDatabase',
    'from shop.application.use_cases.place import PlaceOrder',
    'from shop.application.use_cases import place',
    'x = PlaceOrder(OrdersInDatabase(), None)',
    'y = place.PlaceOrder(OrdersInDatabase())',
  ],
  'tests/test_orders.py': ['from shop.application.ports.orders import Orders', 'class Fake(Orders): ...'],
};

const CONTRACT = JSON.stringify({
  preset: 'clean',
  layers: [
    { name: 'composition', paths: ['shop/main.py'] },
    { name: 'adapters', paths: ['shop/adapters/**'] },
    { name: 'application', paths: ['shop/application/**'] },
    { name: 'domain', optional: true, paths: ['shop/domain/**'] },
  ],
  rules: { 'python-structure': ['hint', { maxLines: 6 }], 'one-use-case-per-module': 'hint' },
});

const RENAMES: readonly (readonly [from: string, to: string])[] = [
  ['shop/__init__.py', 'shop/application/__init__.py'],
  ['shop/application/__init__.py', 'shop/__init__.py'],
  ['shop/application/_rows.py', 'shop/application/rows.py'],
  ['shop/adapters/db', 'shop/adapters/web'],
  ['shop/application/ports', 'shop/adapters/ports'],
  ['shop/adapters/ports', 'shop/application/ports'],
];

/** A project of Python that declares, imports and does what rules look at, and what changes that. */
export const { projects: codeProjects, edits: codeEdits } = lineProjects({ 'inward.json': CONTRACT }, LINES, RENAMES);
