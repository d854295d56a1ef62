import { identifier } from '#kernel/identifier.ts';
import type { Order } from '../../domain/order.ts';

/** An order as one line of the file. Its shape is written to disk, so it changes only with a migration. */
export interface OrderRow {
  readonly id: string;
  readonly customer: string;
  readonly placed_on: string;
  readonly lines: readonly (readonly [article: string, quantity: number, cents: number])[];
  readonly discount: number;
  readonly cancelled: boolean;
}

export function toRow(order: Order): OrderRow {
  return {
    id: order.id,
    customer: order.customer,
    placed_on: order.placedOn,
    lines: order.lines.map((line) => [line.article, line.quantity, line.unitPrice.cents]),
    discount: order.discount,
    cancelled: order.status === 'cancelled',
  };
}

export function toOrder(row: OrderRow): Order {
  return {
    id: identifier(row.id),
    customer: identifier(row.customer),
    placedOn: row.placed_on,
    lines: row.lines.map(([article, quantity, cents]) => ({ article, quantity, unitPrice: { cents } })),
    discount: row.discount,
    status: row.cancelled ? 'cancelled' : 'placed',
  };
}
