import assert from 'node:assert/strict';
import { applied, ask } from './chooseAction.ts';
import { editors } from './editor.ts';

const ORDER = 'shop/orders/domain/order.py';

const PROJECT = {
  'inward.json': JSON.stringify({
    typeImports: 'allow',
    layers: [
      { name: 'adapters', role: 'adapter', paths: ['shop/*/adapters/**'] },
      { name: 'domain', role: 'domain', paths: ['shop/*/domain/**'] },
    ],
    contexts: { paths: ['shop/{context}/**'], public: ['shop/*/__init__.py'] },
    rules: { 'unplaced-module': 'off' },
  }),
  'shop/orders/adapters/rows.py': 'class Row: ...\n',
  'shop/orders/adapters/pages.py': 'class Page: ...\n',
  'shop/billing/domain/bill.py': 'class Bill: ...\n',
  'shop/billing/__init__.py': 'from .domain.bill import Bill\n\n__all__ = ["Bill"]\n',
};

const TEXT = `# inward-ignore-file cycle -- over
from shop.billing.domain.bill import Bill
from shop.orders.adapters.pages import Page
from shop.orders.adapters.rows import Row


def show(row: Row, page: Page) -> Bill:
    return Bill()
`;

const MENDED = `from typing import TYPE_CHECKING
from shop.billing import Bill

if TYPE_CHECKING:
    from shop.orders.adapters.pages import Page
    from shop.orders.adapters.rows import Row


def show(row: "Row", page: "Page") -> Bill:
    return Bill()
`;

describe('what needs no look in a module of Python', () => {
  const start = editors();

  it('is mended at once', async () => {
    const editor = await start({ ...PROJECT, [ORDER]: TEXT });
    await editor.show(ORDER);
    await editor.findings(ORDER, ['unused-suppression', 'context-boundary', 'layer-order', 'layer-order']);
    const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const [all] = await ask(editor, ORDER, nowhere, ['source.fixAll.inward']);
    assert.equal(await applied(editor, ORDER, TEXT, all), MENDED);
  });
});
