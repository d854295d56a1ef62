import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identifier } from '#kernel/identifier.ts';
import { euros } from '#kernel/money.ts';
import { cancelled, draftOrder, orderTotal } from '#orders/domain/order.ts';

const draft = {
  id: identifier<'order'>('1'),
  customer: identifier<'customer'>('ann'),
  placedOn: '2026-03-01',
  lines: [{ article: 'tea', quantity: 3, unitPrice: euros(4) }],
  discount: 0.1,
};

test('the total is what the lines add up to, less the discount', () => {
  const order = draftOrder(draft);
  assert.ok(order.ok);
  assert.equal(orderTotal(order.value).cents, 1080);
});

test('an order without lines is refused', () => {
  assert.deepEqual(draftOrder({ ...draft, lines: [] }), { ok: false, refusal: 'no lines' });
});

test('an order is cancelled once', () => {
  const order = draftOrder(draft);
  assert.ok(order.ok);
  const once = cancelled(order.value);
  assert.ok(once.ok);
  assert.deepEqual(cancelled(once.value), { ok: false, refusal: 'already cancelled' });
});
