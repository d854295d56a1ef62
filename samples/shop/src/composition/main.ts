import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { amountDue } from '#billing/domain/invoice.ts';
import { identifier } from '#kernel/identifier.ts';
import { euros, inWords } from '#kernel/money.ts';
import { orderTotal } from '#orders/domain/order.ts';
import { createHttpServer } from '#web/httpServer.ts';
import { createShop } from './createShop.ts';
import { settings } from './settings.ts';

const shop = createShop(mkdtempSync(join(tmpdir(), 'shop-')));

if (process.argv.includes('--serve')) serve();
else await showRound();

function serve(): void {
  createHttpServer(shop.routes).listen(settings.port, '127.0.0.1', () => {
    console.log(`${settings.shopName} is open at http://127.0.0.1:${String(settings.port)}`);
  });
}

/** One customer orders twice and thinks better of the first order. */
async function showRound(): Promise<void> {
  const customer = identifier<'customer'>('ann');
  const tea = { article: 'Darjeeling', quantity: 2, unitPrice: euros(8.5) };
  const pot = { article: 'Teapot', quantity: 1, unitPrice: euros(29) };
  for (const lines of [[tea], [tea, pot]]) {
    const result = await shop.placeOrder({ customer, lines });
    if (!result.ok) throw new Error(result.refusal);
    const { order } = result.value;
    const invoice = await shop.invoices.find(result.value.invoice);
    const due = invoice && inWords(amountDue(invoice, order.placedOn));
    const inFull = (await shop.isFullyInvoiced(order)) ? 'invoiced in full' : 'not invoiced in full';
    console.log(`ordered ${inWords(orderTotal(order))}, with tax ${due ?? 'unknown'}, ${inFull}`);
  }
  const [first] = await shop.listOrders(customer);
  if (first !== undefined) await shop.cancelOrder(first.id);
  console.log(`orders left: ${String((await shop.listOrders(customer)).length)}`);
}
