import { identifier } from '#kernel/identifier.ts';
import { euros } from '#kernel/money.ts';
import type { PlaceOrderRequest } from '../../application/placeOrder.ts';
import type { Order } from '../../domain/order.ts';
import { orderTotal } from '../../domain/order.ts';
import type { OrderLine } from '../../domain/orderLine.ts';

/** An order as the web sees it. */
export function orderAsJson(order: Order) {
  return { id: order.id, placedOn: order.placedOn, status: order.status, cents: orderTotal(order).cents };
}

/** Reads `{ "customer": "ann", "lines": [{ "article": "tea", "quantity": 2, "price": 4.5 }] }`. */
export function readOrderRequest(body: unknown): PlaceOrderRequest | undefined {
  if (!isRecord(body) || typeof body['customer'] !== 'string' || !Array.isArray(body['lines'])) return undefined;
  const lines = body['lines'].map(readLine);
  if (!lines.every((line) => line !== undefined)) return undefined;
  return { customer: identifier(body['customer']), lines };
}

function readLine(line: unknown): OrderLine | undefined {
  if (!isRecord(line)) return undefined;
  const { article, quantity, price } = line;
  if (typeof article !== 'string' || typeof quantity !== 'number' || typeof price !== 'number') return undefined;
  return { article, quantity, unitPrice: euros(price) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
