import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identifier } from '#kernel/identifier.ts';
import { euros } from '#kernel/money.ts';
import { ordersInMemory } from '#orders/adapters/persistence/ordersInMemory.ts';
import { createPlaceOrder } from '#orders/application/placeOrder.ts';
import type { Order } from '#orders/domain/order.ts';

test('an order that is accepted is kept and invoiced', async () => {
  const orders = ordersInMemory();
  const invoiced: Order[] = [];
  const placeOrder = createPlaceOrder({
    orders,
    invoicing: (order) => {
      invoiced.push(order);
      return Promise.resolve(identifier('invoice-1'));
    },
    discountFor: () => 0,
    today: () => '2026-03-01',
    nextOrderId: () => identifier('order-1'),
  });

  const result = await placeOrder({
    customer: identifier('ann'),
    lines: [{ article: 'tea', quantity: 1, unitPrice: euros(4) }],
  });

  assert.ok(result.ok);
  assert.equal(result.value.invoice, 'invoice-1');
  assert.deepEqual(await orders.find(identifier('order-1')), result.value.order);
  assert.deepEqual(invoiced, [result.value.order]);
});
