import type { OrderId } from '#kernel/identifier.ts';
import type { Result } from '#kernel/result.ts';
import { refused } from '#kernel/result.ts';
import type { Order } from '../domain/order.ts';
import { cancelled } from '../domain/order.ts';
// Breaks indirect-layer-order: the helper lies in no layer, and behind it lies the persistence adapter.
import { recordCancellation } from '../helpers/auditTrail.ts';
import type { OrderRepository } from './ports/orderRepository.ts';

export type CancelOrder = (id: OrderId) => Promise<Result<Order, 'no such order' | 'already cancelled'>>;

export function createCancelOrder(orders: OrderRepository, auditFile: string): CancelOrder {
  return async (id) => {
    const order = await orders.find(id);
    if (order === undefined) return refused('no such order');
    const result = cancelled(order);
    if (!result.ok) return result;
    await orders.save(result.value);
    recordCancellation(auditFile, id);
    return result;
  };
}
