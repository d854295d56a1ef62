import type { CalendarDay } from '#kernel/calendarDay.ts';
import type { CustomerId, OrderId } from '#kernel/identifier.ts';
import type { Money } from '#kernel/money.ts';
import { minus, sum, times } from '#kernel/money.ts';
import type { Result } from '#kernel/result.ts';
import { accepted, refused } from '#kernel/result.ts';
import type { OrderLine } from './orderLine.ts';
import { lineTotal } from './orderLine.ts';

const MOST_LINES = 50;

export interface Order {
  readonly id: OrderId;
  readonly customer: CustomerId;
  readonly placedOn: CalendarDay;
  readonly lines: readonly OrderLine[];
  /** Share of the total that is taken off, from 0 to 1. */
  readonly discount: number;
  readonly status: 'placed' | 'cancelled';
}

export type OrderRefusal = 'no lines' | 'too many lines' | 'quantity is not a positive whole number';

/** A new order, or the reason why there is none. */
export function draftOrder(order: Omit<Order, 'status'>): Result<Order, OrderRefusal> {
  if (order.lines.length === 0) return refused('no lines');
  if (order.lines.length > MOST_LINES) return refused('too many lines');
  if (!order.lines.every(hasWholeQuantity)) return refused('quantity is not a positive whole number');
  return accepted({ ...order, status: 'placed' });
}

export function cancelled(order: Order): Result<Order, 'already cancelled'> {
  return order.status === 'cancelled' ? refused('already cancelled') : accepted({ ...order, status: 'cancelled' });
}

export function orderTotal(order: Order): Money {
  const full = sum(order.lines.map(lineTotal));
  return minus(full, times(full, order.discount));
}

function hasWholeQuantity(line: OrderLine): boolean {
  return Number.isInteger(line.quantity) && line.quantity > 0;
}
